/** Moving a deal: asked for a reason when it is lost, for what is missing when a gate refuses. */

import { useCallback } from 'preact/hooks';
import { Ask } from '../../kit/ask.tsx';
import { Button } from '../../kit/button.tsx';
import { Modal } from '../../kit/modal.tsx';
import { useDesk } from '../../shared/desk.ts';
import { GateForm } from './gate-form.tsx';

export interface Target {
  readonly id: string;
  readonly title: string;
  readonly stage: string;
  readonly kind: 'open' | 'won' | 'lost';
}

/** A move that needs an answer first. */
export interface Move extends Target {
  readonly need: 'reason' | 'gate' | 'told';
  readonly message: string;
}

const GATES = new Set(['gate_fields', 'gate_tasks']);

/** Moves a deal and gives whether it went; what is needed first is handed to `ask`. */
export function useMove(ask: (move: Move) => void) {
  const { act, words } = useDesk();
  return useCallback(
    async (target: Target): Promise<boolean> => {
      if (target.kind === 'lost') {
        ask({ ...target, need: 'reason', message: '' });
        return false;
      }
      const answer = await act('move_deal', { id: target.id, stage: target.stage });
      if (answer.ok) return true;
      const need = GATES.has(answer.code) ? 'gate' : 'told';
      ask({ ...target, need, message: words(answer) });
      return false;
    },
    [act, words, ask],
  );
}

export function MoveDialog({ asked, onClose }: { asked: Move; onClose(): void }) {
  const { say, act } = useDesk();
  const { id, title, stage, need, message } = asked;
  const reasons = [1, 2, 3, 4].map((at) => say(`pages.lost.${at as 1 | 2 | 3 | 4}`));
  return (
    <Modal title={say('pages.board.move_to', { title, stage })} onClose={onClose}>
      {need === 'reason' && (
        <Ask
          label={say('column.lost_reason')}
          hint={say('pages.lost.hint')}
          suggestions={reasons}
          submitLabel={say('action.lose_deal')}
          danger
          send={(lost_reason) => act('move_deal', { id, stage, lost_reason })}
          onDone={onClose}
          onCancel={onClose}
        />
      )}
      {need === 'gate' && <GateForm asked={asked} onClose={onClose} />}
      {need === 'told' && (
        <>
          <p role="alert">{message}</p>
          <div class="form-foot">
            <Button kind="main" onClick={onClose}>
              {say('pages.close')}
            </Button>
          </div>
        </>
      )}
    </Modal>
  );
}
