/** The nightly run, top to bottom: pull, check, infer, load, report, lay out, push. */

import type { ChangeSet } from '../src/crm/change.ts';
import { insertOf } from '../src/crm/draft.ts';
import type { DashboardKey, TableKey } from '../src/crm/schema.ts';
import { DASHBOARDS, TABLE_KEYS } from '../src/crm/schema.ts';
import { readSettings, type Settings } from '../src/crm/settings.ts';
import { dayOf, type LocalDate } from '../src/crm/time.ts';
import type { Request } from '../src/workbook/procedure.ts';
import { readTables } from '../src/workbook/read-tables.ts';
import { commitClaimed, nightId } from './claimed-commit.ts';
import type { Io } from './cli/io.ts';
import type { Steps } from './cli/progress.ts';
import { type CustomOptions, reportsFolder, runCustom } from './custom/index.ts';
import { ownColumnsOf } from './custom/own-columns.ts';
import { Figures } from './dashboards/figures.ts';
import {
  DEFAULT_PERIOD,
  drawPages,
  layoutPages,
  type PeriodChoice,
  periodBefore,
  periodOf,
  readNames,
  readSelectors,
  readStanding,
} from './dashboards/index.ts';
import { markBefore, markRequests } from './ledger-marks.ts';
import { failures, faultsIn, headlineOf } from './outcome.ts';
import { fillWarehouse } from './pull.ts';
import { listReports, runReports } from './reports/index.ts';
import type { ReportTable } from './reports/report.ts';
import { scoresOf } from './scores/compute.ts';
import { scoreRequests } from './scores/write.ts';
import { actorIn, type Book, findBook, type Session } from './session.ts';
import { settled } from './settle.ts';
import { openWarehouse, type Warehouse } from './warehouse/index.ts';
import type { FaultCount } from './warehouse/quality/counts.ts';

export interface NightlyOptions {
  readonly asOf?: LocalDate | undefined;
  /** Everything but the push. */
  readonly dryRun?: boolean;
}

export interface NightlyResult {
  readonly asOf: LocalDate;
  /** Rows read, by table. */
  readonly read: Partial<Record<TableKey, number>>;
  /** Cells that were not what their column holds. */
  readonly odd: number;
  /** What is wrong with the data, by rule and column, as on the quality page. */
  readonly faults: readonly FaultCount[];
  /** Ledger events of changes nobody saw. */
  readonly inferred: number;
  /** Dashboard tabs that were drawn anew. */
  readonly drawn: readonly DashboardKey[];
  /** Requests of the one batch, and batches written: none when nothing changed. */
  readonly requests: number;
  readonly batches: number;
  /** Reports that could not run, by name, and why. */
  readonly failed: Readonly<Record<string, string>>;
  readonly tables: ReadonlyMap<string, ReportTable>;
  /** The first numbers of the overview, in words. */
  readonly headline: readonly string[];
}

