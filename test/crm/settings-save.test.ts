import { expect, test } from 'vitest';
import { saveSettings } from '../../src/crm/settings-save.ts';
import { actor, refusal } from './fixture.ts';

const row = {
  key: 'undo_depth',
  value: '20',
  created_at: null,
  updated_at: null,
  updated_by: null,
};
const book = { settings: [row] };

test('a setting that is there is changed, one that is not is added, one alike is left', () => {
  const { change } = saveSettings(book, { undo_depth: ' 5 ', digest: 'yes' }, actor());
  expect(change.changes).toMatchObject([
    { op: 'update', key: 'undo_depth', set: { value: '5' }, was: { value: '20' } },
    { op: 'insert', record: { key: 'digest', value: 'yes' } },
  ]);
  expect(saveSettings(book, { undo_depth: '20' }, actor()).change.changes).toEqual([]);
});

test('an empty text brings the default back; one that cannot be read is named', () => {
  const { change } = saveSettings(book, { undo_depth: '' }, actor());
  expect(change.changes).toMatchObject([{ set: { value: null } }]);
  const run = () => saveSettings(book, { undo_depth: 'many', language: 'fr' }, actor());
  expect(refusal(run)).toMatchObject({ code: 'setting_invalid', blanks: { value: 'fr' } });
});
