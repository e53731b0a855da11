/** Columns whose texts are our own names, not the user's words, and under which keys these stand. */

const PLAIN = ['code', 'choice', 'column'];

const CODED: Readonly<Record<string, readonly string[]>> = {
  ...Object.fromEntries(
    [
      ...['measure', 'period', 'factor', 'part', 'field', 'source', 'status', 'basis'],
      ...['channel', 'priority', 'mandatory', 'severity', 'segment', 'rule', 'came', 'held'],
    ].map((column) => [column, PLAIN]),
  ),
  ...Object.fromEntries([1, 2, 3].map((n) => [`factor_${n}`, ['code.factor']])),
  proposal: ['code.proposal'],
  tab: ['tab'],
  column_key: ['column'],
  repair: ['repair'],
};

/** The text keys to try for a value of a column, best first; none where people's words stand. */
export function codeKeys(column: string, value: string): string[] {
  const areas = CODED[column];
  return areas ? [`code.${column}.${value}`, ...areas.map((area) => `${area}.${value}`)] : [];
}
