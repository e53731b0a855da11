/** Settings of the workbook: what is missing, what runs by itself, what was decided. */

import type { SettingsView as SettingsData } from '../../addon/views/settings.ts';
import type { ViewProps } from '../app/views.ts';
import { Section } from '../kit/section.tsx';
import { Show } from '../kit/states.tsx';
import { useDesk } from '../shared/desk.ts';
import { useLoad } from '../shared/use-load.ts';
import { Decided } from './settings/decided.tsx';
import { State } from './settings/state.tsx';

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
