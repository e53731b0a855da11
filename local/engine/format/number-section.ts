/** Renders a number by a section of digit places: `#,##0.00`, `0.0%`, `0.00E+00`, `0.0,"k"`. */

import { exponentOf, fixed, general } from './decimal.ts';
import { renderFraction } from './fraction.ts';
import type { Section, Token } from './pattern.ts';

/** The number's size by the section; the sign is the caller's business. */
export function renderNumber(section: Section, abs: number): string {
  const { tokens } = section;
  if (tokens.some(({ kind }) => kind === 'slash') && tokens.some(({ kind }) => kind === 'digit')) {
    return renderFraction(tokens, abs);
  }
  const exponentAt = tokens.findIndex(({ kind }) => kind === 'exponent');
  return exponentAt < 0 ? plain(tokens, abs) : scientific(tokens, exponentAt, abs);
}

function plain(tokens: readonly Token[], abs: number): string {
  const percents = tokens.filter(({ kind }) => kind === 'percent').length;
  return lay(tokens, abs, 2 * percents - 3 * trailingCommas(tokens));
}

/** Commas right after the last place, whole or decimal, scale by a thousand each. */
function trailingCommas(tokens: readonly Token[]): number {
  const commasAfter = (place: number) => {
    let count = 0;
    while (place >= 0 && tokens[place + 1 + count]?.kind === 'comma') count++;
    return count;
  };
  return commasAfter(lastWhole(tokens)) || commasAfter(tokens.findLastIndex(isPlace));
}

function lastWhole(tokens: readonly Token[]): number {
  const point = tokens.findIndex(({ kind }) => kind === 'point');
  const end = point < 0 ? tokens.length : point;
  return tokens.findLastIndex(({ kind }, at) => kind === 'digit' && at < end);
}

/** Puts the digits of `abs × 10^shift` into the places of the tokens. */
function lay(tokens: readonly Token[], abs: number, shift: number): string {
  const point = tokens.findIndex(({ kind }) => kind === 'point');
  const isDecimal = (at: number) => point >= 0 && at > point;
  const places = tokens.filter(({ kind }, at) => kind === 'digit' && isDecimal(at));
  const wholePlaces = tokens.filter(({ kind }, at) => kind === 'digit' && !isDecimal(at));
  const [rounded = '0', fraction = ''] = fixed(abs, places.length, shift).split('.');
  const whole = rounded === '0' ? '' : rounded;
  const last = lastWhole(tokens);
  const grouped = tokens.some(
    ({ kind }, at) => kind === 'comma' && at < last && tokens.slice(0, at).some(isPlace),
  );

  let text = '';
  let wholeAt = 0;
  let decimalAt = 0;
  tokens.forEach((token, at) => {
    if (token.kind === 'digit' && isDecimal(at)) {
      text += decimal(fraction, decimalAt++, places);
    } else if (token.kind === 'digit') {
      const left = wholePlaces.length - wholeAt - 1;
      const digits = wholeAt === 0 ? whole.slice(0, Math.max(0, whole.length - left - 1)) : '';
      for (const [index, digit] of [...digits].entries()) {
        text += digit + comma(grouped, left + digits.length - index);
      }
      const own = whole[whole.length - left - 1] ?? { '0': '0', '?': ' ' }[token.text] ?? '';
      text += own + (own === '' || own === ' ' ? '' : comma(grouped, left));
      wholeAt++;
    } else if (token.kind === 'general') {
      text += general(abs);
    } else if (token.kind === 'literal' || token.kind === 'percent' || token.kind === 'point') {
      text += token.text;
    }
  });
  return text;
}

function isPlace(token: Token): boolean {
  return token.kind === 'digit';
}

function comma(grouped: boolean, digitsRight: number): string {
  return grouped && digitsRight > 0 && digitsRight % 3 === 0 ? ',' : '';
}

/** One decimal; a `#` place shows nothing when only zeros follow. */
function decimal(fraction: string, at: number, places: readonly Token[]): string {
  const rest = fraction.slice(at);
  const needed = /[1-9]/.test(rest) || places.slice(at).some(({ text }) => text === '0');
  if (needed) return fraction[at] ?? '0';
  return places[at]?.text === '?' ? ' ' : '';
}

/** Several whole places make the exponent a multiple of their number: `##0.0E+0`. */
function scientific(tokens: readonly Token[], exponentAt: number, abs: number): string {
  const mantissa = tokens.slice(0, exponentAt);
  const rest = tokens.slice(exponentAt + 1);
  const point = mantissa.findIndex(({ kind }) => kind === 'point');
  const whole = mantissa.filter((token, at) => isPlace(token) && (point < 0 || at < point)).length;
  const decimals = mantissa.filter(isPlace).length - whole;
  const step = Math.max(1, whole);
  let exponent = Math.floor(exponentOf(abs) / step) * step;
  if (Number(fixed(abs, decimals, -exponent)) >= 10 ** step) exponent += step;
  const sign = exponent < 0 ? '-' : tokens[exponentAt]?.text.endsWith('+') ? '+' : '';
  return `${lay(mantissa, abs, -exponent)}E${sign}${lay(rest, Math.abs(exponent), 0)}`;
}
