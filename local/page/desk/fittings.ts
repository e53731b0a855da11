/**
 * What stands on a sheet besides its cells, put back as it was: rules that colour, protection,
 * filter, bands, charts.
 */

import type { Sheet } from '../book/view.ts';
import type { Request } from '../wire/api.ts';
import type { Desk } from './desk.ts';

/** What of it a change that has just been made touched, put back. */
export const fittingsBack = ({ book }: Desk, before: Sheet): Request[] =>
  fittings(before, book.sheet(before.properties?.sheetId ?? 0) ?? {});

/** The requests that lead from what is there to what was. */
export function fittings(was: Sheet, is: Sheet): Request[] {
  const sheetId = was.properties?.sheetId ?? 0;
  return [...rules(sheetId, was, is), ...protection(was, is), ...filter(was, is), ...more(was, is)];
}

/** Rules go by their place alone, so all of them are made anew. */
function rules(sheetId: number, was: Sheet, is: Sheet): Request[] {
  if (alike(was.conditionalFormats ?? [], is.conditionalFormats ?? [])) return [];
  return [
    ...(is.conditionalFormats ?? []).map(() => ({
      deleteConditionalFormatRule: { sheetId, index: 0 },
    })),
    ...(was.conditionalFormats ?? []).map((rule, index) => ({
      addConditionalFormatRule: { rule, index },
    })),
  ];
}

function protection(was: Sheet, is: Sheet): Request[] {
  const { gone, changed } = compared(was.protectedRanges, is.protectedRanges, 'protectedRangeId');
  return [
    ...gone.map(({ requestingUserCanEdit: _, ...protectedRange }) => ({
      addProtectedRange: { protectedRange },
    })),
    ...changed.map(({ protectedRangeId, range, unprotectedRanges }) => ({
      updateProtectedRange: {
        protectedRange: {
          protectedRangeId: protectedRangeId!,
          range: range!,
          unprotectedRanges: unprotectedRanges ?? [],
        },
        fields: 'range,unprotectedRanges',
      },
    })),
  ];
}

function filter({ basicFilter }: Sheet, is: Sheet): Request[] {
  if (!basicFilter || alike(basicFilter, is.basicFilter)) return [];
  return [{ setBasicFilter: { filter: basicFilter } }];
}

function more(was: Sheet, is: Sheet): Request[] {
  const bands = compared(was.bandedRanges, is.bandedRanges, 'bandedRangeId');
  const charts = compared(was.charts, is.charts, 'chartId');
  return [
    ...bands.gone.map((bandedRange) => ({ addBanding: { bandedRange } })),
    ...bands.changed.map((bandedRange) => ({ updateBanding: { bandedRange, fields: 'range' } })),
    ...charts.gone.map((chart) => ({ addChart: { chart } })),
    ...charts.changed.flatMap(({ chartId, spec, position }) => [
      { updateChartSpec: { chartId: chartId!, spec: spec! } },
      {
        updateEmbeddedObjectPosition: {
          objectId: chartId!,
          newPosition: { overlayPosition: position?.overlayPosition ?? {} },
          fields: '*',
        },
      },
    ]),
  ];
}

/** Which of those that were are gone, and which have become others. */
function compared<T>(was: readonly T[] = [], is: readonly T[] = [], id: keyof T) {
  const now = new Map(is.map((one) => [one[id], one]));
  return {
    gone: was.filter((one) => !now.has(one[id])),
    changed: was.filter((one) => now.has(one[id]) && !alike(one, now.get(one[id]))),
  };
}

const alike = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);
