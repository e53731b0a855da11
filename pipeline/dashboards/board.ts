/** What a page is laid out from: the finished reports of its period, and words and figures. */

import type { Blanks } from '../../src/crm/errors.ts';
import type { DashboardKey } from '../../src/crm/schema.ts';
import type { LocalDate } from '../../src/crm/time.ts';
import {
  isTextKey,
  type Language,
  speaker,
  type TextKey,
  type Translate,
} from '../../src/text/index.ts';
import type { Definition, Period, ReportKind, ReportTable } from '../reports/report.ts';
import { codeKeys } from './codes.ts';
import { Figures } from './figures.ts';
import type { Names } from './names.ts';
import { noteOf } from './note.ts';
import type { Empty } from './page.ts';
import { calledOf, peopleIn } from './people.ts';
import { DEFAULT_PERIOD, type PeriodChoice, periodOf } from './period.ts';
import { followsPeriod } from './periodic.ts';
import type { Row } from './row.ts';

/** What all pages of a run share. */
export interface RunFacts {
  readonly asOf: LocalDate;
  readonly language: Language;
  readonly currency: string;
  readonly sampleFloor: number;
  readonly definitions: ReadonlyMap<string, Definition>;
  /** Report name to its finished rows, each for the period of its own folder's page. */
  readonly tables: ReadonlyMap<string, ReportTable>;
  /** The period of each page; one that is left out has the usual period. */
  readonly choices: ReadonlyMap<DashboardKey, PeriodChoice>;
  /** Sheet ids of the tables' tabs, so that a line can lead to its row; none, no links. */
  readonly tabs?: ReadonlyMap<string, number>;
  /** Names by e-mail address, and titles of playbook steps by their code. */
  readonly names?: Names;
}

export class Board {
  readonly key: DashboardKey;
  readonly facts: RunFacts;
  readonly say: Translate;
  readonly figures: Figures;
  readonly choice: PeriodChoice;
  readonly #used = new Set<string>();
  #called: ReadonlyMap<string, string> | null = null;

  constructor(key: DashboardKey, facts: RunFacts) {
    this.key = key;
    this.facts = facts;
    this.say = speaker(facts.language);
    this.figures = new Figures(facts.language, facts.currency);
    this.choice = this.choiceOf(key);
  }

  /** The period chosen on a page. */
  choiceOf(key: DashboardKey): PeriodChoice {
    return this.facts.choices.get(key) ?? DEFAULT_PERIOD;
  }

  /** The days a report is about: those of the page it belongs to. */
  daysOf(report: string): Period {
    return periodOf(this.choiceOf(report.split('/')[0] as DashboardKey), this.facts.asOf);
  }

  /** Whether a report was run at all. */
  has(report: string): boolean {
    return this.facts.tables.has(report);
  }

  /** A report; once taken it is not listed again at the foot of the page. */
  take(report: string): ReportTable | undefined {
    this.#used.add(report);
    return this.facts.tables.get(report);
  }

  /** A report's rows by column key, empty when it is not there; the report counts as shown. */
  rows(report: string): Row[] {
    this.#used.add(report);
    return this.peek(report);
  }

  /** The same without counting it as shown. */
  peek(report: string): Row[] {
    const table = this.facts.tables.get(report);
    return (table?.rows ?? []).map((row) =>
      Object.fromEntries(table!.columns.map(({ key }, at) => [key, row[at] ?? null])),
    );
  }

  /** The page's own reports that no block has taken, in the order they came. */
  untaken(): ReportTable[] {
    return [...this.facts.tables.values()].filter(
      ({ report }) => report.startsWith(`${this.key}/`) && !this.#used.has(report),
    );
  }

  /** The name of a report in the page's language. */
  title(report: string): string {
    return this.facts.definitions.get(report)?.name[this.facts.language] ?? readable(report);
  }

  /** The definition of a report as a note; undefined when it has none. */
  note(report: string): string | undefined {
    const definition = this.facts.definitions.get(report);
    if (!definition) return undefined;
    const n = this.facts.tables.get(report)?.rows.length ?? 0;
    const days = followsPeriod(report)
      ? { period: this.daysOf(report) }
      : { asOf: this.facts.asOf };
    return noteOf(definition, this.facts.language, this.say, { ...days, n });
  }

  /** The words of a code in a cell, `won_amount`; a word that is no code stays as it is. */
  word(code: string, column = 'measure'): string {
    const known = codeKeys(column, code).find(isTextKey);
    return known ? this.say(known as TextKey) : code;
  }

  /** What a person is called, whom no other of this run is called alike; nobody is said too. */
  person(email: string): string {
    if (email === '') return this.say('page.nobody');
    this.#called ??= calledOf(
      this.facts.names?.people ?? new Map(),
      peopleIn(this.facts.tables.values()),
    );
    return this.#called.get(email.toLowerCase()) ?? email;
  }

  /** What a step of a playbook is called; its code when it has no title. */
  step(code: string): string {
    return this.facts.names?.steps.get(code) ?? code;
  }

  /** The address of a row in its tab, as it stood in this run. */
  link(tab: string, row: number): string | undefined {
    const sheetId = this.facts.tabs?.get(tab);
    return sheetId === undefined ? undefined : `#gid=${sheetId}&range=A${row}`;
  }

  /** The words over a column. */
  header(key: string, report = ''): string {
    const known = [`head.${report}.${key}`, `head.${key}`, `column.${key}`].find(isTextKey);
    return known ? this.say(known as TextKey) : readable(key);
  }

  /** Why a report shows nothing, in its place. */
  empty(report: string): Empty {
    const gap = this.take(report)?.gap;
    const key = gap && [`page.${gap.key}`, gap.key].find(isTextKey);
    const text = key
      ? this.say(key as TextKey, this.#named(gap!.blanks))
      : this.say('page.report.gap.none');
    const note = this.note(report);
    return { kind: 'empty', title: this.title(report), text, ...(note && { note }) };
  }

  /** Table keys in a reason become the names of their tabs. */
  #named(blanks: Blanks): Blanks {
    const { tables } = blanks;
    if (typeof tables !== 'string') return blanks;
    const names = tables
      .split(', ')
      .map((table) => (isTextKey(`tab.${table}`) ? this.say(`tab.${table}` as TextKey) : table));
    return { ...blanks, tables: names.join(this.say('sentence.list')) };
  }
}

/** `funnel/lost_reasons` as "Lost reasons": names of the user's own reports and columns. */
function readable(name: string): string {
  const words = (name.split('/').at(-1) ?? '').replaceAll('_', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

export function kindOf(table: ReportTable | undefined, key: string): ReportKind {
  return table?.columns.find((column) => column.key === key)?.kind ?? 'text';
}
