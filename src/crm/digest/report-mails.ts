/** Who is to be told daily of which reports: the addresses in `to` of the tab Reports. */

import type { RecordOf } from '../records.ts';

export interface ReportMail {
  readonly to: string;
  /** Names of the reports, in the order of the tab. */
  readonly reports: readonly string[];
}

/** Nothing else is an address; the page of the reports says of a row that holds another. */
const ADDRESS = /^[^\s@,;]+@[^\s@,;]+\.[^\s@,;]+$/;

/** One mail a person, whatever the case the address is written in; nobody twice. */
export function reportMailsOf(
  reports: readonly Pick<RecordOf<'reports'>, 'name' | 'to'>[],
): ReportMail[] {
  const mails = new Map<string, string[]>();
  for (const { name, to } of reports) {
    for (const address of new Set((to ?? []).map((one) => one.trim().toLowerCase()))) {
      if (!ADDRESS.test(address)) continue;
      mails.set(address, [...(mails.get(address) ?? []), name]);
    }
  }
  return [...mails].map(([to, names]) => ({ to, reports: names }));
}
