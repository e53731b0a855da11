/** The stages of a deal's funnel, where it stands, and what is still missing to go further. */

import type { Gate } from '../../../addon/views/deal.ts';
import { useDesk } from '../../shared/desk.ts';

interface Props {
  readonly gates: readonly Gate[];
  /** Null when the deal is closed and cannot move. */
  readonly onMove: ((stage: string, kind: Gate['kind']) => void) | null;
}

export function Steps({ gates, onMove }: Props) {
  const { say } = useDesk();
  return (
    <ol class="steps">
      {gates.map((gate) => {
        const lacks = [...gate.fields, ...gate.tasks];
        const words =
          lacks.length > 0 ? say('pages.deal.lacks', { list: lacks.join(say('list.comma')) }) : '';
        return (
          <li key={gate.stage} class={`step step-${gate.kind} ${gate.here ? 'step-here' : ''}`}>
            <button
              type="button"
              disabled={gate.here || onMove === null}
              aria-current={gate.here ? 'step' : undefined}
              onClick={() => onMove?.(gate.stage, gate.kind)}
            >
              {gate.stage}
            </button>
            {!gate.here && words && <span class="faint">{words}</span>}
          </li>
        );
      })}
    </ol>
  );
}
