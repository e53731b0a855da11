/** Every request kind of the API is either carried out or knowingly refused. */

import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { HANDLERS } from '../../../../local/engine/requests/index.ts';

const DISCOVERY = fileURLToPath(
  new URL('../../../../../shared/google/sheets.v4.json', import.meta.url),
);

const REFUSED = [
  'addCommentReply',
  'addDataSource',
  'addSlicer',
  'addTable',
  'cancelDataSourceRefresh',
  'deleteComment',
  'deleteCommentReply',
  'deleteDataSource',
  'deleteTable',
  'insertComment',
  'refreshDataSource',
  'updateCommentPost',
  'updateDataSource',
  'updateSlicerSpec',
  'updateTable',
];

test('no kind is both', () => {
  expect(REFUSED.filter((kind) => kind in HANDLERS)).toEqual([]);
});

test.skipIf(!existsSync(DISCOVERY))('the discovery document (else: not present)', () => {
  const { schemas } = JSON.parse(readFileSync(DISCOVERY, 'utf8')) as {
    schemas: { Request: { properties: Record<string, unknown> } };
  };
  const kinds = Object.keys(schemas.Request.properties).sort();
  expect([...Object.keys(HANDLERS), ...REFUSED].sort()).toEqual(kinds);
});
