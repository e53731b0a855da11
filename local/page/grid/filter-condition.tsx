/** A condition of a filtered column, chosen and filled in, as the API names it. */

import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/v4.d.ts';
import type { Translate } from '../../../src/text/index.ts';
import { isUnderstood } from '../book/conditions.ts';

type Condition = sheets_v4.Schema$BooleanCondition;

/** By what they ask for: nothing, words, a day, a number. */
const GROUPS = [
  ['BLANK', 'NOT_BLANK'],
  ['TEXT_CONTAINS', 'TEXT_NOT_CONTAINS', 'TEXT_STARTS_WITH', 'TEXT_ENDS_WITH', 'TEXT_EQ'],
  ['DATE_EQ', 'DATE_BEFORE', 'DATE_AFTER'],
  ['NUMBER_GREATER', 'NUMBER_GREATER_THAN_EQ', 'NUMBER_LESS', 'NUMBER_LESS_THAN_EQ'],
  ['NUMBER_EQ', 'NUMBER_NOT_EQ', 'NUMBER_BETWEEN', 'NUMBER_NOT_BETWEEN'],
] as const;

const TYPES: readonly string[] = GROUPS.flat();

/** How many values a condition takes. */
function countOf(type: string): number {
  if (type.endsWith('BETWEEN')) return 2;
  return type.endsWith('BLANK') ? 0 : 1;
}

/** Whether it can be applied: every value is there, and of its kind. */
export function isWhole(condition: Condition | null): boolean {
  if (!condition || !TYPES.includes(condition.type ?? '')) return true;
  const values = condition.values ?? [];
  return values.every(({ userEnteredValue }) => userEnteredValue) && isUnderstood(condition);
}

interface Props {
  readonly t: Translate;
  readonly condition: Condition | null;
  /** Whether to mark what is missing. */
  readonly marked: boolean;
  readonly change: (condition: Condition | null) => void;
}

export function FilterCondition({ t, condition, marked, change }: Props) {
  const type = condition?.type ?? '';
  const values = condition?.values ?? [];
  const known = type === '' || TYPES.includes(type);
  const choose = (next: string) => {
    // What was filled in already is kept for a condition of the same kind.
    const kept = next.split('_')[0] === type.split('_')[0] ? values : [];
    const made = Array.from({ length: countOf(next) }, (_, at) => kept[at] ?? {});
    change(next === '' ? null : { type: next, values: made });
  };
  const fill = (at: number, userEnteredValue: string) =>
    change({ type, values: values.map((one, n) => (n === at ? { userEnteredValue } : one)) });
  return (
    <div class="condition">
      <select
        aria-label={t('page.condition')}
        value={type}
        onChange={(event) => choose(event.currentTarget.value)}
      >
        <option value="">{t('page.condition.none')}</option>
        {!known && <option value={type}>{t('page.condition.other')}</option>}
        {GROUPS.flatMap((group) => [
          <hr key={`before ${group[0]}`} />,
          ...group.map((one) => (
            <option key={one} value={one}>
              {t(`page.condition.${one}`)}
            </option>
          )),
        ])}
      </select>
      {known &&
        values.map(({ userEnteredValue }, at) => (
          <input
            key={`${type} ${at}`}
            type={type.startsWith('DATE') ? 'date' : 'text'}
            inputMode={type.startsWith('NUMBER') ? 'decimal' : 'text'}
            aria-label={t(at === 0 ? 'page.condition.value' : 'page.condition.and')}
            aria-invalid={marked && !isWhole(condition)}
            value={userEnteredValue ?? ''}
            onInput={(event) => fill(at, event.currentTarget.value)}
          />
        ))}
    </div>
  );
}
