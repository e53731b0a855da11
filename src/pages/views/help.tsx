/** Help in short, and the keys. */

import type { ViewProps } from '../app/views.ts';
import { Section } from '../kit/section.tsx';
import { Show } from '../kit/states.tsx';
import { useDesk } from '../shared/desk.ts';
import { useLoad } from '../shared/use-load.ts';

const KEYS = [
  ['↑ ↓', 'list'],
  ['Enter', 'open'],
  ['Esc', 'close'],
  ['← →', 'columns'],
  ['Alt + ← →', 'move'],
  ['/', 'search'],
] as const;

export function HelpView(_: ViewProps) {
  const { say } = useDesk();
  const help = useLoad('help', {});
  return (
    <>
      <h1>{say('pages.nav.help')}</h1>
      <Show of={help} lines={10}>
        {({ topics }) =>
          topics.map(({ title, text }) => (
            <Section key={title} title={title}>
              <p class="prose">{text}</p>
            </Section>
          ))
        }
      </Show>
      <Section title={say('pages.help.keys')}>
        <dl class="facts">
          {KEYS.map(([keys, what]) => (
            <div key={what}>
              <dt>
                <kbd>{keys}</kbd>
              </dt>
              <dd>{say(`pages.help.key.${what}`)}</dd>
            </div>
          ))}
        </dl>
      </Section>
    </>
  );
}
