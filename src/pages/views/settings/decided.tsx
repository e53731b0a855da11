/** What was decided for the workbook, each with how it is written. */

import { useState } from 'preact/hooks';
import type { SettingsView } from '../../../addon/views/settings.ts';
import { Button } from '../../kit/button.tsx';
import { SelectField, TextField } from '../../kit/field.tsx';
import { Section } from '../../kit/section.tsx';
import { Trouble } from '../../kit/states.tsx';
import { useDesk } from '../../shared/desk.ts';
import { wordOf } from '../../shared/words.ts';
import { WeekdaysField } from './weekdays.tsx';

export function Decided({ view: { settings } }: { view: SettingsView }) {
  const { say, act, words } = useDesk();
  const [typed, setTyped] = useState<{ readonly [key: string]: string }>({});
  const [errors, setErrors] = useState<{ readonly [key: string]: string }>({});
  const [trouble, setTrouble] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const submit = async (event: Event) => {
    event.preventDefault();
    setBusy(true);
    const answer = await act('save_settings', typed);
    setBusy(false);
    if (answer.ok) setTyped({});
    const problems = answer.ok ? [] : answer.problems;
    setErrors(Object.fromEntries(problems.map(({ field, message }) => [field, message])));
    setTrouble(!answer.ok && problems.length === 0 ? words(answer) : null);
  };
  const word = (value: string) => wordOf(say, `pages.value.${value}`, value);
  return (
    <Section title={say('pages.settings.decided')}>
      <form class="form" onSubmit={submit}>
        {trouble && <Trouble message={trouble} />}
        <div class="fields fields-even">
          {settings.map(({ key, label, hint, value, values }) => {
            const shared = { label, value: typed[key] ?? value, error: errors[key] };
            const take = (now: string) => setTyped({ ...typed, [key]: now });
            if (key === 'working_days') {
              return <WeekdaysField key={key} {...shared} onPick={take} />;
            }
            return values ? (
              <SelectField
                key={key}
                {...shared}
                options={values.map((one) => ({ value: one, label: word(one) }))}
                onPick={take}
              />
            ) : (
              <TextField key={key} {...shared} hint={hint ?? undefined} onInput={take} />
            );
          })}
        </div>
        <div class="form-foot">
          <Button kind="main" submit busy={busy} disabled={Object.keys(typed).length === 0}>
            {say('pages.save')}
          </Button>
        </div>
      </form>
    </Section>
  );
}
