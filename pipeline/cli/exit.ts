/** How a command ends: its exit code and, when it failed, its one sentence. */

import { type Blanks, LeadsheetError } from '../../src/crm/errors.ts';
import { isTextKey, type TextKey, type Translate } from '../../src/text/index.ts';

export const EXIT = {
  done: 0,
  failed: 1,
  usage: 2,
  findings: 3,
  permission: 4,
  gaveUp: 5,
} as const;

/** Ended by Ctrl-C, as shells have it. */
const STOPPED = 130;

/** What an option or an argument may not say is wrong usage, as commander has it. */
const CODES = new Map<string, number>([
  ['no_permission', EXIT.permission],
  ['not_signed_in', EXIT.permission],
  ['no_credentials', EXIT.permission],
  ['cannot_impersonate', EXIT.permission],
  ['api_disabled', EXIT.permission],
  ['scope_missing', EXIT.permission],
  ['not_logged_in', EXIT.permission],
  ['gave_up', EXIT.gaveUp],
  ['lost_answer', EXIT.gaveUp],
  ...[
    'as_of',
    'delimiter',
    'faults',
    'no_report_given',
    'port',
    'size',
    'unknown_format',
    'unknown_report',
    'unknown_table',
    'wish_currency',
    'wish_language',
    'wish_locale',
    'wish_time_zone',
  ].map((code) => [code, EXIT.usage] as const),
]);

export function exitCodeOf(error: unknown): number {
  if ((error as Error)?.name === 'AbortError') return STOPPED;
  return error instanceof LeadsheetError
    ? (CODES.get(error.cause.code) ?? EXIT.failed)
    : EXIT.failed;
}

/** One sentence: what was wrong and the remedy. */
export function sentenceOf(error: unknown, t: Translate): string {
  if ((error as Error)?.name === 'AbortError') return t('cli.stopped');
  if (error instanceof LeadsheetError) {
    const { code, blanks } = error.cause;
    // Where the remedy is a command here and a menu in the sheet, the command has its own words.
    const key = [`cli.error.${code}`, `error.${code}`].find(isTextKey);
    return key === undefined ? error.message : t(key, named(blanks, t));
  }
  return error instanceof Error ? error.message : String(error);
}

/** Errors know tables by their keys, people by their tabs. */
function named(blanks: Blanks | undefined, t: Translate): Blanks {
  const { table, ...others } = blanks ?? {};
  if (table === undefined) return others;
  const names = String(table)
    .split(', ')
    .map((key) => tabName(key, t));
  return { ...others, table: names.join(', ') };
}

/** What a person calls a tab, or the key itself where it is none of ours. */
export function tabName(key: string, t: Translate): string {
  return isTextKey(`tab.${key}`) ? t(`tab.${key}` as TextKey) : key;
}
