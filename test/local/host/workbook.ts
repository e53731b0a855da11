export async function openBook() {
  let held: string | undefined;
  const api = async (request: { verb: string; path: string; body?: string }) => {
    if (request.path.startsWith('/nowhere'))
      return {
        status: 404,
        body: JSON.stringify({
          error: { code: 404, message: 'Requested entity was not found.', status: 'NOT_FOUND' },
        }),
      };
    if (request.path.endsWith(':batchUpdate')) {
      held = JSON.parse(request.body!).requests[0].updateCells.rows[0].values[0].userEnteredValue
        .stringValue;
      return { status: 200, body: '{}' };
    }
    if (request.path.endsWith('values:batchGet'))
      return { status: 200, body: JSON.stringify({ valueRanges: [{ values: [[held]] }] }) };
    return {
      status: 200,
      body: JSON.stringify({
        properties: { title: 'T', timeZone: 'Etc/UTC', locale: 'en_US' },
        sheets: [{ properties: { sheetId: 0, title: 'Sheet1', index: 0 } }],
      }),
    };
  };
  return { api, spreadsheetId: 'book' };
}
