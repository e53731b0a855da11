/** Custom formulas of rules, read: an operator-precedence parser over the common part of Sheets. */

export type Tree =
  | { readonly kind: 'value'; readonly value: string | number | boolean }
  | { readonly kind: 'range'; readonly first: Corner; readonly last: Corner | null }
  | { readonly kind: 'call'; readonly name: string; readonly of: readonly Tree[] };

/** Null for a row or a column that is left open, as in `A:A`. */
export interface Corner {
  readonly row: number | null;
  readonly column: number | null;
  readonly rowFixed: boolean;
  readonly columnFixed: boolean;
}

const TOKEN =
  /\s*(?:(\d+(?:\.\d+)?(?:E[+-]?\d+)?)|"((?:[^"]|"")*)"|((?:\$?[A-Z]{1,3}\$?\d+(?::\$?[A-Z]{1,3}\$?\d*)?|\$?[A-Z]{1,3}:\$?[A-Z]{1,3})(?![A-Z\d_(.]))|([A-Z][A-Z\d_.]*)(?=\s*\()|(TRUE|FALSE)(?![A-Z])|(<=|>=|<>|[-=<>+*/^&%(),]))/iy;

/** How strongly an operator binds. */
const BINDS: Readonly<Record<string, number>> = {
  '=': 1,
  '<>': 1,
  '<': 1,
  '<=': 1,
  '>': 1,
  '>=': 1,
  '&': 2,
  '+': 3,
  '-': 3,
  '*': 4,
  '/': 4,
  '^': 6,
};

interface Token {
  readonly tree?: Tree;
  readonly name?: string;
  readonly sign?: string;
}

/** @throws SyntaxError for what is not understood */
export function readFormula(formula: string): Tree {
  const tokens = tokensOf(formula.replace(/^=/, ''));
  let at = 0;
  const sign = () => tokens[at]?.sign;
  const take = (wanted: string) => {
    if (sign() !== wanted) throw new SyntaxError(wanted);
    at++;
  };

  function operand(): Tree {
    const token = tokens[at++];
    if (token?.tree) return token.tree;
    if (token?.name) return { kind: 'call', name: token.name, of: listed() };
    if (token?.sign === '-') return { kind: 'call', name: 'negative', of: [expression(5)] };
    if (token?.sign === '+') return expression(5);
    if (token?.sign !== '(') throw new SyntaxError(token?.sign ?? 'end');
    const inner = expression(0);
    take(')');
    return inner;
  }

  function listed(): Tree[] {
    take('(');
    const found: Tree[] = [];
    while (sign() !== ')') {
      if (found.length > 0) take(',');
      found.push(expression(0));
    }
    take(')');
    return found;
  }

  function expression(least: number): Tree {
    let left = operand();
    for (;;) {
      const next = sign() ?? '';
      const strength = BINDS[next] ?? 0;
      if (next === '%') {
        at++;
        left = { kind: 'call', name: '/', of: [left, { kind: 'value', value: 100 }] };
      } else if (strength <= least) return left;
      else {
        at++;
        left = { kind: 'call', name: next, of: [left, expression(strength)] };
      }
    }
  }

  const whole = expression(0);
  if (at < tokens.length) throw new SyntaxError('rest');
  return whole;
}

function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  for (let at = 0; text.slice(at).trim() !== ''; at = TOKEN.lastIndex) {
    TOKEN.lastIndex = at;
    const match = TOKEN.exec(text);
    if (!match) throw new SyntaxError(text.slice(at));
    const [, number, words, range, name, truth, sign] = match;
    if (number !== undefined) tokens.push({ tree: { kind: 'value', value: Number(number) } });
    else if (words !== undefined) {
      tokens.push({ tree: { kind: 'value', value: words.replaceAll('""', '"') } });
    } else if (range !== undefined) tokens.push({ tree: rangeOf(range) });
    else if (name !== undefined) tokens.push({ name: name.toUpperCase() });
    else if (truth !== undefined) {
      tokens.push({ tree: { kind: 'value', value: truth.toUpperCase() === 'TRUE' } });
    } else tokens.push({ sign: sign! });
  }
  return tokens;
}

function rangeOf(text: string): Tree {
  const [first, last] = text.toUpperCase().split(':');
  return { kind: 'range', first: cornerOf(first!), last: last ? cornerOf(last) : null };
}

function cornerOf(text: string): Corner {
  const [, fixed, letters = '', rowFixed, digits] = /^(\$?)([A-Z]+)(\$?)(\d*)$/.exec(text)!;
  const column = [...letters].reduce((sum, one) => sum * 26 + one.charCodeAt(0) - 64, 0) - 1;
  return {
    column,
    row: digits ? Number(digits) - 1 : null,
    columnFixed: fixed === '$',
    rowFixed: rowFixed === '$',
  };
}
