/** One deal on the board. */

import type { DealCard as Data } from '../../../addon/views/board.ts';
import { Menu, type MenuItem } from '../../kit/menu.tsx';
import { useDesk } from '../../shared/desk.ts';

/** Height and gap in pixels; the columns count on it, `board.css` keeps it. */
export const PITCH = 104;

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
  const { nextStepOn, owner, rotting, idleDays } = card;
  const late = nextStepOn !== null && nextStepOn < boot.today;
  return (
    <>
      <p class="deal-customer">{card.customer}</p>
      <div class="row row-apart">
        <strong class="amount">{money(card.amount, card.currency)}</strong>
        {owner && (
          <span class="avatar" role="img" aria-label={owner} title={owner}>
            {initialsOf(owner)}
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

/** Two signs for a person, from the e-mail: `mei.lin@…` is ML, `team3@…` T3. */
export function initialsOf(email: string): string {
  const [name = ''] = email.split('@');
  const parts = name.split(/[._-]+/).filter(Boolean);
  const [first = '', second = ''] = parts;
  const number = /\d{1,2}$/.exec(first)?.[0];
  if (number && !second) return `${first[0]}${number}`.toUpperCase();
  return (second ? `${first[0]}${second[0]}` : first.slice(0, 2)).toUpperCase();
}
