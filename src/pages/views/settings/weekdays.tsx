/** The days of the week as seven switches; kept as the ISO numbers `1, 2, 3`. */

import { useId } from 'preact/hooks';
import { useDesk } from '../../shared/desk.ts';

interface Props {
  readonly label: string;
  readonly value: string;
  readonly error?: string | undefined;
  onPick(value: string): void;
}

const DAYS = [1, 2, 3, 4, 5, 6, 7] as const;

export function WeekdaysField({ label, value, error, onPick }: Props) {
  const { weekday } = useDesk();
  const id = useId();
  const chosen = DAYS.filter((day) => value.includes(String(day)));
  const toggled = (day: number) =>
    DAYS.filter((one) => (one === day) !== chosen.includes(one)).join(', ');
  return (
    <fieldset class="field weekdays" aria-describedby={error && id}>
      <legend>{label}</legend>
      <div class="weekday-row">
        {DAYS.map((day) => (
          <label key={day} class="weekday">
            <input
              type="checkbox"
              checked={chosen.includes(day)}
              onChange={() => onPick(toggled(day))}
            />
            <span>{weekday(day)}</span>
          </label>
        ))}
      </div>
      {error && (
        <p id={id} class="field-error">
          {error}
        </p>
      )}
    </fieldset>
  );
}
