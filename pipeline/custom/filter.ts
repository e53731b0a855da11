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
import type { LocalDate } from '../../src/crm/time.ts';
import { CustomFault } from './fault.ts';
import { type Field, fieldNamed, fieldOf } from './fields.ts';
import { bare, literal, quoted, sideOf } from './literal.ts';
import { tokensOf } from './tokens.ts';

const SIGNS = new Set(['=', '<>', '!=', '<', '<=', '>', '>=']);
const WORDS: Readonly<Record<string, string>> = {
  且: 'and',
  或: 'or',
  非: 'not',
  包含: 'contains',
};
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
