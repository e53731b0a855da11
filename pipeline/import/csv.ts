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

type Parsed = { readonly record: readonly string[]; readonly info: Info };

/**
 * The header, then each row.
 * @throws LeadsheetError `csv_empty`, `csv_delimiter`, `csv_header_doubled`, `csv_columns`,
 * `csv_quote`, `csv_unreadable`, `delimiter`.
 */
export async function* rowsOf(file: CsvFile): AsyncGenerator<CsvRow> {
  const { path, delimiter = ',' } = file;
  if (delimiter === '') throw new LeadsheetError('delimiter');
  const form = new Form(path, delimiter);
  const parser = parse({
    delimiter,
    bom: true,
    info: true,
    skip_empty_lines: true,
    relax_column_count: true,
    on_record: ((row: Parsed) => form.take(row)) as never,
  } satisfies Options);
  const text = textOf(path, file.encoding);
  text.on('error', (error) => parser.destroy(error));
  text.pipe(parser);
  try {
    for await (const row of parser as AsyncIterable<CsvRow>) yield row;
  } catch (error) {
    if (error instanceof CsvError) throw form.sentenceOf(error);
    throw error instanceof LeadsheetError
      ? error
      : new LeadsheetError('csv_unreadable', { file: path });
  } finally {
    text.destroy();
    parser.destroy();
  }
  if (form.width === 0) throw new LeadsheetError('csv_empty', { file: path });
}

/**
 * What all rows of a file have in common. It looks at each as it is parsed: what is wrong with the
 * header is told before what is wrong further on.
 */
class Form {
  readonly #file: string;
  readonly #delimiter: string;
  /** Columns of the header; 0 before it was read. */
  width = 0;
  /** The line after the last row, and the blank lines up to there. */
  #next = 1;
  #blank = 0;

  constructor(file: string, delimiter: string) {
    this.#file = file;
    this.#delimiter = delimiter;
  }

  take({ record, info }: Parsed): CsvRow {
    const row = { line: this.#lineOf(info), cells: record };
    if (this.width === 0) checkHeader(this.#file, record, this.#delimiter);
    this.width ||= record.length;
    this.#next = info.lines + 1;
    this.#blank = info.empty_lines;
    if (record.length === this.width) return row;
    const [count, wanted] = [record.length, this.width];
    const column = Math.min(count, wanted) + 1;
    throw new LeadsheetError('csv_columns', {
      file: this.#file,
      line: row.line,
      count,
      wanted,
      column,
    });
  }

  sentenceOf(error: CsvError): LeadsheetError {
    const info = error as unknown as Info & { index?: number };
    const file = this.#file;
    const column = (info.index ?? 0) + 1;
    // What is never closed is noticed at the end of the file; it begins with its row.
    const line = error.code === 'CSV_QUOTE_NOT_CLOSED' ? this.#lineOf(info) : info.lines;
    if (error.code.includes('QUOTE'))
      return new LeadsheetError('csv_quote', { file, line, column });
    return new LeadsheetError('csv_fault', { file, line, column, message: error.message });
  }

  /** Where the row begins that `info` ends. */
  #lineOf({ empty_lines }: Info): number {
    return this.#next + empty_lines - this.#blank;
  }
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
  const names = header.map((name) => name.trim());
  const doubled = names.find((name, at) => name !== '' && names.indexOf(name) !== at);
  if (doubled !== undefined)
    throw new LeadsheetError('csv_header_doubled', { file, name: doubled });
}
