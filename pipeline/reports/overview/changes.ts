/** Finishes `overview/changes`: says what the rows rest on where it is not a mark of an earlier night. */

import { type Model, resultRows } from '../finish.ts';

export const changes: Model = async (rows, { warehouse }) => {
  const [found] = resultRows(await warehouse.engine.query('SELECT state, more FROM since_state'));
  const more = Number(found?.['more'] ?? 0);
  if (found?.['state'] === 'known') return [...rows];
  const key = found?.['state'] === 'many' ? 'report.changes.many' : 'report.changes.first';
  return { rows: [...rows], gap: { key, blanks: { more } } };
};
