/** Opening a closed deal again: where it was closed, or in another stage. */

import { useState } from 'preact/hooks';
import type { DealView } from '../../../addon/views/deal.ts';
import { Button } from '../../kit/button.tsx';
import { SelectField } from '../../kit/field.tsx';
import { Modal } from '../../kit/modal.tsx';
import { useDesk } from '../../shared/desk.ts';

interface Props {
  readonly id: string;
  readonly reopening: NonNullable<DealView['reopening']>;
  onClose(): void;
}

export function Reopen({ id, reopening, onClose }: Props) {
  const { say, act, words } = useDesk();
  const [stage, setStage] = useState(reopening.stage);
  const [error, setError] = useState<string | undefined>();
  const submit = async (event: Event) => {
    event.preventDefault();
    const answer = await act('reopen_deal', { id, stage });
    if (answer.ok) onClose();
    else setError(words(answer));
  };
  return (
    <Modal title={say('action.reopen_deal')} onClose={onClose}>
      <form class="form" onSubmit={submit}>
        <SelectField
          label={say('column.stage')}
          value={stage}
          error={error}
          options={reopening.stages.map((value) => ({ value, label: value }))}
          onPick={setStage}
        />
        <div class="form-foot">
          <Button kind="main" submit>
            {say('action.reopen_deal')}
          </Button>
          <Button onClick={onClose}>{say('pages.cancel')}</Button>
        </div>
      </form>
    </Modal>
  );
}