/** @throws LeadsheetError of reading and of committing; a report that fails never stops a night */
export async function nightly(
  session: Session,
  io: Io,
  steps: Steps,
  options: NightlyOptions = {},
): Promise<NightlyResult> {
  const warehouse = await openWarehouse();
  try {
    const book = await findBook(session);
    const { t } = book;

    const settings = await settingsOf(session, book);
    const actor = actorIn(book.layout, io, settings);
    const today = dayOf(actor.now);
    const asOf = options.asOf ?? today;
    // Another day than today was never seen by a night, and is not to be remembered by one.
    const mark = asOf === today ? markBefore(book.layout, today) : null;
    // Open deals are measured to the end of the day: the same day gives the same numbers.
    const loading = warehouse.prepare({ asOf, settings }, actor, { mark });
    // What fails there is told once the pull is over.
    loading.catch(() => undefined);
    await steps.run('pull', t('cli.step.pull'), (tell) => {
      const progress = (done: number, parts: number) => tell(`${done}/${parts}`);
      return fillWarehouse(session.client, book, warehouse, progress);
    });
    const events = await steps.run('load', t('cli.step.load'), () => loading);

    const own = {
      asOf,
      language: book.language,
      settings,
      folder: reportsFolder(io.folder),
      own: ownColumnsOf(session.client, book.layout),
    };
    const { standing, choices, tables, definitions } = await steps.run(
      'report',
      t('cli.step.report'),
      (tell) => report(session, warehouse, own, tell),
    );

    const pages = layoutPages({
      asOf,
      language: book.language,
      currency: settings.base_currency,
      sampleFloor: settings.sample_floor,
      definitions: new Map(definitions.map((one) => [one.report, one])),
      tables,
      choices,
      tabs: new Map([...book.layout.tabs].map(([key, { sheetId }]) => [key, sheetId])),
      names: await readNames(warehouse),
    });
    const { drawn, requests: drawing } = drawPages(pages, standing);
    const scores = settings.scores ? await scoresOf(warehouse) : null;
    const marks = scores ? scoreRequests(book.layout, scores, book.tongues[0]) : null;
    const kept = asOf === today ? markRequests(book.layout, warehouse.mark) : [];
    const requests = [...drawing, ...(marks ? await session.client.run(marks) : []), ...kept];

    const change = {
      id: nightId(book.layout, warehouse.rows('deal_history'), events, io.random),
      action: 'nightly',
      at: actor.now,
      by: actor.by,
      changes: events.map((event) => insertOf('deal_history', event)),
    };
    const batches = await steps.run('push', t('cli.step.push'), () =>
      options.dryRun ? Promise.resolve(0) : push(session, book, change, requests),
    );

    return {
      asOf,
      read: Object.fromEntries(TABLE_KEYS.map((table) => [table, warehouse.rows(table)])),
      odd: [...warehouse.odd.counts.values()].reduce((sum, count) => sum + count, 0),
      faults: faultsIn(tables),
      inferred: events.length,
      drawn,
      requests: requests.length,
      batches,
      failed: failures(tables, t),
      tables,
      headline: headlineOf(pages, new Figures(book.language, settings.base_currency)),
    };
  } finally {
    await warehouse.close();
  }
}

async function settingsOf({ client }: Session, { layout, tongues }: Book): Promise<Settings> {
  const { book } = await client.run(readTables(layout, ['settings'], tongues));
  return readSettings(book.settings).settings;
}

/** Every report, each for the period that people chose on its page; people's own at the end. */
async function report(
  { client }: Session,
  warehouse: Warehouse,
  own: CustomOptions,
  tell: (detail: string) => void,
) {
  const standing = await client.run(readStanding());
  const choices = readSelectors(standing);
  const periods = new Map(
    DASHBOARDS.map((key) => {
      const choice: PeriodChoice = choices.get(key) ?? DEFAULT_PERIOD;
      const { asOf } = own;
      tell(key);
      return [key, { period: periodOf(choice, asOf), before: periodBefore(choice, asOf) }] as const;
    }),
  );
  const results = await runReports(warehouse, { periods });
  const custom = await runCustom(warehouse, own);
  const tables = new Map(
    [...results, ...custom.tables].map(([name, table]) => [name, settled(table)]),
  );
  return { standing, choices, tables, definitions: [...listReports(), ...custom.definitions] };
}

/**
 * One atomic batch: the inferred events and the pages, known by one id.
 * @throws LeadsheetError `night_raced` when another night wrote the same events meanwhile
 */
async function push(
  { client }: Session,
  { layout, tongues }: Book,
  change: ChangeSet,
  requests: readonly Request[],
): Promise<number> {
  const nothing = { book: {}, reads: new Map(), findings: [] };
  const options = { tongues, undoDepth: 0, extra: requests, raced: 'night_raced' };
  return (await commitClaimed(client, layout, nothing as never, change, options)).batches;
}
