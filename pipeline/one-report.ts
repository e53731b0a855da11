/** One report over a fresh pull of the workbook, without writing anything. */

import { LeadsheetError } from '../src/crm/errors.ts';
import { DASHBOARDS } from '../src/crm/schema.ts';
import { readSettings } from '../src/crm/settings.ts';
import { dayOf, type LocalDate } from '../src/crm/time.ts';
import { readTables } from '../src/workbook/read-tables.ts';
import type { Io } from './cli/io.ts';
import { reportsFolder, runCustom } from './custom/index.ts';
import { ownColumnsOf } from './custom/own-columns.ts';
import {
  DEFAULT_PERIOD,
  periodBefore,
  periodOf,
  readSelectors,
  readStanding,
} from './dashboards/index.ts';
import { markBefore } from './ledger-marks.ts';
import { fillWarehouse } from './pull.ts';
import { needsOfReports, runReport } from './reports/index.ts';
import type { ReportTable } from './reports/report.ts';
import { actorIn, findBook, type Session } from './session.ts';
import { openWarehouse } from './warehouse/index.ts';

/** The rows of a report for the period that its page shows. */
export async function oneReport(
  { client, ...rest }: Session,
  io: Io,
  name: string,
  day: LocalDate | undefined,
): Promise<ReportTable> {
  const warehouse = await openWarehouse();
  try {
    const { layout, tongues, language } = await findBook({ client, ...rest });
    const needs = name.startsWith('custom/') ? undefined : needsOfReports([name]);
    await fillWarehouse(client, { layout, tongues }, warehouse, undefined, needs);
    const { book } = await client.run(readTables(layout, ['settings'], tongues));
    const { settings } = readSettings(book.settings);
    const actor = actorIn(layout, io, settings);
    const asOf = day ?? dayOf(actor.now);
    const mark = asOf === dayOf(actor.now) ? markBefore(layout, asOf) : null;
    await warehouse.prepare({ asOf, settings }, actor, { mark }, needs);
    if (name.startsWith('custom/')) {
      const folder = reportsFolder(io.folder);
      const own = ownColumnsOf(client, layout);
      const { tables } = await runCustom(warehouse, { asOf, language, settings, folder, own });
      const table = tables.get(name);
      if (table === undefined) throw new LeadsheetError('unknown_report', { name });
      return table;
    }
    const choices = readSelectors(await client.run(readStanding()));
    const page = DASHBOARDS.find((key) => name.startsWith(`${key}/`));
    const choice = (page && choices.get(page)) ?? DEFAULT_PERIOD;
    await warehouse.setPeriod(periodOf(choice, asOf), periodBefore(choice, asOf));
    return await runReport(warehouse, name);
  } finally {
    await warehouse.close();
  }
}
