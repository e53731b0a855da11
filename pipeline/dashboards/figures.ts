/** Numbers as sentences and tiles say them, in the reader's language. */

import { amountOf } from '../../src/crm/money.ts';
import type { Language } from '../../src/text/index.ts';
import type { ReportCell, ReportKind } from '../reports/report.ts';

const LOCALE: Record<Language, string> = { en: 'en-US', zh: 'zh-CN' };

export class Figures {
  /** The currency as the reader writes it before a number: `$`, `CN¥`, 「¥」, 「US$」. */
  readonly symbol: string;
  readonly #locale: string;
  constructor(language: Language, currency: string) {
    this.#locale = LOCALE[language];
    this.symbol = symbolOf(currency, this.#locale);
  }

  /** 1234567 ten-thousandths as "$123"; large sums shortened, "$1.2M" or 「¥123.5万」. */
  money(value: number): string {
    const sign = value < 0 ? '−' : '';
    return `${sign}${this.symbol}${this.amount(Math.abs(value))}`;
  }

  /** The same without the currency, where the page has named it. */
  amount(value: number): string {
    const amount = amountOf(value);
    const compact = { notation: 'compact', maximumFractionDigits: 1 } as const;
    const whole = { maximumFractionDigits: 0 };
    return this.#format(amount, Math.abs(amount) >= 10_000 ? compact : whole);
  }

  share(value: number): string {
    return this.#format(value, { style: 'percent', maximumFractionDigits: 1 });
  }

  number(value: number, digits = 1): string {
    return this.#format(value, { maximumFractionDigits: digits });
  }

  /** A difference with its sign; zero has none. */
  signed(value: number, kind: ReportKind): string {
    const sign = value > 0 ? '+' : value < 0 ? '−' : '';
    return `${sign}${this.of(Math.abs(value), kind)}`;
  }

  /** A report's value by its kind. */
  of(value: ReportCell, kind: ReportKind): string {
    if (typeof value !== 'number') return String(value ?? '–');
    if (kind === 'money') return this.money(value);
    if (kind === 'share') return this.share(value);
    return this.number(value, kind === 'integer' ? 0 : 1);
  }

  #format(value: number, options: Intl.NumberFormatOptions): string {
    return new Intl.NumberFormat(this.#locale, options).format(value);
  }
}

/** A code that is no currency stands as it is, with a blank behind it. */
function symbolOf(currency: string, locale: string): string {
  try {
    const parts = new Intl.NumberFormat(locale, { style: 'currency', currency }).formatToParts(1);
    const symbol = parts.find(({ type }) => type === 'currency')?.value ?? currency;
    return symbol === currency ? `${currency} ` : symbol;
  } catch {
    return `${currency} `;
  }
}
