/** Customers that are likely the same, grouped; with `{ id }` those like this one. */

import type { Searched } from '../../crm/customers/search.ts';
import type { ViewProps } from '../app/views.ts';
import { Button } from '../kit/button.tsx';
import { Empty, Show } from '../kit/states.tsx';
import { Tag } from '../kit/tag.tsx';
import { useDesk } from '../shared/desk.ts';
import { useLoad } from '../shared/use-load.ts';
import { type Group, groupsOf } from './duplicates/groups.ts';
import { MergeWith } from './merge/merge-with.tsx';

export function DuplicatesView({ args }: ViewProps) {
  const { say } = useDesk();
  const id = typeof args['id'] === 'string' ? args['id'] : null;
  const found = useLoad('duplicates', {});
  return (
    <>
      <h1>{say('pages.duplicates.title')}</h1>
      <Show of={found} lines={6}>
        {({ pairs }) => <Groups groups={groupsOf(pairs, id)} />}
      </Show>
      {id && <MergeWith keep={id} />}
    </>
  );
}

function Groups({ groups }: { groups: readonly Group[] }) {
  const { say, go, share } = useDesk();
  if (groups.length === 0) {
    return (
      <Empty
        icon="check"
        title={say('pages.duplicates.none')}
        hint={say('pages.duplicates.none_hint')}
      />
    );
  }
  return (
    <ul class="plain">
      {groups.map(({ head, others }) => (
        <li key={head.id} class="alike">
          <Face row={head} strong />
          <ul class="plain">
            {others.map(({ row, score, reasons }) => (
              <li key={row.id} class="row row-wrap">
                <Face row={row} />
                <span class="faint">{reasons.join(' · ')}</span>
                <Tag tone="warn">{share(score)}</Tag>
                <Button onClick={() => go('merge', { ids: [head.id, row.id] })}>
                  {say('pages.merge.compare')}
                </Button>
              </li>
            ))}
          </ul>
        </li>
      ))}
    </ul>
  );
}

function Face({ row, strong }: { row: Searched; strong?: boolean }) {
  const { go } = useDesk();
  return (
    <div class="grow">
      <button
        type="button"
        class={`line-title link ${strong ? 'strong' : ''}`}
        onClick={() => go('card', { id: row.id })}
      >
        {row.name || row.id}
      </button>
      <p class="faint">{[row.company, row.phone, row.email].filter(Boolean).join(' · ')}</p>
    </div>
  );
}
