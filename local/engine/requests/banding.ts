import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/v4.d.ts';
import { intersection } from '../box.ts';
import { invalid } from '../errors.ts';
import { assign, requiredMask } from '../mask.ts';
import type { Sheet } from '../sheet.ts';
import { gridSheet } from '../structure/axis.ts';
import { findObject, objectId } from '../structure/object-ids.ts';
import { fullRange, keptBox } from '../structure/regions.ts';
import type { Workbook } from '../workbook.ts';
import type { Handler } from './handler.ts';

type Banded = sheets_v4.Schema$BandedRange;
type Colours = sheets_v4.Schema$BandingProperties;

const ids = (sheet: Sheet) => sheet.bandedRanges.map(({ bandedRangeId }) => bandedRangeId);

/** Alternating colours over a range that has none yet. */
export const addBanding: Handler<'addBanding'> = (workbook, { bandedRange }) => {
  const given = bandedRange ?? {};
  const bandedRangeId = objectId(workbook, given.bandedRangeId, 'banded range', ids);
  const made = checked(workbook, { ...given, bandedRangeId });
  gridSheet(workbook, made.range?.sheetId).bandedRanges.push(made);
  return { bandedRange: structuredClone(made) };
};

/** Changes the masked fields; the range may move, even to another sheet. */
export const updateBanding: Handler<'updateBanding'> = (workbook, { bandedRange, fields }) => {
  const mask = requiredMask(fields);
  const { items, at, item } = found(workbook, bandedRange?.bandedRangeId);
  const next = assign<Banded>(item, bandedRange ?? {}, mask);
  items.splice(at, 1);
  const made = checked(workbook, { ...next, bandedRangeId: item.bandedRangeId! });
  gridSheet(workbook, made.range?.sheetId).bandedRanges.push(made);
};

export const deleteBanding: Handler<'deleteBanding'> = (workbook, { bandedRangeId }) => {
  const { items, at } = found(workbook, bandedRangeId);
  items.splice(at, 1);
};

function found(workbook: Workbook, id: number | null | undefined) {
  return findObject(
    workbook,
    id,
    'banded range',
    (sheet) => sheet.bandedRanges,
    ({ bandedRangeId }) => bandedRangeId,
  );
}

function checked(workbook: Workbook, given: Banded): Banded {
  const { rowProperties, columnProperties } = given;
  if (!rowProperties && !columnProperties) {
    throw invalid('At least one of rowProperties and columnProperties must be set.');
  }
  for (const colours of [rowProperties, columnProperties]) if (colours) checkColours(colours);
  const range = fullRange(workbook, given.range);
  const box = keptBox(workbook, range);
  if (box.sheet.bandedRanges.some((one) => intersection(keptBox(workbook, one.range), box))) {
    throw invalid(
      'You cannot add alternating background colors to a range that already has alternating ' +
        'background colors.',
    );
  }
  return structuredClone({ ...given, range });
}

function checkColours(colours: Colours): void {
  for (const name of ['firstBandColor', 'secondBandColor'] as const) {
    if (!colours[name] && !colours[`${name}Style`]) throw invalid(`${name} must be set.`);
  }
}
