/** A report's rows as a sheet, and as text with its columns in line. */

import { amountOf } from '../../src/crm/money.ts';
import type { ReportCell, ReportKind, ReportTable } from '../reports/report.ts';
import type { Sheet } from './rows.ts';

export function sheetOfReport({ report, columns, rows }: ReportTable): Sheet {
  return {
    name: report.replace('/', '_'),
    header: columns.map(({ key }) => key),
    rows: rows.map((row) => row.map((cell, at) => inUnits(cell, columns[at]!.kind))),
  };
}

function inUnits(cell: ReportCell, kind: ReportKind): ReportCell {
  return kind === 'money' && typeof cell === 'number' ? amountOf(cell) : cell;
}

const NUMERIC = new Set<ReportKind>(['integer', 'number', 'share', 'money', 'days']);

/** Numbers to the right, words to the left, wide characters counted as two. */
export function tableText(table: ReportTable): string {
  const { header, rows } = sheetOfReport(table);
  const lines = [header, ...rows.map((row) => row.map((cell) => shown(cell)))];
  const widths = header.map((_, at) => Math.max(...lines.map((line) => widthOf(line[at] ?? ''))));
  const right = table.columns.map(({ kind }) => NUMERIC.has(kind));
  return lines
    .map((line) => line.map((cell, at) => pad(cell, widths[at]!, right[at]!)).join('  '))
    .map((line) => `${line.trimEnd()}\n`)
    .join('');
}

function shown(cell: ReportCell): string {
  if (cell === null) return '';
  if (typeof cell !== 'number' || Number.isInteger(cell)) return String(cell);
  return String(Number(cell.toFixed(4)));
}

function widthOf(text: string): number {
  return [...text].reduce((sum, letter) => sum + (letter > '\u2e80' ? 2 : 1), 0);
}

function pad(text: string, width: number, right: boolean): string {
  const space = ' '.repeat(width - widthOf(text));
  return right ? space + text : text + space;
}
