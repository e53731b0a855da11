import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/v4.d.ts';
import { invalid } from '../errors.ts';
import { assign, requiredMask, under } from '../mask.ts';
import type { Sheet } from '../sheet.ts';
import { gridSheet } from '../structure/axis.ts';
import { findObject, objectId } from '../structure/object-ids.ts';
import { fullRange } from '../structure/regions.ts';
import type { Workbook } from '../workbook.ts';
import type { Handler } from './handler.ts';

type Protected = sheets_v4.Schema$ProtectedRange;
type GridRange = sheets_v4.Schema$GridRange;

const EDGES = ['startRowIndex', 'endRowIndex', 'startColumnIndex', 'endColumnIndex'] as const;
const ids = (sheet: Sheet) => sheet.protectedRanges.map((one) => one.protectedRangeId);

/** Protects a range, or a whole sheet when the range has no edges. */
export const addProtectedRange: Handler<'addProtectedRange'> = (
  workbook,
  { protectedRange },
  { user },
) => {
  const given = protectedRange ?? {};
  const protectedRangeId = objectId(workbook, given.protectedRangeId, 'protected range', ids);
  const made = checked(workbook, { ...given, protectedRangeId }, user);
  gridSheet(workbook, made.range?.sheetId).protectedRanges.push(made);
  const { editors: _, ...shown } = made;
  return { protectedRange: { ...shown, ...(made.warningOnly ? {} : { editors: {} }) } };
};

/** Changes the masked fields; a new range may lie on another sheet. */
export const updateProtectedRange: Handler<'updateProtectedRange'> = (
  workbook,
  { protectedRange, fields },
  { user },
) => {
  const mask = requiredMask(fields);
  const given = protectedRange ?? {};
  const { items, at, item } = found(workbook, given.protectedRangeId);
  const next = assign<Protected>(item, given, mask);
  if (under(mask, 'namedRangeId') === undefined && under(mask, 'range')) delete next.namedRangeId;
  const made = checked(workbook, { ...next, protectedRangeId: item.protectedRangeId! }, user);
  const target = gridSheet(workbook, made.range?.sheetId).protectedRanges;
  if (target === items) items[at] = made;
  else {
    items.splice(at, 1);
    target.push(made);
  }
};

export const deleteProtectedRange: Handler<'deleteProtectedRange'> = (
  workbook,
  { protectedRangeId },
) => {
  const { items, at } = found(workbook, protectedRangeId);
  items.splice(at, 1);
};

function found(workbook: Workbook, id: number | null | undefined) {
  return findObject(
    workbook,
    id,
    'protected range',
    (sheet) => sheet.protectedRanges,
    ({ protectedRangeId }) => protectedRangeId,
  );
}

function checked(workbook: Workbook, given: Protected, user: string): Protected {
  const { editors, warningOnly, unprotectedRanges, description, ...others } = given;
  if (others.tableId) throw invalid('The local workspace does not support tables (tableId).');
  const range = rangeOf(workbook, given);
  const whole = (one: GridRange) => !EDGES.some((edge) => edge in one);
  const { protectedRanges, properties } = gridSheet(workbook, range.sheetId);
  const twice = protectedRanges.some((one) => {
    return whole(one.range ?? {}) && one.protectedRangeId !== given.protectedRangeId;
  });
  if (whole(range) && twice) {
    throw invalid(`Sheet "${properties.title}" already has sheet protection.`);
  }
  if (unprotectedRanges?.length && !whole(range)) {
    throw invalid('Unprotected ranges are only supported on protected sheets.');
  }
  if (warningOnly && editors) {
    throw invalid('ProtectedRange is warningOnly. Editors cannot be set on it.');
  }
  const users = [...new Set([...(editors?.users ?? []), user])];
  return {
    ...others,
    range,
    ...(description ? { description } : {}),
    ...(warningOnly ? { warningOnly } : {}),
    requestingUserCanEdit: true,
    ...(unprotectedRanges?.length
      ? { unprotectedRanges: unprotectedRanges.map((one) => fullRange(workbook, one)) }
      : {}),
    ...(warningOnly ? {} : { editors: { ...editors, users } }),
  };
}

/** A sheet that is protected as a whole stays so when it grows: its range keeps no edges. */
function rangeOf(workbook: Workbook, { range, namedRangeId }: Protected): GridRange {
  if (namedRangeId) {
    const name = workbook.namedRanges.find((one) => one.namedRangeId === namedRangeId);
    if (!name) throw invalid(`No named range with id: ${namedRangeId}`);
    return { ...name.range };
  }
  if (!range) throw invalid('Must specify a range to protect.');
  if (EDGES.some((edge) => typeof range[edge] === 'number')) return fullRange(workbook, range);
  return { sheetId: gridSheet(workbook, range.sheetId).properties.sheetId };
}
