/** Above the board: which funnel, whose deals, which words; what can be added and designed. */

import type { BoardView } from '../../../addon/views/board.ts';
import { Button } from '../../kit/button.tsx';
import { Icon } from '../../kit/icon.tsx';
import { Menu } from '../../kit/menu.tsx';
import { useDesk } from '../../shared/desk.ts';
import { type Filter, ownersOf } from './columns.ts';

interface Props {
  readonly view: BoardView;
  readonly filter: Filter;
  onFilter(filter: Filter): void;
  onFunnel(funnel: string): void;
}

export function BoardTools({ view, filter, onFilter, onFunnel }: Props) {
  const { say, go } = useDesk();
  return (
    <div class="row row-wrap board-tools">
      <h1 class="unseen">{say('pages.nav.board')}</h1>
      <select
        class="input input-auto"
        aria-label={say('column.funnel')}
        value={view.funnel}
        onChange={(event) => onFunnel(event.currentTarget.value)}
      >
        {view.funnels.map((name) => (
          <option key={name} value={name}>
            {name}
          </option>
        ))}
      </select>
      <select
        class="input input-auto"
        aria-label={say('column.owner')}
        value={filter.owner}
        onChange={(event) => onFilter({ ...filter, owner: event.currentTarget.value })}
      >
        <option value="">{say('pages.tasks.everybody')}</option>
        {ownersOf(view.cards).map(([owner, name]) => (
          <option key={owner} value={owner}>
            {name}
          </option>
        ))}
      </select>
      <div class="search search-small">
        <Icon name="search" />
        <input
          class="input"
          type="search"
          aria-label={say('pages.board.filter')}
          placeholder={say('pages.board.filter')}
          value={filter.words}
          onInput={(event) => onFilter({ ...filter, words: event.currentTarget.value })}
        />
      </div>
      <span class="grow" />
      <Menu
        label={say('pages.more')}
        items={[
          { label: say('pages.nav.funnel'), run: () => go('funnel', { funnel: view.funnel }) },
          { label: say('pages.nav.playbook'), run: () => go('playbook') },
          { label: say('pages.nav.proposals'), run: () => go('proposals') },
        ]}
      />
      <Button
        kind="main"
        icon="plus"
        onClick={() => go('form', { table: 'deals', fields: { funnel: view.funnel } })}
      >
        {say('pages.card.new_deal')}
      </Button>
    </div>
  );
}
