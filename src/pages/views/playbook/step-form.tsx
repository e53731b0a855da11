/** One step of a playbook: where it belongs, who does it, by when. */

import { useState } from 'preact/hooks';
import type { PlaybookView } from '../../../addon/views/playbook.ts';
import type { Step } from '../../../crm/records.ts';
import { Button } from '../../kit/button.tsx';
import { SelectField, TextField } from '../../kit/field.tsx';
import { Modal } from '../../kit/modal.tsx';
import { Trouble } from '../../kit/states.tsx';
import { useDesk } from '../../shared/desk.ts';
import { wordOf } from '../../shared/words.ts';

interface Props {
  readonly playbook: string;
  readonly step: Step | null;
  readonly view: PlaybookView;
  onClose(): void;
}

export function StepForm({ playbook, step, view, onClose }: Props) {
  const { say, act, words } = useDesk();
  const [typed, setTyped] = useState(() => begun(playbook, step, view));
  const [mandatory, setMandatory] = useState(step?.mandatory ?? false);
  const [errors, setErrors] = useState<{ readonly [field: string]: string }>({});
  const [trouble, setTrouble] = useState<string | null>(null);
  const set = (field: keyof typeof typed) => (value: string) =>
    setTyped({ ...typed, [field]: value, ...(field === 'funnel' ? { stage: '' } : {}) });
  const stages = view.funnels.find(({ name }) => name === typed.funnel)?.stages ?? [];
  const none = { value: '', label: say('pages.choose_none') };
  const named = (names: readonly string[]) => names.map((name) => ({ value: name, label: name }));
  const submit = async (event: Event) => {
    event.preventDefault();
    // A step is known by its name within the playbook; one line names both for most people.
    const fields = { ...typed, step: typed.step || typed.title, mandatory };
    const answer = step ? await act('change_step', fields) : await act('add_step', fields);
    if (answer.ok) return onClose();
    setErrors(Object.fromEntries(answer.problems.map(({ field, message }) => [field, message])));
    setTrouble(answer.problems.length > 0 ? null : words(answer));
  };
  const remove = async () => {
    const answer = await act('remove_step', { playbook, step: step?.step });
    if (answer.ok) onClose();
    else setTrouble(words(answer));
  };
  const text = (field: 'playbook' | 'title' | 'due_in_days' | 'planned_hours', off = false) => (
    <TextField
      label={wordOf(say, `column.${field}`, field)}
      value={typed[field]}
      error={errors[field]}
      disabled={off}
      onInput={set(field)}
    />
  );
  return (
    <Modal title={say(step ? 'action.change_step' : 'action.add_step')} onClose={onClose}>
      <form class="form" onSubmit={submit}>
        {trouble && <Trouble message={trouble} />}
        <div class="fields">
          {text('playbook', playbook !== '')}
          {text('title')}
          <SelectField
            label={say('column.funnel')}
            value={typed.funnel}
            error={errors['funnel']}
            options={[none, ...named(view.funnels.map(({ name }) => name))]}
            onPick={set('funnel')}
          />
          <SelectField
            label={say('column.stage')}
            value={typed.stage}
            error={errors['stage']}
            options={[none, ...named(stages)]}
            onPick={set('stage')}
          />
          <SelectField
            label={say('column.responsible')}
            value={typed.responsible}
            error={errors['responsible']}
            options={[
              { value: 'owner', label: say('pages.playbook.owner') },
              ...view.people.map(({ email, name }) => ({ value: email, label: name || email })),
            ]}
            onPick={set('responsible')}
          />
          {text('due_in_days')}
          {text('planned_hours')}
        </div>
        <label class="check">
          <input
            type="checkbox"
            class="checkbox"
            checked={mandatory}
            onChange={() => setMandatory(!mandatory)}
          />
          {say('pages.playbook.mandatory')}
        </label>
        <div class="form-foot">
          <Button kind="main" submit>
            {say('pages.save')}
          </Button>
          {step && (
            <Button kind="danger" onClick={remove}>
              {say('action.remove_step')}
            </Button>
          )}
        </div>
      </form>
    </Modal>
  );
}

/** What the form begins with: the step, or the first funnel's first stage. */
function begun(playbook: string, step: Step | null, view: PlaybookView) {
  const first = view.funnels[0];
  const text = (value: string | number | null | undefined) => String(value ?? '');
  return {
    playbook,
    step: text(step?.step),
    title: text(step?.title),
    funnel: step ? text(step.funnel) : text(first?.name),
    stage: step ? text(step.stage) : text(first?.stages[0]),
    responsible: step?.responsible ?? 'owner',
    due_in_days: text(step?.due_in_days),
    planned_hours: text(step?.planned_hours),
  };
}
