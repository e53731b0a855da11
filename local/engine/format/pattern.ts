/**
 * Number format patterns taken apart: `[Red]0.0" kg";-0` becomes sections of tokens.
 *
 * The grammar is the one of Google's "Date and number formats" guide.
 */

export type Token =
  /** Shown as it stands. */
  | { readonly kind: 'literal'; readonly text: string }
  /** A place for one digit: `0`, `#` or `?`. */
  | { readonly kind: 'digit'; readonly text: string }
  /** A run of date letters, lower case: `yyyy`, `m`, `hh`, or `am/pm`. */
  | { readonly kind: 'date'; readonly text: string }
  /** Hours, minutes or seconds gone by: `[h]`. */
  | { readonly kind: 'elapsed'; readonly text: string }
  | {
      readonly kind: 'point' | 'comma' | 'percent' | 'slash' | 'text' | 'general' | 'exponent';
      readonly text: string;
    };

export interface Section {
  readonly tokens: readonly Token[];
  /** The test before the section, `[>=100]`. */
  readonly test?: { readonly operator: string; readonly operand: number };
  readonly isDate: boolean;
  /** `red`, as the pattern names it. */
  readonly color?: string;
}

const GRAMMAR: readonly [RegExp, (match: RegExpExecArray) => Token | undefined][] = [
  [/"([^"]*)"?/y, (m) => ({ kind: 'literal', text: m[1] ?? '' })],
  [/\\(.)/y, (m) => ({ kind: 'literal', text: m[1] ?? '' })],
  [/_./y, () => ({ kind: 'literal', text: ' ' })],
  [/\*./y, () => undefined],
  [/\[\$([^\]-]*)(?:-[^\]]*)?\]/y, (m) => ({ kind: 'literal', text: m[1] ?? '' })],
  [/\[(h+|m+|s+)\]/iy, (m) => ({ kind: 'elapsed', text: (m[1] ?? '').toLowerCase() })],
  [/\[[^\]]*\]/y, () => undefined],
  [/General/iy, (m) => ({ kind: 'general', text: m[0] })],
  [/am\/pm|a\/p|上午\/下午/iy, (m) => ({ kind: 'date', text: m[0] })],
  [/y+|m+|d+|h+|s+/iy, (m) => ({ kind: 'date', text: m[0].toLowerCase() })],
  [/E[+-](?=[0#?])/iy, (m) => ({ kind: 'exponent', text: m[0] })],
  [/[0#?]/y, (m) => ({ kind: 'digit', text: m[0] })],
  [/\./y, (m) => ({ kind: 'point', text: m[0] })],
  [/,/y, (m) => ({ kind: 'comma', text: m[0] })],
  [/%/y, (m) => ({ kind: 'percent', text: m[0] })],
  [/\//y, (m) => ({ kind: 'slash', text: m[0] })],
  [/@/y, (m) => ({ kind: 'text', text: m[0] })],
  [/./suy, (m) => ({ kind: 'literal', text: m[0] })],
];

const known = new Map<string, readonly Section[]>();

/** The sections of a pattern, at most four: positive, negative, zero, text. */
export function parsePattern(pattern: string): readonly Section[] {
  const kept = known.get(pattern);
  if (kept) return kept;
  const sections = split(pattern).slice(0, 4).map(parseSection);
  if (known.size > 1000) known.clear();
  known.set(pattern, sections);
  return sections;
}

/** Parts between semicolons that stand in no quotes and after no backslash. */
function split(pattern: string): string[] {
  const parts = [''];
  for (const [piece] of pattern.matchAll(/"[^"]*"?|\\.|;|[^";\\]+|\\/gsu)) {
    if (piece === ';') parts.push('');
    else parts[parts.length - 1] += piece;
  }
  return parts;
}

function parseSection(source: string): Section {
  const tokens: Token[] = [];
  for (let at = 0; at < source.length; ) {
    for (const [rule, tokenOf] of GRAMMAR) {
      rule.lastIndex = at;
      const match = rule.exec(source);
      if (!match) continue;
      at += match[0].length;
      const token = tokenOf(match);
      if (token) tokens.push(token);
      break;
    }
  }
  const color = /\[(black|blue|cyan|green|magenta|red|white|yellow)\]/i.exec(source)?.[1];
  const test = /\[(<=|>=|<>|<|>|=)(-?[\d.]+)\]/.exec(source);
  return {
    tokens,
    isDate: tokens.some(({ kind }) => kind === 'date' || kind === 'elapsed'),
    ...(color ? { color: color.toLowerCase() } : {}),
    ...(test ? { test: { operator: test[1] ?? '=', operand: Number(test[2]) } } : {}),
  };
}
