/** Rows of a CSV file one by one, every fault of its form named with line and column. */

import { CsvError, type Info, type Options, parse } from 'csv-parse';
import { LeadsheetError } from '../../src/crm/errors.ts';
import { type Encoding, textOf } from './encoding.ts';

export interface CsvFile {
  readonly path: string;
  readonly encoding: Encoding;
  /** A comma when left out. */
  readonly delimiter?: string | undefined;
}

export interface CsvRow {
  /** 1-based line on which the row begins. */
  readonly line: number;
  readonly cells: readonly string[];
}

const OTHERS = [';', '\t', '|'];

/**
 * The header, then each row.
 * @throws LeadsheetError `csv_empty`, `csv_delimiter`, `csv_header_doubled`, `csv_columns`,
 * `csv_quote`.
 */
export async function* rowsOf(file: CsvFile): AsyncGenerator<CsvRow> {
  const delimiter = file.delimiter ?? ',';
  const options = { delimiter, bom: true, info: true, skip_empty_lines: true } satisfies Options;
  const parser = parse(options);
  const text = textOf(file.path, file.encoding);
  text.on('error', (error) => parser.destroy(error));
  text.pipe(parser);
  let begun = 1;
  let width = 0;
  try {
    for await (const { record, info } of parser as AsyncIterable<{
      record: string[];
      info: Info;
    }>) {
      if (width === 0) checkHeader(file.path, record, delimiter);
      width ||= record.length;
      yield { line: begun + blankLines(info, begun, record), cells: record };
      begun = info.lines + 1;
    }
  } catch (error) {
    throw error instanceof CsvError ? sentenceOf(error, file.path, width) : error;
  } finally {
    text.destroy();
    parser.destroy();
  }
  if (width === 0) throw new LeadsheetError('csv_empty', { file: file.path });
}

/** Lines skipped before the record: it ends at `info.lines` and has its own breaks in quotes. */
function blankLines({ lines }: Info, begun: number, record: readonly string[]): number {
  let own = 0;
  for (const cell of record) if (cell.includes('\n')) own += cell.split('\n').length - 1;
  return Math.max(0, lines - own - begun);
}

function checkHeader(file: string, header: readonly string[], delimiter: string): void {
  const [only] = header;
  if (header.length === 1 && only !== undefined) {
    const other = OTHERS.find((one) => one !== delimiter && only.includes(one));
    if (other !== undefined) {
      const name = other === '\t' ? '\\t' : other;
      throw new LeadsheetError('csv_delimiter', { file, delimiter, other: name });
    }
  }
  const doubled = header.find((name, at) => header.indexOf(name) !== at);
  if (doubled !== undefined)
    throw new LeadsheetError('csv_header_doubled', { file, name: doubled });
}

function sentenceOf(error: CsvError, file: string, wanted: number): Error {
  const context = error as unknown as { lines?: number; index?: number; column?: unknown };
  const { lines: line = 0, index = 0 } = context;
  const column = typeof context.column === 'string' ? context.column : index + 1;
  if (error.code === 'CSV_RECORD_INCONSISTENT_FIELDS_LENGTH') {
    const count = (error as unknown as { record?: readonly string[] }).record?.length ?? 0;
    const column = Math.min(count, wanted) + 1;
    return new LeadsheetError('csv_columns', { file, line, count, wanted, column });
  }
  if (error.code.includes('QUOTE')) return new LeadsheetError('csv_quote', { file, line, column });
  return new LeadsheetError('csv_fault', { file, line, column, message: error.message });
}
