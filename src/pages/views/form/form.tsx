/** A form made from the schema: its fields, what is wrong beside each, sent as it was typed. */

import type { ComponentChildren } from 'preact';
import { useRef, useState } from 'preact/hooks';
import type { Answer, Refused } from '../../../addon/answer.ts';
import type { FormView, LabelledField } from '../../../addon/views/form.ts';
import { Button } from '../../kit/button.tsx';
import { Field } from '../../kit/field.tsx';
import { Trouble } from '../../kit/states.tsx';
import { useDesk } from '../../shared/desk.ts';
import {
  isNeeded,
  missing,
  partsOfForm,
  type Typed,
  toSend,
  typedValues,
} from '../../shared/form-values.ts';
import type { WordKey } from '../../shared/words.ts';
import { Control } from './control.tsx';

interface Props {
  readonly form: FormView;
  /** Just these fields, whatever the table has. */
  readonly only?: readonly string[] | null;
  readonly submitLabel: string;
  onCancel?(): void;
  /** Sends what was typed; a refusal is shown where it belongs. */
  send(fields: { [field: string]: string | boolean }): Promise<Answer<unknown>>;
  readonly children?: ComponentChildren;
}

export function Form({ form, only = null, submitLabel, onCancel, send, children }: Props) {
  const { say, words } = useDesk();
  const [typed, setTyped] = useState<Typed>(() => typedValues(form));
  const [errors, setErrors] = useState<{ readonly [field: string]: string }>({});
  const [trouble, setTrouble] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const root = useRef<HTMLFormElement>(null);
  const { main, more } = partsOfForm(form, only);
  const shown = [...main, ...more];

  const show = (problems: { readonly [field: string]: string }, whole: string | null) => {
    setErrors(problems);
    setTrouble(whole);
    // After the errors are drawn, so that one lands in the first of them.
    setTimeout(() => root.current?.querySelector<HTMLElement>('[aria-invalid]')?.focus());
  };
  const refused = (answer: Refused) => {
    const known = new Map(shown.map(({ field }) => [field, true]));
    const beside = answer.problems.filter(({ field }) => known.has(field));
    const rest = answer.problems.filter(({ field }) => !known.has(field));
    const whole =
      beside.length === 0 ? words(answer) : rest.map(({ message }) => message).join(' ');
    show(Object.fromEntries(beside.map(({ field, message }) => [field, message])), whole || null);
  };
  const submit = async (event: Event) => {
    event.preventDefault();
    const empty = missing(form, shown, typed);
    if (empty.length > 0) {
      const labels = new Map(
        shown.map(({ field, label }) => [field, REFERRED[field] ? say(REFERRED[field]!) : label]),
      );
      const say1 = (field: string) => say('pages.form.empty', { field: labels.get(field) ?? '' });
      show(Object.fromEntries(empty.map((field) => [field, say1(field)])), null);
      return;
    }
    setBusy(true);
    show({}, null);
    const answer = await send(toSend(form, typed));
    setBusy(false);
    if (!answer.ok) refused(answer);
  };
  const line = (field: LabelledField) => (
    <Field
      key={field.field}
      label={REFERRED[field.field] ? say(REFERRED[field.field]!) : field.label}
      required={isNeeded(form, field)}
      error={errors[field.field]}
      wide={field.type === 'long' || field.field === 'customer_id'}
    >
      {(wiring) => (
        <Control
          field={field}
          value={typed[field.field] ?? ''}
          of={String(typed[field.ref === 'deals' ? 'customer_id' : 'funnel'] ?? '')}
          named={form.names[String(typed[field.field] ?? '')]}
          wiring={wiring}
          onChange={(value) => {
            setTyped((old) => changed(old, field.field, value));
            setErrors(({ [field.field]: _, ...others }) => others);
          }}
        />
      )}
    </Field>
  );
  const openMore = more.some(({ field }) => errors[field]) || undefined;
  return (
    <form ref={root} class="form" noValidate onSubmit={submit}>
      {trouble && <Trouble message={trouble} />}
      <div class="fields">{main.map(line)}</div>
      {more.length > 0 && (
        <details class="more-fields" open={openMore}>
          <summary>{say('pages.form.more', { count: more.length })}</summary>
          <div class="fields">{more.map(line)}</div>
        </details>
      )}
      {children}
      <div class="form-foot">
        <Button kind="main" submit busy={busy}>
          {submitLabel}
        </Button>
        {onCancel && <Button onClick={onCancel}>{say('pages.cancel')}</Button>}
      </div>
    </form>
  );
}

/** One chooses a customer, not an id. */
const REFERRED: { readonly [field: string]: WordKey } = {
  customer_id: 'pages.log.customer',
  deal_id: 'pages.log.deal',
};

/** What belongs to the other funnel or customer is emptied when that changes. */
const BELONGS: { readonly [field: string]: string } = { funnel: 'stage', customer_id: 'deal_id' };

function changed(old: Typed, field: string, value: string | boolean): Typed {
  const belonging = BELONGS[field];
  const emptied = belonging !== undefined && belonging in old ? { [belonging]: '' } : {};
  return { ...old, ...emptied, [field]: value };
}
