/** One deal on the board. */

import type { DealCard as Data } from '../../../addon/views/board.ts';
import { Menu, type MenuItem } from '../../kit/menu.tsx';
import { useDesk } from '../../shared/desk.ts';

/** Height and gap in pixels; the columns count on it, `board.css` keeps it. */
export const PITCH = 122;

interface Props {
  readonly card: Data;
  /** Whether Tab stops here. */
  readonly reachable: boolean;
  readonly items: readonly MenuItem[];
  onOpen(): void;
  onGrab(event: PointerEvent): void;
}

export function DealCard({ card, reachable, items, onOpen, onGrab }: Props) {
  const { say } = useDesk();
  const tabIndex = reachable ? 0 : -1;
  return (
    <li
      class={`deal ${card.rotting ? 'deal-rotting' : ''}`}
      data-deal={card.id}
      onPointerDown={(event) => {
        if (!(event.target as Element).closest('.menu')) onGrab(event);
      }}
    >
      <div class="row row-top">
        <button type="button" class="deal-title" tabIndex={tabIndex} onClick={onOpen}>
          {card.title}
        </button>
        <Menu
          label={say('pages.more_about', { title: card.title })}
          items={items}
          tabIndex={tabIndex}
        />
      </div>
      <DealFace card={card} />
    </li>
  );
}

/** What a card says under its title; the one that is being dragged says it too. */
export function DealFace({ card }: { card: Data }) {
  const { say, money, distance, boot } = useDesk();
  const { nextStepOn, ownerName, rotting, idleDays } = card;
  const late = nextStepOn !== null && nextStepOn < boot.today;
  return (
    <>
      <p class="deal-customer">{card.customer}</p>
      <div class="row row-apart">
        <strong class="amount">{money(card.amount, card.currency)}</strong>
        {ownerName && (
          <span class="avatar" role="img" aria-label={ownerName} title={ownerName}>
            {initialsOf(ownerName)}
          </span>
        )}
      </div>
      <p class="deal-step">
        {rotting ? (
          <span class="late">{say('pages.board.rotting', { days: idleDays ?? 0 })}</span>
        ) : nextStepOn ? (
          <span class={late ? 'late' : ''}>
            {[distance(nextStepOn), card.nextStep].filter(Boolean).join(' · ')}
          </span>
        ) : card.status === 'open' ? (
          say('pages.board.no_step')
        ) : null}
      </p>
    </>
  );
}

/** Two signs for a person: `Mei Q. Lin` and `mei.lin@…` are ML, `team3@…` is T3, 林小梅 is 小梅. */
export function initialsOf(person: string): string {
  const [name = ''] = person.split('@');
  if (/\p{Script=Han}/u.test(name)) return name.slice(-2);
  const [first = '', ...more] = name.split(/[\s._-]+/).filter(Boolean);
  const last = more.at(-1);
  const number = /\d{1,2}$/.exec(first)?.[0];
  if (number && !last) return `${first[0]}${number}`.toUpperCase();
  return (last ? `${first[0]}${last[0]}` : first.slice(0, 2)).toUpperCase();
}
