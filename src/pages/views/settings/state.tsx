/** Whether the workbook is whole, what watches it, and in whose name. */

import { useState } from 'preact/hooks';
import type { SettingsView } from '../../../addon/views/settings.ts';
import { Button } from '../../kit/button.tsx';
import { Section } from '../../kit/section.tsx';
import { Trouble } from '../../kit/states.tsx';
import { Tag } from '../../kit/tag.tsx';
import { useDesk } from '../../shared/desk.ts';

export function State({ view }: { view: SettingsView }) {
  const { say, act, words, go } = useDesk();
  const [trouble, setTrouble] = useState<string | null>(null);
  const { missing, triggers, owner } = view;
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
          <Tag tone={triggers[name] || owner !== null ? 'good' : 'warn'}>
            {say(triggers[name] || owner !== null ? 'pages.on' : 'pages.off')}
          </Tag>
        </div>
      ))}
      {owner !== null && <p class="faint">{say('pages.settings.by_other', { owner })}</p>}
      <div class="row row-wrap">
        {owner === null ? (
          <Button kind={on ? 'plain' : 'main'} onClick={() => tell('switch_triggers', { on: !on })}>
            {say(on ? 'pages.settings.switch_off' : 'pages.settings.switch_on')}
          </Button>
        ) : (
          <Button onClick={() => tell('switch_triggers', { on: true, take_over: true })}>
            {say('pages.settings.take_over')}
          </Button>
        )}
        <Button onClick={() => go('funnel')}>{say('pages.nav.funnel')}</Button>
        <Button onClick={() => go('playbook')}>{say('pages.nav.playbook')}</Button>
      </div>
    </Section>
  );
}
