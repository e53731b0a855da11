/** Settings of the workbook: what is missing, what runs by itself, what was decided. */

import { useState } from 'preact/hooks';
import type { SettingsView as SettingsData } from '../../addon/views/settings.ts';
import type { ViewProps } from '../app/views.ts';
import { Button } from '../kit/button.tsx';
import { SelectField, TextField } from '../kit/field.tsx';
import { Section } from '../kit/section.tsx';
import { Show, Trouble } from '../kit/states.tsx';
import { Tag } from '../kit/tag.tsx';
import { useDesk } from '../shared/desk.ts';
import { useLoad } from '../shared/use-load.ts';
import { wordOf } from '../shared/words.ts';

export function SettingsView(_: ViewProps) {
  const { say } = useDesk();
  const settings = useLoad('settings', {});
  return (
    <>
      <h1>{say('pages.nav.settings')}</h1>
      <Show of={settings} lines={8}>
        {(view) => (
          <>
            <State view={view} />
            <Decided view={view} />
            <Team view={view} />
          </>
        )}
      </Show>
    </>
  );
}

/** Whether the workbook is whole, and what watches it. */
function State({ view: { missing, triggers } }: { view: SettingsData }) {
  const { say, act, words, go } = useDesk();
  const [trouble, setTrouble] = useState<string | null>(null);
  const on = triggers.edit && triggers.daily;
  const tell = async (name: 'set_up' | 'switch_triggers', input: object) => {
    const answer = await act(name, input);
    setTrouble(answer.ok ? null : words(answer));
  };
  return (
    <Section title={say('pages.settings.state')}>
      {trouble && <Trouble message={trouble} />}
      <div class="line row row-apart row-wrap">
        <span class="grow">
          {missing.length === 0
            ? say('pages.settings.whole')
            : say('pages.settings.missing', { list: missing.join(say('list.comma')) })}
        </span>
        <Button kind={missing.length > 0 ? 'main' : 'plain'} onClick={() => tell('set_up', {})}>
          {say('pages.settings.repair')}
        </Button>
      </div>
      {(['edit', 'daily'] as const).map((name) => (
        <div key={name} class="line row row-apart">
          <span class="grow">
            {say(`pages.settings.trigger.${name}`)}
            <span class="faint block">{say(`pages.settings.trigger.${name}_hint`)}</span>
          </span>
          <Tag tone={triggers[name] ? 'good' : 'warn'}>
            {say(triggers[name] ? 'pages.on' : 'pages.off')}
          </Tag>
        </div>
      ))}
      <div class="row row-wrap">
        <Button kind={on ? 'plain' : 'main'} onClick={() => tell('switch_triggers', { on: !on })}>
          {say(on ? 'pages.settings.switch_off' : 'pages.settings.switch_on')}
        </Button>
        <Button onClick={() => go('funnel')}>{say('pages.nav.funnel')}</Button>
        <Button onClick={() => go('playbook')}>{say('pages.nav.playbook')}</Button>
      </div>
    </Section>
  );
}

function Decided({ view: { settings } }: { view: SettingsData }) {
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
          {settings.map(({ key, label, value, values }) => {
            const shared = { label, value: typed[key] ?? value, error: errors[key] };
            const take = (now: string) => setTyped({ ...typed, [key]: now });
            return values ? (
              <SelectField
                key={key}
                {...shared}
                options={values.map((one) => ({ value: one, label: word(one) }))}
                onPick={take}
              />
            ) : (
              <TextField key={key} {...shared} onInput={take} />
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

function Team({ view: { team } }: { view: SettingsData }) {
  const { say } = useDesk();
  return (
    <Section title={say('tab.team')} count={team.length}>
      <p class="faint">{say('pages.settings.team_hint')}</p>
      <ul class="chips">
        {team.map(({ email, name }) => (
          <li key={email} title={email}>
            {name || email}
          </li>
        ))}
      </ul>
    </Section>
  );
}
