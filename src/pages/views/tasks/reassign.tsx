/** Handing a task to someone of the team. */

import { useState } from 'preact/hooks';
import { Button } from '../../kit/button.tsx';
import { SelectField } from '../../kit/field.tsx';
import { Show } from '../../kit/states.tsx';
import { useDesk } from '../../shared/desk.ts';
import { useLoad } from '../../shared/use-load.ts';

interface Props {
  readonly id: string;
  readonly responsible: string | null;
  onClose(): void;
}

export function Reassign({ id, responsible, onClose }: Props) {
  const { say, act, words } = useDesk();
  const tasks = useLoad('tasks', {});
  const [person, setPerson] = useState(responsible ?? '');
  const [error, setError] = useState<string | undefined>();
  const submit = async (event: Event) => {
    event.preventDefault();
    const answer = await act('reassign_task', { id, responsible: person });
    if (answer.ok) onClose();
    else setError(answer.problems[0]?.message ?? words(answer));
  };
  return (
    <Show of={tasks} lines={2}>
      {({ people }) => (
        <form class="form" onSubmit={submit}>
          <SelectField
            label={say('column.responsible')}
            value={person}
            error={error}
            options={[
              { value: '', label: say('pages.choose_none') },
              ...people.map(({ email, name }) => ({ value: email, label: name || email })),
            ]}
            onPick={setPerson}
          />
          <div class="form-foot">
            <Button kind="main" submit>
              {say('action.reassign_task')}
            </Button>
            <Button onClick={onClose}>{say('pages.cancel')}</Button>
          </div>
        </form>
      )}
    </Show>
  );
}
