/** The deal board of one funnel. */

import { useCallback, useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { BoardView as BoardData, DealCard as Data } from '../../../addon/views/board.ts';
import type { ViewProps } from '../../app/views.ts';
import { Button } from '../../kit/button.tsx';
import { Empty, Show } from '../../kit/states.tsx';
import { useDesk } from '../../shared/desk.ts';
import { type Loaded, useLoad } from '../../shared/use-load.ts';
import { Column } from './column.tsx';
import { columnsOf, type Filter } from './columns.ts';
import { DealFace } from './deal-card.tsx';
import { type Move, MoveDialog, useMove } from './move.tsx';
import { BoardTools } from './tools.tsx';
import { useDrag } from './use-drag.ts';

export function BoardView({ args }: ViewProps) {
  const [funnel, setFunnel] = useState(String(args['funnel'] ?? ''));
  const board = useLoad('board', funnel ? { funnel } : {});
  return (
    <Show of={board} lines={8}>
      {(view) => (
        <OneBoard view={view} board={board} onFunnel={setFunnel} heads={args['monitor'] === true} />
      )}
    </Show>
  );
}

interface Props {
  readonly view: BoardData;
  readonly board: Loaded<BoardData>;
  onFunnel(funnel: string): void;
  /** The totals of the stages alone. */
  readonly heads: boolean;
}

function OneBoard({ view, board, onFunnel, heads }: Props) {
  const { say, go } = useDesk();
  const [filter, setFilter] = useState<Filter>({ owner: '', words: '' });
  const [asked, setAsked] = useState<Move | null>(null);
  const columns = useMemo(() => columnsOf(view, filter), [view, filter]);
  const moved = useRef<string | null>(null);
  const move = useMove(setAsked);
  const place = (id: string, stage: string) =>
    board.patch((old) => ({
      ...old,
      cards: old.cards.map((card) => (card.id === id ? { ...card, stage } : card)),
    }));
  const moveTo = useCallback(
    async (card: Data, stage: string) => {
      const kind = view.monitor.stages.find((row) => row.stage === stage)?.kind ?? 'open';
      // It goes at once, and comes back when the server refuses it.
      if (kind !== 'lost') place(card.id, stage);
      moved.current = card.id;
      const went = await move({ id: card.id, title: card.title, stage, kind });
      if (!went) place(card.id, card.stage);
    },
    [view, move],
  );
  // A card that changes its place loses the focus on the way; who has gone on keeps it.
  useEffect(() => {
    const lost = document.activeElement === document.body;
    if (lost && moved.current !== null) focusDeal(moved.current);
  }, [columns, asked]);
  const { drag, start } = useDrag(moveTo);
  const sideways = (card: Data, at: number, step: 1 | -1, along: boolean) => {
    const here = columns.findIndex(({ stage }) => stage === card.stage);
    const beside = columns[here + step];
    if (!beside) return;
    if (along) {
      if (beside.monitor) void moveTo(card, beside.stage);
      return;
    }
    const next = beside.cards[Math.min(at, beside.cards.length - 1)];
    if (next) focusDeal(next.id);
  };
  const itemsOf = (card: Data) => [
    { label: say('pages.open'), run: () => go('deal', { id: card.id }) },
    { label: say('pages.card.open'), run: () => go('card', { id: card.customerId }) },
    ...view.monitor.stages
      .filter(({ stage }) => stage !== card.stage)
      .map(({ stage, kind }, at) => ({
        label: say('pages.board.move', { stage }),
        apart: at === 0,
        danger: kind === 'lost',
        run: () => void moveTo(card, stage),
      })),
  ];
  return (
    <div class="board-view">
      <BoardTools view={view} filter={filter} onFilter={setFilter} onFunnel={onFunnel} />
      {view.cards.length === 0 && (
        <Empty icon="board" title={say('pages.board.none')} hint={say('pages.board.none_hint')}>
          <Button
            kind="main"
            onClick={() => go('form', { table: 'deals', fields: { funnel: view.funnel } })}
          >
            {say('action.add_deal')}
          </Button>
        </Empty>
      )}
      <section
        class={`board ${drag ? 'board-dragging' : ''} ${heads ? 'board-heads' : ''}`}
        aria-label={view.funnel}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: the arrows scroll it.
        tabIndex={0}
      >
        {columns.map((column) => (
          <Column
            key={column.stage}
            column={column}
            currency={view.currency}
            over={drag?.over === column.stage && drag.card.stage !== column.stage}
            itemsOf={itemsOf}
            onOpen={(card) => go('deal', { id: card.id })}
            onGrab={start}
            onSideways={sideways}
          />
        ))}
      </section>
      {drag && (
        <div
          class="deal deal-dragged"
          aria-hidden="true"
          style={{ left: `${drag.x}px`, top: `${drag.y}px`, width: `${drag.width}px` }}
        >
          <div class="row row-top">
            <span class="deal-title">{drag.card.title}</span>
          </div>
          <DealFace card={drag.card} />
        </div>
      )}
      {asked && <MoveDialog asked={asked} onClose={() => setAsked(null)} />}
    </div>
  );
}

const focusDeal = (id: string) =>
  document.querySelector<HTMLElement>(`[data-deal="${CSS.escape(id)}"] .deal-title`)?.focus();
