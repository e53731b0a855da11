/** What a gate still asks for, filled in on the spot: fields and mandatory tasks, then the move. */

import { useState } from 'preact/hooks';
import type { DealView } from '../../../addon/views/deal.ts';
import type { FormView } from '../../../addon/views/form.ts';
import type { Task } from '../../../crm/records.ts';
import { Show } from '../../kit/states.tsx';
import { useDesk } from '../../shared/desk.ts';
import { useLoad } from '../../shared/use-load.ts';
import { Form } from '../form/form.tsx';
import type { Move } from './move.tsx';

interface Props {
  readonly asked: Move;
  onClose(): void;
}

export function GateForm({ asked, onClose }: Props) {
  const deal = useLoad('deal', { id: asked.id });
  const form = useLoad('form', { table: 'deals', id: asked.id });
  return (
    <>
      <p class="notice notice-warn" role="alert">
        {asked.message}
      </p>
      <Show of={deal} lines={3}>
        {(view) => (
          <Show of={form} lines={3}>
            {(fields) => <Missing view={view} form={fields} asked={asked} onClose={onClose} />}
          </Show>
        )}
      </Show>
    </>
  );
}

/** The open mandatory tasks a gate names. */
export function tasksMissing({ gates, tasks }: DealView, stage: string): Task[] {
  const titles = gates.find((gate) => gate.stage === stage)?.tasks ?? [];
  return tasks.filter(
    ({ title, status, mandatory }) => mandatory && status === 'open' && titles.includes(title),
  );
}

interface MissingProps extends Props {
  readonly view: DealView;
  readonly form: FormView;
}

function Missing({ view, form, asked, onClose }: MissingProps) {
  const { say, act } = useDesk();
  const [done, setDone] = useState<ReadonlySet<string>>(new Set());
  const keys = view.gates.find(({ stage }) => stage === asked.stage)?.keys ?? [];
  const tasks = tasksMissing(view, asked.stage);
  const send = async (fields: { [field: string]: string | boolean }) => {
    if (Object.keys(fields).length > 1) {
      const saved = await act('update_deal', fields, { quiet: true });
      if (!saved.ok) return saved;
    }
    for (const { id } of tasks.filter((task) => done.has(task.id))) {
      const completed = await act('complete_task', { id }, { quiet: true });
      if (!completed.ok) return completed;
    }
    const moved = await act('move_deal', { id: asked.id, stage: asked.stage });
    if (moved.ok) onClose();
    return moved;
  };
  const toggle = (id: string) => {
    const next = new Set(done);
    if (!next.delete(id)) next.add(id);
    setDone(next);
  };
  return (
    <Form
      form={form}
      only={keys}
      submitLabel={say('pages.board.save_and_move')}
      onCancel={onClose}
      send={send}
    >
      {tasks.length > 0 && (
        <fieldset class="field">
          <legend>{say('pages.board.tasks_first')}</legend>
          {tasks.map(({ id, title }) => (
            <label key={id} class="check">
              <input
                type="checkbox"
                class="checkbox"
                checked={done.has(id)}
                onChange={() => toggle(id)}
              />
              {title}
            </label>
          ))}
        </fieldset>
      )}
    </Form>
  );
}
