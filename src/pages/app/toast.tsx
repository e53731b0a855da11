/** What was just done, with its undo and the steps that could be next. */

import { useEffect } from 'preact/hooks';
import type { NextStep } from '../../addon/answer.ts';
import { Button, IconButton } from '../kit/button.tsx';
import { useDesk } from '../shared/desk.ts';

export interface Done {
  readonly message: string;
  readonly offers: readonly NextStep[];
  readonly undoable: boolean;
  readonly bad: boolean;
}

interface Props {
  readonly done: Done | null;
  onUndo(): void;
  onTake(step: NextStep): void;
  onClose(): void;
}

/** Without next steps it goes by itself. */
const SHOWN_MS = 8_000;

export function Toast({ done, onUndo, onTake, onClose }: Props) {
  const { say } = useDesk();
  useEffect(() => {
    if (done === null || done.offers.length > 0 || done.bad) return;
    const timer = setTimeout(onClose, SHOWN_MS);
    return () => clearTimeout(timer);
  }, [done]);
  return (
    <div class="toast-place" role="status" aria-live="polite">
      {done && (
        <div class={`toast ${done.bad ? 'toast-bad' : ''}`}>
          <div class="toast-line">
            <p>{done.message}</p>
            {done.undoable && (
              <Button kind="quiet" onClick={onUndo}>
                {say('pages.undo')}
              </Button>
            )}
            <IconButton icon="cross" label={say('pages.close')} onClick={onClose} />
          </div>
          {done.offers.length > 0 && (
            <div class="toast-offers">
              <span class="faint">{say('pages.next')}</span>
              {done.offers.map((step) => (
                <Button key={step.offer} kind="soft" onClick={() => onTake(step)}>
                  {step.label}
                </Button>
              ))}
            </div>
          )}
        </div>
      )}
    </div>
  );
}
