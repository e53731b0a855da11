/**
 * The header of a report's `.sql` file: what its numbers mean, read into a `Definition`.
 *
 *     -- name: Win rate | 赢单率
 *     -- formula: won ÷ (won + lost) | 赢单 ÷（赢单 + 输单）
 *     -- unit: share
 *     -- open: shown beside
 *     -- source: deals, deal_history
 *     -- columns: owner text, won integer, closed integer, rate share
 *     -- rate: rate = won / closed
 *     -- needs: deals
 *
 * A line beginning with `--` and three spaces goes on with the line above. English stands before
 * the bar, Chinese behind it. `rate` and `needs` may be left out.
 */

import type { Definition, ReportColumn, ReportKind } from './report.ts';

/** A share that the runner works out: with its Wilson interval, and not under the sample floor. */
export interface Rate {
  readonly rate: string;
  readonly hits: string;
  readonly of: string;
}

export interface Header {
  readonly definition: Definition;
  readonly columns: readonly ReportColumn[];
  readonly rates: readonly Rate[];
  /** Tables without whose rows there is nothing to say. */
  readonly needs: readonly string[];
}

/** Reads the header of `text`; throws when a part is missing, for that is a fault of ours. */
export function parseHeader(report: string, text: string): Header {
  const fields = fieldsOf(text);
  const field = (name: string) => {
    const value = fields.get(name);
    if (value === undefined) throw new Error(`${report}: its header has no ${name}`);
    return value;
  };
  const [name, formula] = [bilingual(report, field('name')), bilingual(report, field('formula'))];
  const definition = {
    report,
    name,
    formula,
    unit: field('unit'),
    open: field('open'),
    source: field('source'),
  };
  const columns = listOf(field('columns')).map((pair) => {
    const [key = '', kind = ''] = pair.split(' ');
    return { key, kind: kind as ReportKind };
  });
  const rates = listOf(fields.get('rate') ?? '').map((rule) => {
    const [, rate = '', hits = '', of = ''] = /^(\w+) = (\w+) \/ (\w+)$/.exec(rule) ?? [];
    return { rate, hits, of };
  });
  return { definition, columns, rates, needs: listOf(fields.get('needs') ?? '') };
}

function fieldsOf(text: string): Map<string, string> {
  const fields = new Map<string, string>();
  let last = '';
  for (const line of text.split('\n')) {
    if (!line.startsWith('--')) break;
    const [, name, value] = /^-- (\w+): (.*)$/.exec(line) ?? [];
    last = name ?? last;
    const more = value ?? `${fields.get(last) ?? ''} ${line.slice(2).trim()}`;
    fields.set(last, more.trim());
  }
  return fields;
}

function bilingual(report: string, text: string): { en: string; zh: string } {
  const [en, zh] = text.split(' | ');
  if (zh === undefined) throw new Error(`${report}: its header lacks one of the two languages`);
  return { en: en!.trim(), zh: zh.trim() };
}

function listOf(text: string): string[] {
  return text
    .split(',')
    .map((word) => word.trim())
    .filter((word) => word !== '');
}
