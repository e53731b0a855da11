/**
 * The filter of a report: a small grammar, compiled to SQL. Nothing a person types reaches the
 * database but as a column of the schema, a number, a day or a quoted text.
 *
 *     filter    = and { "or" and }
 *     and       = not { "and" not }
 *     not       = "not" not | "(" filter ")" | condition
 *     condition = column ( "=" | "<>" | "!=" | "<" | "<=" | ">" | ">=" ) value
 *               | column "contains" value
 *               | column [ "not" ] "in" "(" value { "," value } ")"
 *               | column "is" [ "not" ] "empty"
 *     column    = a key or header; one of the user's own in [brackets] when it has spaces
 *     value     = 'text' | "text" | word | number | yyyy-MM-dd | today | today-30
 */

import type { TableKey } from '../../src/crm/schema.ts';
import { addDays, isDate, type LocalDate } from '../../src/crm/time.ts';
import { tonguesOf } from '../../src/text/tongues.ts';
import { choicesOf } from '../../src/workbook/words.ts';
import { CustomFault } from './fault.ts';
import { type Field, fieldNamed, fieldOf } from './fields.ts';

const TOKEN =
  /\s*('(?:[^']|'')*'|"(?:[^"]|"")*"|\[[^\]]*\]|<=|>=|<>|!=|[=<>(),]|[^\s'"[\]()<>=!,]+)/y;
const SIGNS = new Set(['=', '<>', '!=', '<', '<=', '>', '>=']);
const WORDS: Readonly<Record<string, string>> = {
  且: 'and',
  或: 'or',
  非: 'not',
  包含: 'contains',
};
const CHOICES = tonguesOf('en');
/** Words of a header. */
const LONGEST_HEADER = 5;

export interface FilterScope {
  readonly table: TableKey;
  readonly fields: readonly Field[];
  readonly asOf: LocalDate;
}

/**
 * The condition of a WHERE; `TRUE` for an empty filter.
 * @throws CustomFault naming the word that is wrong
 */
export function compileFilter(text: string, scope: FilterScope): string {
  if (text.trim() === '') return 'TRUE';
  const parser = new Parser(tokensOf(text), scope);
  return parser.whole();
}

function tokensOf(text: string): string[] {
  const tokens: string[] = [];
  TOKEN.lastIndex = 0;
  for (let at = 0; text.slice(at).trim() !== ''; at = TOKEN.lastIndex) {
    const token = TOKEN.exec(text)?.[1];
    if (token === undefined)
      throw new CustomFault('custom.fault.filter', { value: text.slice(at).trim() });
    tokens.push(token);
  }
  return tokens;
}

class Parser {
  readonly #tokens: readonly string[];
  readonly #scope: FilterScope;
  #at = 0;

  constructor(tokens: readonly string[], scope: FilterScope) {
    this.#tokens = tokens;
    this.#scope = scope;
  }

