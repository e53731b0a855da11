/** Numbers of a file, thousands marks and all; what could mean two numbers is not guessed. */

export type NumberRead = { readonly value: number } | 'ambiguous' | 'wrong';

/** How a file writes one thousand two hundred and thirty-four and a half. */
export const NUMBER_FORMS = ['1,234.5', '1.234,5', '1 234,5', "1'234.5", '1234.5', '1234,5'];

const PLAIN = /^[-+]?(\d+\.?\d*|\.\d+)$/;
const SIGN = '[-+]?';

/** @param form one of NUMBER_FORMS, or null when the file does not say */
export function readNumber(given: string, form: string | null): NumberRead {
  const text = given.replaceAll('\u00a0', ' ').trim();
  if (form !== null) return inForm(text, form);
  if (PLAIN.test(text)) return { value: Number(text) };
  for (const [mark, point] of [
    [',', '.'],
    ['.', ','],
    ["'", '.'],
    [' ', ','],
  ] as const) {
    if (!grouped(mark, point).test(text)) continue;
    // One mark and no decimals: 1,234 is a thousand to some and one and a bit to others.
    const marks = text.split(mark).length - 1;
    if (marks === 1 && !text.includes(point) && (mark === ',' || mark === '.')) return 'ambiguous';
    return parsed(text, mark, point);
  }
  return /^[-+]?\d+,\d+$/.test(text) ? 'ambiguous' : 'wrong';
}

function inForm(text: string, form: string): NumberRead {
  const [mark, point] = form.length === 7 ? [form[1]!, form[5]!] : ['', form[4]!];
  const plain = new RegExp(`^${SIGN}\\d*(\\${point}\\d+)?$`);
  const fits = plain.test(text) || (mark !== '' && grouped(mark, point).test(text));
  return fits && /\d/.test(text) ? parsed(text, mark, point) : 'wrong';
}

function grouped(mark: string, point: string): RegExp {
  return new RegExp(`^${SIGN}\\d{1,3}(\\${mark}\\d{3})+(\\${point}\\d+)?$`);
}

function parsed(text: string, mark: string, point: string): NumberRead {
  const bare = mark === '' ? text : text.replaceAll(mark, '');
  return { value: Number(bare.replace(point, '.')) };
}
