/** The table of docs/reports.md: every report, and a test that names it and its answers. */

import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { listReports } from '../../../pipeline/reports/index.ts';

const root = new URL('../../../', import.meta.url);
const rows = [
  ...readFileSync(new URL('docs/reports.md', root), 'utf8').matchAll(
    /^\| [^|]+ \| `([a-z_]+\/[a-z_]+)` \| (.+) \|$/gm,
  ),
].map(([, report, tests]) => ({
  report: report!,
  tests: [...tests!.matchAll(/`([^`]+)`/g)].map(([, name]) => `test/pipeline/${name}.test.ts`),
}));

test('every report stands there once, and no other', () => {
  expect(rows.map(({ report }) => report).sort()).toEqual(
    listReports()
      .map(({ report }) => report)
      .sort(),
  );
});

test.each(rows)('$report is named by a test that stands there', ({ report, tests }) => {
  expect(tests.filter((file) => !existsSync(new URL(file, root)))).toEqual([]);
  const told = tests.filter((file) => {
    const text = readFileSync(new URL(file, root), 'utf8');
    return (
      text.includes(report) ||
      text.includes(report.replace(/_(channel|product|region|owner)$/, '_'))
    );
  });
  expect(told.length).toBeGreaterThan(0);
});
