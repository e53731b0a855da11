import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { METHODS } from '../../../local/api/methods.ts';
import { workspace } from '../client.ts';

const FILE = fileURLToPath(new URL('../../../../shared/google/sheets.v4.json', import.meta.url));
const present = existsSync(FILE);
if (!present) console.log(`${FILE} is not present: its tests are skipped.`);

interface Schema {
  type?: string;
  format?: string;
  $ref?: string;
  enum?: string[];
  items?: Schema;
  properties?: Record<string, Schema>;
}

interface Resource {
  methods?: Record<
    string,
    {
      id: string;
      httpMethod: string;
      path: string;
      parameters?: Record<string, { location: string }>;
    }
  >;
  resources?: Record<string, Resource>;
}

const discovery = (
  present ? JSON.parse(readFileSync(FILE, 'utf8')) : { schemas: {}, resources: {} }
) as { schemas: Record<string, Schema> } & Resource;

/** Every path of an answer that the discovery document does not allow. */
function faults(schema: Schema, value: unknown, path = ''): string[] {
  if (schema.$ref) return faults(discovery.schemas[schema.$ref]!, value, path);
  if (schema.properties) {
    return Object.entries(value as object).flatMap(([key, inner]) => {
      const field = schema.properties![key];
      return field ? faults(field, inner, `${path}.${key}`) : [`${path}.${key} is unknown`];
    });
  }
  if (schema.type === 'array') {
    if (!Array.isArray(value)) return [`${path} is no list`];
    return value.flatMap((inner, at) => faults(schema.items!, inner, `${path}[${at}]`));
  }
  const wanted = { integer: 'number', any: typeof value }[schema.type!] ?? schema.type;
  if (typeof value !== wanted) return [`${path} is no ${schema.type}`];
  return schema.enum && !schema.enum.includes(value as string) ? [`${path} is no enum value`] : [];
}

describe.skipIf(!present)('the discovery document', () => {
  test('declares every method as the server has it, and no other', () => {
    const declared: string[] = [];
    const walk = ({ methods = {}, resources = {} }: Resource) => {
      for (const { id, httpMethod, path, parameters = {} } of Object.values(methods)) {
        const name = id.replace('sheets.spreadsheets.', '');
        const query = Object.keys(parameters).filter(
          (key) => parameters[key]!.location === 'query',
        );
        const place = path.replace('v4/spreadsheets', '');
        declared.push(`${name} ${httpMethod} ${place} ${query.toSorted()}`);
      }
      Object.values(resources).forEach(walk);
    };
    walk(discovery);
    const ours = METHODS.map(({ name, verb, path, query = [] }) => {
      return `${name} ${verb} ${path} ${query.toSorted()}`;
    });
    expect(ours.toSorted()).toEqual(declared.toSorted());
  });

  test('allows every field the server answers', async () => {
    const { sheets, spreadsheetId } = await workspace();
    const location = {
      dimensionRange: { sheetId: 0, dimension: 'ROWS', startIndex: 0, endIndex: 1 },
    };
    const developerMetadata = { metadataKey: 'k', visibility: 'PROJECT', location };
    const batch = await sheets.spreadsheets.batchUpdate({
      spreadsheetId,
      requestBody: {
        includeSpreadsheetInResponse: true,
        responseIncludeGridData: true,
        responseRanges: ['Sheet1!A1:C3'],
        requests: [
          { createDeveloperMetadata: { developerMetadata } },
          { addSheet: { properties: { title: 'Two', tabColorStyle: { rgbColor: { red: 1 } } } } },
          {
            updateCells: {
              start: { sheetId: 0 },
              fields: '*',
              rows: [
                {
                  values: [
                    {
                      userEnteredValue: { numberValue: 43831 },
                      userEnteredFormat: { numberFormat: { type: 'DATE' } },
                      note: 'a note',
                      dataValidation: { condition: { type: 'DATE_IS_VALID' }, strict: true },
                    },
                    { userEnteredValue: { formulaValue: '=1' } },
                    { userEnteredValue: { boolValue: true } },
                  ],
                },
              ],
            },
          },
        ],
      },
    });
    const filter = { developerMetadataLookup: { metadataKey: 'k' } };
    const answers: [schema: string, answer: unknown][] = [
      ['BatchUpdateSpreadsheetResponse', batch.data],
      ['Spreadsheet', (await sheets.spreadsheets.get({ spreadsheetId })).data],
      [
        'SearchDeveloperMetadataResponse',
        (
          await sheets.spreadsheets.developerMetadata.search({
            spreadsheetId,
            requestBody: { dataFilters: [filter] },
          })
        ).data,
      ],
      [
        'AppendValuesResponse',
        (
          await sheets.spreadsheets.values.append({
            spreadsheetId,
            range: 'A1',
            valueInputOption: 'RAW',
            includeValuesInResponse: true,
            requestBody: { values: [[1]] },
          })
        ).data,
      ],
      [
        'BatchGetValuesResponse',
        (await sheets.spreadsheets.values.batchGet({ spreadsheetId, ranges: ['A1:C3'] })).data,
      ],
    ];
    for (const [schema, answer] of answers) {
      expect(faults({ $ref: schema }, answer)).toEqual([]);
    }
    expect(batch.data.updatedSpreadsheet!.sheets![0]!.data![0]!.rowData).toHaveLength(1);
  });
});
