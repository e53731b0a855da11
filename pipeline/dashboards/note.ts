/** A report's definition as the note on its cell. */

import { addDays, type LocalDate } from '../../src/crm/time.ts';
import type { TextKey, Translate } from '../../src/text/index.ts';
import { isTextKey } from '../../src/text/index.ts';
import type { Definition, Period } from '../reports/report.ts';
import { BEGINNING } from './period.ts';

/** Name, formula, unit, days, what open deals do, and how many rows it stands on. */
export function noteOf(
  definition: Definition,
  language: 'en' | 'zh',
  say: Translate,
  facts: { readonly period?: Period; readonly asOf?: LocalDate; readonly n?: number } = {},
): string {
  const [rule = '', ...more] = definition.open.split('; ');
  const open = `open.${rule.replace(/[^a-z]+/g, '_')}`;
  const rest = language === 'en' ? more : [];
  const lines = [
    definition.name[language],
    say('note.formula', { formula: definition.formula[language] }),
    definition.unit && say('note.unit', { unit: definition.unit }),
    facts.period && say('note.period', { days: daysText(facts.period, say) }),
    facts.asOf && say('note.as_of', { asOf: facts.asOf }),
    say('note.open', { rule: [isTextKey(open) ? say(open as TextKey) : rule, ...rest].join('; ') }),
    facts.n !== undefined && say('note.n', { n: facts.n }),
    say('note.report', { report: definition.report }),
  ];
  return lines.filter(Boolean).join('\n');
}

/** The first and last day of a half-open period, as people say it. */
export function daysText({ from, to }: Period, say: Translate): string {
  const last = addDays(to, -1);
  return from <= BEGINNING ? say('days.until', { last }) : say('days.span', { from, last });
}
