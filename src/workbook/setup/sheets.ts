/** Sheets that are not there yet: their names, their ids, the journal, and the one to do without. */

import type { Random } from '../../crm/ids.ts';
import { quotedTab } from '../a1.ts';
import { JOURNAL_TITLE, journalSheet } from '../journal.ts';
import type { Layout } from '../layout.ts';
import { ask, type Procedure, type Request } from '../procedure.ts';
import { JOURNAL, onTab, TAB, tag } from '../tags.ts';

/** A title that no sheet has, with a number after it where it must be. */
export function freeTitle(title: string, { sheets }: Layout): string {
  const taken = new Set(sheets.map((sheet) => sheet.title.toLowerCase()));
  for (let n = 1; ; n++) {
    const candidate = n === 1 ? title : `${title} ${n}`;
    if (!taken.has(candidate.toLowerCase())) return candidate;
  }
}

export function newSheetId({ sheets }: Layout, random: Random): number {
  for (;;) {
    const sheetId = Math.floor(random() * 2 ** 31);
    if (!sheets.some((sheet) => sheet.sheetId === sheetId)) return sheetId;
  }
}

/** The hidden tab of the last actions. */
export function newJournal(before: Layout, random: Random): Request[] {
  const sheetId = newSheetId(before, random);
  return [
    ...journalSheet(sheetId, freeTitle(JOURNAL_TITLE, before)),
    tag(TAB, JOURNAL, onTab(sheetId)),
  ];
}

/** The one empty tab a new spreadsheet is born with; null when it is anything else. */
export function* untouchedSheet({ sheets }: Layout): Procedure<number | null> {
  const [sheet] = sheets;
  if (sheets.length !== 1 || sheet === undefined) return null;
  const answer = yield* ask({ method: 'values.batchGet', ranges: [quotedTab(sheet.title)] });
  return answer.valueRanges?.[0]?.values === undefined ? sheet.sheetId : null;
}
