/** One stage: what it asks and expects; renamed or removed. */

import { useState } from 'preact/hooks';
import type { DesignedStage, FunnelView } from '../../../addon/views/funnel.ts';
import { Ask } from '../../kit/ask.tsx';
import { Button } from '../../kit/button.tsx';
import { SelectField, TextField } from '../../kit/field.tsx';
import { Modal } from '../../kit/modal.tsx';
import { Trouble } from '../../kit/states.tsx';
import { useDesk } from '../../shared/desk.ts';
import { typedOf } from '../../shared/form-values.ts';
import { columnWord } from '../../shared/words.ts';
import { RemoveStage } from './remove-stage.tsx';

interface Props {
  readonly row: DesignedStage;
  readonly others: readonly string[];
  readonly fields: FunnelView['fields'];
  onClose(): void;
}

const NUMBERS = [
  ['probability', 'share'],
  ['limit_days', 'number'],
  ['target_count', 'number'],
  ['target_amount', 'money'],
] as const;

export function StageForm({ row, others, fields, onClose }: Props) {
  const { say, act, words } = useDesk();
  const begun = Object.fromEntries(
    NUMBERS.map(([field, type]) => [field, String(typedOf({ type }, row[field]))]),
  );
  const [typed, setTyped] = useState<{ readonly [field: string]: string }>(begun);
  const [kind, setKind] = useState<string>(row.kind ?? 'open');
  const [required, setRequired] = useState<readonly string[]>(row.required_fields ?? []);
  const [errors, setErrors] = useState<{ readonly [field: string]: string }>({});
  const [trouble, setTrouble] = useState<string | null>(null);
  const [asked, setAsked] = useState<'rename' | 'remove' | null>(null);
  const at = { funnel: row.funnel, stage: row.stage };
  const submit = async (event: Event) => {
    event.preventDefault();
    const answer = await act('change_stage', { ...at, ...typed, kind, required_fields: required });
    if (answer.ok) return onClose();
    setErrors(Object.fromEntries(answer.problems.map(({ field, message }) => [field, message])));
    setTrouble(answer.problems.length > 0 ? null : words(answer));
  };
  const toggle = (field: string) =>
    setRequired(
      required.includes(field) ? required.filter((one) => one !== field) : [...required, field],
    );
  return (
    <form class="form stage-form" onSubmit={submit}>
      {trouble && <Trouble message={trouble} />}
      <div class="fields">
        <SelectField
          label={say('column.kind')}
          value={kind}
          error={errors['kind']}
          options={(['open', 'won', 'lost'] as const).map((value) => ({
            value,
            label: say(`choice.${value}`),
          }))}
          onPick={setKind}
        />
        {NUMBERS.map(([field]) => (
          <TextField
            key={field}
            label={columnWord(say, field)}
            value={typed[field] ?? ''}
            error={errors[field]}
            inputMode="decimal"
            onInput={(value) => setTyped({ ...typed, [field]: value })}
          />
        ))}
      </div>
      <fieldset class="field">
        <legend>{say('column.required_fields')}</legend>
        <p class="field-hint">{say('pages.funnel.required_hint')}</p>
        <div class="checks">
          {fields.map(({ field, label }) => (
            <label key={field} class="check">
              <input
                type="checkbox"
                class="checkbox"
                checked={required.includes(field)}
                onChange={() => toggle(field)}
              />
              {label}
            </label>
          ))}
        </div>
      </fieldset>
      <div class="form-foot">
        <Button kind="main" submit>
          {say('pages.save')}
        </Button>
        <Button onClick={() => setAsked('rename')}>{say('pages.rename')}</Button>
        <Button kind="danger" onClick={() => setAsked('remove')}>
          {say('action.remove_stage')}
        </Button>
      </div>
      {asked === 'rename' && (
        <Modal title={say('action.rename_stage')} onClose={() => setAsked(null)}>
          <Ask
            label={say('column.stage')}
            value={row.stage}
            submitLabel={say('pages.rename')}
            send={(to) => act('rename_stage', { ...at, to })}
            onDone={onClose}
            onCancel={() => setAsked(null)}
          />
        </Modal>
      )}
      {asked === 'remove' && (
        <Modal title={say('action.remove_stage')} onClose={() => setAsked(null)}>
          <RemoveStage row={row} others={others} onDone={onClose} onCancel={() => setAsked(null)} />
        </Modal>
      )}
    </form>
  );
}
