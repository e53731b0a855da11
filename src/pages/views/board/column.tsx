/** One stage of the board: its totals against target, its deals. */

import type { RefObject } from 'preact';
import { useState } from 'preact/hooks';
import type { DealCard as Data } from '../../../addon/views/board.ts';
import type { Conversion } from '../../../crm/funnels/monitor.ts';
import type { MenuItem } from '../../kit/menu.tsx';
import { Progress } from '../../kit/progress.tsx';
import { Tag } from '../../kit/tag.tsx';
import { useDesk } from '../../shared/desk.ts';
import { useWindow } from '../../shared/use-window.ts';
import type { Column as Stage } from './columns.ts';
import { DealCard, PITCH } from './deal-card.tsx';

interface Props {
  readonly column: Stage;
  readonly currency: string;
  readonly over: boolean;
  itemsOf(card: Data): readonly MenuItem[];
  onOpen(card: Data): void;
  onGrab(card: Data, event: PointerEvent): void;
  /** Left or right: to the column beside; with Alt the deal goes along. */
  onSideways(card: Data, place: number, step: 1 | -1, along: boolean): void;
}

export function Column({ column, currency, over, itemsOf, onOpen, onGrab, onSideways }: Props) {
  const { stage, cards, kind, monitor } = column;
  const [reachable, setReachable] = useState(0);
  const { box, from, to, above, below } = useWindow(cards.length, PITCH);
  const { say } = useDesk();
  const focus = (place: number) => {
    const next = Math.max(0, Math.min(cards.length - 1, place));
    setReachable(next);
    focusCard(box, next - from, next);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const holder = (event.target as Element).closest<HTMLElement>('[data-deal]');
    const place = cards.findIndex(({ id }) => id === holder?.dataset['deal']);
    const card = cards[place];
    if (!card) return;
    if (event.key === 'ArrowDown') focus(place + 1);
    else if (event.key === 'ArrowUp') focus(place - 1);
    else if (event.key === 'ArrowRight') onSideways(card, place, 1, event.altKey);
    else if (event.key === 'ArrowLeft') onSideways(card, place, -1, event.altKey);
    else return;
    event.preventDefault();
  };
  return (
    <section
      class={`column column-${kind} ${over ? 'column-over' : ''}`}
      aria-label={stage}
      {...(monitor ? { 'data-stage': stage } : {})}
    >
      <ColumnHead column={column} currency={currency} />
      <ul ref={box} class="column-cards" aria-label={stage} onKeyDown={onKeyDown}>
        {above > 0 && <li aria-hidden="true" style={{ height: `${above}px` }} />}
        {cards.slice(from, to).map((card, at) => (
          <DealCard
            key={card.id}
            card={card}
            reachable={from + at === Math.min(reachable, cards.length - 1)}
            items={itemsOf(card)}
            onOpen={() => onOpen(card)}
            onGrab={(event) => onGrab(card, event)}
          />
        ))}
        {below > 0 && <li aria-hidden="true" style={{ height: `${below}px` }} />}
      </ul>
      {cards.length === 0 && <p class="column-empty faint">{say('pages.board.empty_column')}</p>}
    </section>
  );
}

/** Focuses a card; one out of sight after it was scrolled to. */
function focusCard(box: RefObject<HTMLUListElement>, drawn: number, place: number): void {
  const element = box.current;
  if (element === null) return;
  const title = () => element.querySelectorAll<HTMLElement>('.deal-title');
  const there = title()[drawn];
  if (there) {
    there.focus();
    there.closest('.deal')?.scrollIntoView({ block: 'nearest' });
    return;
  }
  element.scrollTop = place * PITCH;
  setTimeout(() => title()[0]?.focus(), 50);
}

function ColumnHead({ column, currency }: { column: Stage; currency: string }) {
  const { say, brief, number, share } = useDesk();
  const { stage, kind, monitor, cards } = column;
  const target = monitor?.targetAmount ?? null;
  const count = monitor?.targetCount ?? null;
  return (
    <header class="column-head">
      <div class="row row-apart">
        <h2>{stage}</h2>
        <span class="count">{number(cards.length)}</span>
      </div>
      {monitor === null && <Tag tone="warn">{say('pages.board.undefined')}</Tag>}
      {monitor && kind === 'open' && (
        <>
          <p class="row row-apart">
            <strong class="amount">{brief(monitor.amount, currency)}</strong>
            {monitor.rotting > 0 && (
              <span class="late">
                {say('pages.board.rotting_count', { count: monitor.rotting })}
              </span>
            )}
          </p>
          {target !== null && (
            <Progress
              value={monitor.amount}
              target={target}
              label={say('pages.board.target', {
                value: brief(monitor.amount, currency),
                target: brief(target, currency),
              })}
            />
          )}
          {target === null && count !== null && (
            <Progress
              value={monitor.count}
              target={count}
              label={say('pages.board.target', {
                value: number(monitor.count),
                target: number(count),
              })}
            />
          )}
          <p class="faint">
            {monitor.conversion !== null && <Arrival of={monitor.conversion} />}
            {monitor.conversion !== null && monitor.quality !== null && ' · '}
            {monitor.quality !== null &&
              say('pages.board.quality', { share: share(monitor.quality) })}
          </p>
        </>
      )}
      {kind !== 'open' && <p class="faint">{say('pages.board.last_30')}</p>}
    </header>
  );
}

/** Which share arrives; of too few deals none is said, and why. */
function Arrival({ of: { share: part, n, floor } }: { of: Conversion }) {
  const { say, share } = useDesk();
  if (part !== null) return <>{say('pages.board.conversion', { share: share(part) })}</>;
  return (
    <span title={say('pages.board.few', { n, floor })}>
      {say('pages.board.conversion', { share: '—' })}
    </span>
  );
}
