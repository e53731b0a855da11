/** The stages of a funnel: dragged by their grip or moved with the arrows, opened to be changed. */

import { useState } from 'preact/hooks';
import type { DesignedStage, FunnelView } from '../../../addon/views/funnel.ts';
import { Icon } from '../../kit/icon.tsx';
import { Tag, toneOf } from '../../kit/tag.tsx';
import { useDesk } from '../../shared/desk.ts';
import { moved } from '../../shared/reorder.ts';
import { wordOf } from '../../shared/words.ts';
import { StageForm } from './stage-form.tsx';

interface Props {
  readonly funnel: FunnelView['funnels'][number];
  readonly fields: FunnelView['fields'];
  onTrouble(message: string | null): void;
}

export function StageList({ funnel, fields, onTrouble }: Props) {
  const { say, act, words } = useDesk();
  const [dragged, setDragged] = useState<number | null>(null);
  const [opened, setOpened] = useState<string | null>(null);
  const [order, setOrder] = useState<readonly string[] | null>(null);
  const byName = new Map(funnel.stages.map((row) => [row.stage, row]));
  const known = (order ?? []).flatMap((name) => byName.get(name) ?? []);
  // An order just made stands until the server's own has come.
  const stages = known.length === byName.size ? known : funnel.stages;
  const put = async (from: number, to: number) => {
    if (to < 0 || to >= stages.length || from === to) return;
    const names = moved(stages, from, to).map(({ stage }) => stage);
    setOrder(names);
    const answer = await act('reorder_stages', { funnel: funnel.name, stages: names });
    if (!answer.ok) setOrder(null);
    onTrouble(answer.ok ? null : words(answer));
  };
  return (
    <ol class="stages">
      {stages.map((row, at) => (
        <li
          key={row.stage}
          class={`stage ${dragged === at ? 'stage-dragged' : ''}`}
          onDragOver={(event) => {
            event.preventDefault();
          }}
          onDrop={(event) => {
            event.preventDefault();
            if (dragged !== null) void put(dragged, at);
            setDragged(null);
          }}
        >
          <div class="row">
            <button
              type="button"
              class="grip"
              draggable
              aria-label={say('pages.funnel.grip', { stage: row.stage })}
              title={say('pages.funnel.grip', { stage: row.stage })}
              onDragStart={(event) => {
                event.dataTransfer?.setData('text/plain', row.stage);
                setDragged(at);
              }}
              onDragEnd={() => setDragged(null)}
              onKeyDown={(event) => {
                const step = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : 0;
                if (step === 0) return;
                event.preventDefault();
                const grip = event.currentTarget;
                void put(at, at + step);
                // Moved in the page, it would lose the focus.
                setTimeout(() => grip.focus());
              }}
            >
              <Icon name="grip" />
            </button>
            <button
              type="button"
              class="stage-head grow"
              aria-expanded={opened === row.stage}
              onClick={() => setOpened(opened === row.stage ? null : row.stage)}
            >
              <span class="strong">{row.stage}</span>
              <Tag tone={toneOf(row.kind)}>{wordOf(say, `choice.${row.kind ?? 'open'}`, '')}</Tag>
              <span class="faint">
                <Summary row={row} />
              </span>
              <Icon name={opened === row.stage ? 'up' : 'down'} />
            </button>
          </div>
          {opened === row.stage && (
            <StageForm
              row={row}
              others={stages.filter((one) => one !== row).map(({ stage }) => stage)}
              fields={fields}
              onClose={() => setOpened(null)}
            />
          )}
        </li>
      ))}
    </ol>
  );
}

/** What a stage asks, in a line. */
function Summary({ row }: { row: DesignedStage }) {
  const { say, share, number } = useDesk();
  const parts = [
    row.probability !== null && share(row.probability),
    row.limit_days !== null && say('pages.funnel.days', { days: number(row.limit_days) }),
    row.required_fields?.length &&
      say('pages.funnel.required', { count: row.required_fields.length }),
    say('pages.card.deals', { count: number(row.deals) }),
  ];
  return <>{parts.filter(Boolean).join(' · ')}</>;
}
