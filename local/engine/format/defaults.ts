/** The pattern a number format type stands for when it names none, by the workbook's locale. */

export interface NumberFormat {
  readonly type?: string | null;
  readonly pattern?: string | null;
}

const AMERICAN: Readonly<Record<string, string>> = {
  NUMBER: '#,##0.00',
  PERCENT: '0.00%',
  CURRENCY: '"$"#,##0.00',
  DATE: 'm/d/yyyy',
  TIME: 'h:mm:ss am/pm',
  DATE_TIME: 'm/d/yyyy h:mm:ss',
  SCIENTIFIC: '0.00E+00',
};

const CHINESE: Readonly<Record<string, string>> = {
  ...AMERICAN,
  CURRENCY: '"¥"#,##0.00',
  DATE: 'yyyy/m/d',
  TIME: 'h:mm:ss',
  DATE_TIME: 'yyyy/m/d h:mm:ss',
};

/** Whether a locale (`zh_CN`, `zh-Hans`) reads and writes the Chinese way. */
export function isChinese(locale: string): boolean {
  return /^zh\b|^zh_/.test(locale);
}

/** The pattern to render with; `General` where the format says nothing. */
export function patternOf(format: NumberFormat | null | undefined, locale: string): string {
  if (format?.pattern) return format.pattern;
  const patterns = isChinese(locale) ? CHINESE : AMERICAN;
  return patterns[format?.type ?? ''] ?? 'General';
}
