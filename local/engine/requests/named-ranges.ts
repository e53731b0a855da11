import { invalid } from '../errors.ts';
import { assign, requiredMask } from '../mask.ts';
import { fullRange } from '../structure/regions.ts';
import { renameRangeInFormulas } from '../structure/shift-formulas.ts';
import type { Workbook } from '../workbook.ts';
import type { Handler } from './handler.ts';

const LONGEST = 250;

/** A name for a range, by which formulas and reads may call it. */
export const addNamedRange: Handler<'addNamedRange'> = (workbook, { namedRange }) => {
  const { namedRangeId, name, range } = namedRange ?? {};
  const taken = (id: string) => workbook.namedRanges.some((one) => one.namedRangeId === id);
  if (namedRangeId && taken(namedRangeId)) {
    throw invalid(`A named range with id ${namedRangeId} already exists.`);
  }
  checkName(workbook, name ?? '');
  const made = {
    namedRangeId: namedRangeId || String(workbook.newId((id) => taken(String(id)))),
    name: name!,
    range: fullRange(workbook, range),
  };
  workbook.namedRanges.push(made);
  return { namedRange: structuredClone(made) };
};

/** Another name, which formulas take over, or another range. */
export const updateNamedRange: Handler<'updateNamedRange'> = (workbook, request) => {
  const mask = requiredMask(request.fields);
  const given = request.namedRange ?? {};
  const at = indexOf(workbook, given.namedRangeId);
  const before = workbook.namedRanges[at]!;
  const next = assign(before, given, mask);
  if (next.name !== before.name) checkName(workbook, next.name ?? '', before.name!);
  workbook.namedRanges[at] = {
    namedRangeId: before.namedRangeId!,
    name: next.name!,
    range: fullRange(workbook, next.range),
  };
  if (next.name !== before.name) renameRangeInFormulas(workbook, before.name!, next.name!);
};

export const deleteNamedRange: Handler<'deleteNamedRange'> = (workbook, { namedRangeId }) => {
  workbook.namedRanges.splice(indexOf(workbook, namedRangeId), 1);
};

function indexOf(workbook: Workbook, id: string | null | undefined): number {
  const at = workbook.namedRanges.findIndex((one) => one.namedRangeId === id);
  if (at < 0) throw invalid(`No named range with id: ${id ?? ''}`);
  return at;
}

/** Names are letters, digits and underscores, and none that reads as a cell or a truth value. */
function checkName(workbook: Workbook, name: string, old = ''): void {
  const readsAsCell = /^([a-z]{1,3}\d+|r\d*c\d*|true|false)$/i.test(name);
  if (!/^[\p{L}_][\p{L}\d_]*$/u.test(name) || name.length > LONGEST || readsAsCell) {
    throw invalid(`Invalid named range name: ${name}`);
  }
  const lower = name.toLowerCase();
  const known = workbook.namedRanges.some((one) => one.name?.toLowerCase() === lower);
  if (known && lower !== old.toLowerCase()) {
    throw invalid(
      `Cannot add named range with name ${name}, a named range with that name already exists.`,
    );
  }
}
