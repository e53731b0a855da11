/** Numbers on charts, as short as they can be read: `12.5K`, `1.2M`, in Chinese `1.2万`, `38%`. */

import type { Language } from '../../../src/text/index.ts';
import type { Point } from './source.ts';

interface Unit {
  readonly size: number;
  readonly sign: string;
}

const UNITS: Readonly<Record<Language, readonly Unit[]>> = {
  en: [
    { size: 1e9, sign: 'B' },
    { size: 1e6, sign: 'M' },
    { size: 1e3, sign: 'K' },
  ],
  zh: [
    { size: 1e8, sign: '亿' },
    { size: 1e4, sign: '万' },
  ],
};

/** Below this every digit is shown. */
const WHOLE = 1e4;

export class Figures {
  readonly #units: readonly Unit[];

  constructor(language: Language) {
    this.#units = UNITS[language];
  }

  /** One number by itself. */
  short(value: number, percent = false): string {
    if (percent) return `${digits(value * 100, 1)}%`;
    const size = Math.abs(value);
    const unit = size < WHOLE ? undefined : this.#units.find((one) => one.size <= size);
    if (unit) return digits(value / unit.size, 1) + unit.sign;
    return digits(value, size >= 100 ? 0 : size >= 10 ? 1 : 2);
  }

  /** The numbers along an axis, all in the unit of the largest. */
  along(values: readonly number[], percent: boolean): (value: number) => string {
    if (percent) return (value) => `${digits(value * 100, 1)}%`;
    const most = values.reduce((found, value) => Math.max(found, Math.abs(value)), 0);
    const unit = most < WHOLE ? undefined : this.#units.find((one) => one.size <= most);
    if (!unit) return (value) => digits(value, 2);
    return (value) => (value === 0 ? '0' : digits(value / unit.size, 2) + unit.sign);
  }

  /** Beside a bar or a point: what its cell says where that is short, else the short number. */
  label({ text, value }: Point, percent: boolean): string {
    if (typeof value !== 'number') return '';
    const plain = percent || Math.abs(value) < WHOLE;
    return plain && text.length <= 8 ? text : this.short(value, percent);
  }

  /** Every digit that matters, for whoever points at it. */
  whole(value: unknown, percent: boolean): string {
    if (typeof value !== 'number') return '–';
    return percent ? `${digits(value * 100, 1)}%` : digits(value, 2);
  }
}

const digits = (value: number, most: number): string =>
  value.toLocaleString('en-US', { maximumFractionDigits: most });
