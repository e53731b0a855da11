/** Who sits at the screen when nobody said so. */

import { tonguesOf } from '../../src/text/tongues.ts';
import { findLayout } from '../../src/workbook/find-layout.ts';
import { runSync, type SheetsCall } from '../../src/workbook/procedure.ts';
import { readTables } from '../../src/workbook/read-tables.ts';
import type { CallRequest } from './wire/asked.ts';

/**
 * The first person of the team who is active, so that "my tasks" are somebody's; null for a
 * workbook without a team.
 */
export function firstOfTeam(call: (request: CallRequest) => unknown): string | null {
  const send = (asked: SheetsCall) => call(requestOf(asked));
  const layout = runSync(findLayout(tonguesOf('en')), send);
  if (!layout.tabs.has('team')) return null;
  const { book } = runSync(readTables(layout, ['team'], tonguesOf(layout.language)), send);
  return book.team.find(({ active }) => active !== false)?.email.toLowerCase() ?? null;
}

function requestOf(asked: SheetsCall): CallRequest {
  switch (asked.method) {
    case 'get':
      return { method: 'get', params: { fields: asked.fields, ranges: asked.ranges ?? [] } };
    case 'values.batchGet': {
      const { ranges, majorDimension = 'ROWS' } = asked;
      const params = { ranges, majorDimension, valueRenderOption: 'UNFORMATTED_VALUE' };
      return { method: 'values.batchGet', params };
    }
    default:
      throw new Error(`Reading the team needs no ${asked.method}.`);
  }
}
