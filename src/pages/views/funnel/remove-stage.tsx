/** Removing a stage: where its deals go. */

import { useState } from 'preact/hooks';
import type { DesignedStage } from '../../../addon/views/funnel.ts';
import { Button } from '../../kit/button.tsx';
import { SelectField } from '../../kit/field.tsx';
import { Trouble } from '../../kit/states.tsx';
import { useDesk } from '../../shared/desk.ts';

interface Props {
  readonly row: DesignedStage;
  readonly others: readonly string[];
  onDone(): void;
  onCancel(): void;
}

export function RemoveStage({ row, others, onDone, onCancel }: Props) {
  const { say, act, words, number } = useDesk();
  const [to, setTo] = useState(others[0] ?? '');
  const [trouble, setTrouble] = useState<string | null>(null);
  const { funnel, stage, deals } = row;
  const remove = async () => {
    const answer = await act('remove_stage', {
      funnel,
      stage,
      ...(deals > 0 ? { moveTo: to } : {}),
    });
    if (answer.ok) onDone();
    else setTrouble(words(answer));
  };
  return (
    <div class="form">
      {trouble && <Trouble message={trouble} />}
      <p>{say('pages.funnel.remove', { stage })}</p>
      {deals > 0 && (
        <SelectField
          label={say('pages.funnel.move_to', { count: number(deals) })}
          value={to}
          options={others.map((name) => ({ value: name, label: name }))}
          onPick={setTo}
        />
      )}
      <div class="form-foot">
        <Button kind="danger" onClick={remove}>
          {say('action.remove_stage')}
        </Button>
        <Button onClick={onCancel}>{say('pages.cancel')}</Button>
      </div>
    </div>
  );
}
