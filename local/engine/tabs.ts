/** The order and the titles of tabs. */

import { invalid } from './errors.ts';
import type { Sheet } from './sheet.ts';
import type { Workbook } from './workbook.ts';

/** Puts a new sheet in its place; the index must be one of `0 … number of sheets`. */
export function insertSheet(workbook: Workbook, sheet: Sheet, index: number): void {
  if (index < 0 || index > workbook.sheets.length) {
    throw invalid(`Sheet index is out of range: ${index}`);
  }
  workbook.sheets.splice(index, 0, sheet);
}

/** Moves a sheet before the one that stood at `index`, counted before it was taken out. */
export function moveSheet(workbook: Workbook, sheet: Sheet, index: number): void {
  const from = workbook.sheets.indexOf(sheet);
  if (index < 0 || index > workbook.sheets.length) {
    throw invalid(`Sheet index is out of range: ${index}`);
  }
  workbook.sheets.splice(from, 1);
  workbook.sheets.splice(index > from ? index - 1 : index, 0, sheet);
}

/** Titles are told apart without regard to case. */
export function sameTitle(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}

export function sheetByTitle(workbook: Workbook, title: string): Sheet | undefined {
  return workbook.sheets.find(({ properties }) => sameTitle(properties.title, title));
}

export function checkTitle(title: string): void {
  if (title === '') throw invalid('The sheet name cannot be empty.');
  if (title.length > 100) throw invalid('The sheet name cannot be greater than 100 characters.');
}

/** Refuses a title that a sheet other than `self` has. */
export function checkDuplicateTitle(workbook: Workbook, title: string, self?: Sheet): void {
  const holder = sheetByTitle(workbook, title);
  if (holder && holder !== self) {
    throw invalid(`A sheet with the name "${title}" already exists. Please enter another name.`);
  }
}

/** The first of `Sheet1`, `Sheet2`, … that no tab has. */
export function freeTitle(workbook: Workbook, stem: string): string {
  for (let number = workbook.sheets.length; ; number++) {
    const title = `${stem}${number}`;
    if (number > 0 && !sheetByTitle(workbook, title)) return title;
  }
}
