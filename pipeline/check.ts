/** What is wrong with the data, in the numbers that the quality dashboard shows. */

import { readSettings } from '../src/crm/settings.ts';
import { dayOf } from '../src/crm/time.ts';
import type { Finding } from '../src/workbook/finding.ts';
import { readTables } from '../src/workbook/read-tables.ts';
import { textFaults } from './check-texts.ts';
import type { Io } from './cli/io.ts';
import { fillWarehouse } from './pull.ts';
import { runReport } from './reports/index.ts';
import { actorIn, findBook, type Session } from './session.ts';
import { openWarehouse } from './warehouse/index.ts';
import { type FaultCount, faultCounts } from './warehouse/quality/counts.ts';

export interface CheckResult {
  /** At most 200 of a rule and column; `counts` has them all. */
  readonly findings: readonly Finding[];
  readonly counts: readonly FaultCount[];
  readonly errors: number;
  readonly warnings: number;
}

/** Reads the workbook and writes nothing. @throws LeadsheetError of `fillWarehouse` */
export async function check(session: Session, io: Io): Promise<CheckResult> {
  const { client } = session;
  const book = await findBook(session);
  const warehouse = await openWarehouse();
  try {
    await fillWarehouse(client, book, warehouse);
    const read = await client.run(readTables(book.layout, ['settings'], book.tongues));
    const { settings } = readSettings(read.book.settings);
    const actor = actorIn(book.layout, io, settings);
    await warehouse.prepare({ asOf: dayOf(actor.now), settings }, actor);
    const texts = await textFaults(client, book);
    const summary = faultCounts(await runReport(warehouse, 'quality/summary'));
    const counts = [...summary, ...texts.counts];
    const sum = (severity: string) =>
      counts.reduce((all, one) => all + (one.severity === severity ? one.rows : 0), 0);
    return {
      findings: [...(await warehouse.findings()), ...texts.findings],
      counts,
      errors: sum('error'),
      warnings: sum('warning'),
    };
  } finally {
    await warehouse.close();
  }
}
