/** The row at the top: back, and the few views one goes to all day. */

import { IconButton } from '../kit/button.tsx';
import { Icon, type IconName } from '../kit/icon.tsx';
import { useDesk } from '../shared/desk.ts';
import type { WordKey } from '../shared/words.ts';

const PLACES: readonly (readonly [view: string, icon: IconName, word: WordKey])[] = [
  ['customers', 'people', 'pages.nav.customers'],
  ['board', 'board', 'pages.nav.board'],
  ['tasks', 'check', 'pages.nav.tasks'],
  ['log', 'pen', 'pages.nav.log'],
  ['figures', 'chart', 'pages.nav.figures'],
  ['settings', 'cog', 'pages.nav.settings'],
  ['help', 'help', 'pages.nav.help'],
];

/** The place a view belongs to, for the mark in the row. */
const HOME: { readonly [view: string]: string } = {
  card: 'customers',
  merge: 'customers',
  duplicates: 'customers',
  deal: 'board',
  funnel: 'board',
  proposals: 'board',
  playbook: 'tasks',
};

export function Nav({ view }: { view: string }) {
  const { say, go, back, canGoBack } = useDesk();
  const here = HOME[view] ?? view;
  return (
    <header class="nav">
      <IconButton icon="back" label={say('pages.back')} onClick={back} disabled={!canGoBack} />
      <nav aria-label={say('pages.nav')}>
        {PLACES.map(([place, icon, word]) => (
          <button
            key={place}
            type="button"
            class="nav-place"
            aria-current={here === place ? 'page' : undefined}
            title={say(word)}
            onClick={() => go(place)}
          >
            <Icon name={icon} />
            <span>{say(word)}</span>
          </button>
        ))}
      </nav>
    </header>
  );
}
