/** Customers that are likely the same; with `{ id }` those like this one. */

import type { DuplicatePair } from '../../addon/views/duplicates.ts';
import type { Searched } from '../../crm/customers/search.ts';
import type { ViewProps } from '../app/views.ts';
import { Button } from '../kit/button.tsx';
import { Empty, Show } from '../kit/states.tsx';
import { Tag } from '../kit/tag.tsx';
import { useDesk } from '../shared/desk.ts';
import { useLoad } from '../shared/use-load.ts';
import { MergeWith } from './merge/merge-with.tsx';

export function DuplicatesView({ args }: ViewProps) {
  const { say } = useDesk();
  const id = typeof args['id'] === 'string' ? args['id'] : null;
  const found = useLoad('duplicates', {});
  return (
    <>
      <h1>{say('pages.duplicates.title')}</h1>
      <Show of={found} lines={6}>
        {({ pairs }) => <Pairs pairs={id ? pairs.filter((pair) => isAbout(pair, id)) : pairs} />}
      </Show>
      {id && <MergeWith keep={id} />}
    </>
  );
}

const isAbout = ({ a, b }: DuplicatePair, id: string) => a.id === id || b?.id === id;

function Pairs({ pairs }: { pairs: readonly DuplicatePair[] }) {
  const { say, go, share } = useDesk();
  if (pairs.length === 0) return <Empty icon="check" title={say('pages.duplicates.none')} />;
  return (
    <ul class="plain">
      {pairs.map(({ a, b, score, reasons }) => (
        <li key={`${a.id} ${b?.id}`} class="pair">
          <Face row={a} />
          {b && <Face row={b} />}
          <div class="row row-wrap">
            <Tag tone="warn">{share(score)}</Tag>
            <span class="faint grow">{reasons.join(' · ')}</span>
            {b && (
              <Button onClick={() => go('merge', { ids: [a.id, b.id] })}>
                {say('pages.merge.compare')}
              </Button>
            )}
          </div>
        </li>
      ))}
    </ul>
  );
}

function Face({ row }: { row: Searched }) {
  const { go } = useDesk();
  return (
    <div class="pair-face">
      <button type="button" class="line-title link" onClick={() => go('card', { id: row.id })}>
        {row.name || row.id}
      </button>
      <p class="faint">{[row.company, row.phone, row.email].filter(Boolean).join(' · ')}</p>
    </div>
  );
}
