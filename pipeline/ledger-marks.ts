/**
 * The marks that nights leave on the ledger's tab: `last`, of the first run of the latest day, and
 * `base`, of the day before that had one. A second run of the same day compares with `base` again and
 * leaves all as it is, so that the same day says the same and writes nothing.
 *
 * They are of the project's own visibility: the add-on, which reads a workbook's tags at every action,
 * does not carry them. Ten thousand characters each, however long the ledger.
 */

import { z } from 'zod';
import { isDate, isDateTime, type LocalDate } from '../src/crm/time.ts';
import type { Layout } from '../src/workbook/layout.ts';
import type { Request } from '../src/workbook/procedure.ts';
import { LEDGER_MARKS, onTab } from '../src/workbook/tags.ts';
import type { LedgerMark } from './warehouse/since.ts';
import { Sketch } from './warehouse/sketch.ts';

const [BASE, LAST] = LEDGER_MARKS;

const shape = z.object({
  engine: z.string(),
  day: z.string().refine(isDate),
  from: z.string().refine(isDateTime),
  to: z.string().refine(isDateTime),
  sketch: z.string(),
});

/** The mark a night of `day` compares with: the latest of an earlier day. */
export function markBefore({ ledgerMarks }: Layout, day: LocalDate): LedgerMark | null {
  const earlier = [LAST, BASE]
    .map((key) => read(ledgerMarks.get(key)))
    .filter((mark): mark is LedgerMark => mark !== null && mark.day < day);
  return earlier[0] ?? null;
}

/** The requests that keep a night's own mark; none after the first run of a day. */
export function markRequests(layout: Layout, mark: LedgerMark): Request[] {
  const { tabs, ledgerMarks } = layout;
  const tab = tabs.get('deal_history');
  const last = ledgerMarks.get(LAST);
  const seen = read(last);
  if (tab === undefined || (seen !== null && seen.day >= mark.day)) return [];
  const kept = JSON.stringify({ ...mark, sketch: mark.sketch.toText() });
  const put = (key: string, value: string) => keep(tab.sheetId, key, value, ledgerMarks.has(key));
  return [...(seen === null || last === undefined ? [] : [put(BASE, last)]), put(LAST, kept)];
}

function keep(sheetId: number, key: string, metadataValue: string, there: boolean): Request {
  if (!there) {
    return {
      createDeveloperMetadata: {
        developerMetadata: {
          metadataKey: key,
          metadataValue,
          location: onTab(sheetId),
          visibility: 'PROJECT',
        },
      },
    };
  }
  return {
    updateDeveloperMetadata: {
      dataFilters: [
        { developerMetadataLookup: { metadataKey: key, metadataLocation: onTab(sheetId) } },
      ],
      developerMetadata: { metadataValue },
      fields: 'metadataValue',
    },
  };
}

/** A mark that cannot be read is none. */
function read(value: string | undefined): LedgerMark | null {
  try {
    const { success, data } = shape.safeParse(JSON.parse(value ?? 'null'));
    const sketch = success ? Sketch.fromText(data.sketch) : null;
    return success && sketch !== null ? { ...data, sketch } : null;
  } catch {
    return null;
  }
}