  whole(): string {
    const sql = this.#or();
    if (this.#at < this.#tokens.length) this.#wrong();
    return sql;
  }

  #or(): string {
    const parts = [this.#and()];
    while (this.#taken('or')) parts.push(this.#and());
    return parts.length === 1 ? parts[0]! : `(${parts.join(' OR ')})`;
  }

  #and(): string {
    const parts = [this.#not()];
    while (this.#taken('and')) parts.push(this.#not());
    return parts.join(' AND ');
  }

  #not(): string {
    if (this.#taken('not')) return `NOT COALESCE(${this.#not()}, FALSE)`;
    if (!this.#taken('(')) return this.#condition();
    const inner = this.#or();
    this.#demand(')');
    return `(${inner})`;
  }

  #condition(): string {
    const field = this.#field();
    if (this.#taken('is')) {
      const not = this.#taken('not') ? 'NOT ' : '';
      this.#demand('empty');
      return `${field.sql} IS ${not}NULL`;
    }
    if (this.#taken('contains')) {
      const part = quoted(bare(this.#next()).toLowerCase());
      return `CONTAINS(LOWER(CAST(${field.sql} AS VARCHAR)), ${part})`;
    }
    const not = this.#taken('not');
    if (not || this.#word() === 'in') {
      this.#demand('in');
      return `COALESCE(${sideOf(field)} IN (${this.#values(field).join(', ')}), FALSE) = ${!not}`;
    }
    const sign = this.#next();
    if (!SIGNS.has(sign)) this.#wrong(-1);
    return `${sideOf(field)} ${sign} ${this.#value(field)}`;
  }

  /** The longest header that stands here. */
  #field(): Field {
    const { fields, table } = this.#scope;
    for (let words = LONGEST_HEADER; words > 1; words--) {
      const header = this.#tokens.slice(this.#at, this.#at + words).join(' ');
      const field = fieldOf(fields, header);
      if (field === undefined) continue;
      this.#at += words;
      return field;
    }
    return fieldNamed(fields, this.#next(), table);
  }

  #values(field: Field): string[] {
    this.#demand('(');
    const values = [this.#value(field)];
    while (this.#taken(',')) values.push(this.#value(field));
    this.#demand(')');
    return values;
  }

  #value(field: Field): string {
    const token = this.#next();
    const sql = literal(field, bare(token), this.#scope.asOf);
    if (sql === null) {
      throw new CustomFault('custom.fault.value', { value: token, column: field.key });
    }
    return sql;
  }

  #word(): string {
    const token = this.#tokens[this.#at]?.toLowerCase() ?? '';
    return WORDS[token] ?? token;
  }

  #taken(word: string): boolean {
    if (this.#word() !== word) return false;
    this.#at++;
    return true;
  }

  #demand(word: string): void {
    if (!this.#taken(word)) this.#wrong();
  }

  #next(): string {
    const token = this.#tokens[this.#at++];
    if (token === undefined) this.#wrong();
    return token as string;
  }

  #wrong(by = 0): never {
    const value = this.#tokens.slice(Math.max(0, this.#at + by)).join(' ');
    throw new CustomFault('custom.fault.filter', { value: value || '…' });
  }
}

const quoted = (text: string) => `'${text.replaceAll("'", "''")}'`;

/** A token without its quotes. */
function bare(token: string): string {
  const mark = token[0];
  if (mark !== "'" && mark !== '"') return token;
  return token.slice(1, -1).replaceAll(mark + mark, mark);
}

/** Texts are compared without case, moments by their day. */
function sideOf({ sql, column: { type } }: Field): string {
  switch (type) {
    case 'money':
    case 'share':
    case 'number':
    case 'integer':
    case 'boolean':
    case 'date':
      return sql;
    case 'datetime':
      return `CAST(${sql} AS DATE)`;
    default:
      return `LOWER(${sql})`;
  }
}

/** The value in SQL, null when it is none for the column. */
function literal({ column }: Field, value: string, asOf: LocalDate): string | null {
  switch (column.type) {
    case 'money':
    case 'share':
    case 'number':
    case 'integer': {
      const [, digits, percent] = /^([-+]?\d{1,15}(?:\.\d{1,8})?)(%?)$/.exec(value) ?? [];
      return digits === undefined ? null : String(Number(digits) / (percent ? 100 : 1));
    }
    case 'boolean':
      if (/^(true|yes|是)$/i.test(value)) return 'TRUE';
      return /^(false|no|否)$/i.test(value) ? 'FALSE' : null;
    case 'date':
    case 'datetime': {
      const [, days] = /^today([+-]\d{1,4})?$/i.exec(value) ?? [null, null];
      const day = days === null ? value : addDays(asOf, Number(days ?? 0));
      return isDate(day) ? `DATE '${day}'` : null;
    }
    case 'choice':
      return quoted((choicesOf(column, CHOICES).get(value.toLowerCase()) ?? value).toLowerCase());
    default:
      return quoted(value.toLowerCase());
  }
}
