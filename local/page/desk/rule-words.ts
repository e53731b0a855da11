/** What a data-validation rule asks for, in a person's words. */

import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/v4.d.ts';
import { isTextKey, type Translate } from '../../../src/text/index.ts';

/** `a number between 0 and 1`; the words given by whoever made the rule come after. */
export function ruleWords(
  { condition, inputMessage }: sheets_v4.Schema$DataValidationRule,
  t: Translate,
  choices: readonly string[] | null,
): string {
  const [a = '', b = ''] = (condition?.values ?? []).map(
    ({ userEnteredValue, relativeDate }) => userEnteredValue ?? relativeDate ?? '',
  );
  const key = `page.rule.${condition?.type ?? ''}`;
  const listed = choices && (choices.length > 12 ? [...choices.slice(0, 12), '…'] : choices);
  const words = listed
    ? t('page.rule.list', { choices: listed.join(', ') })
    : isTextKey(key)
      ? t(key, { a, b })
      : (condition?.type ?? '');
  return inputMessage ? `${words}\n${inputMessage}` : words;
}
