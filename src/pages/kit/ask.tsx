/** A question with one answer in words: a reason, an outcome, a new name. */

import { useState } from 'preact/hooks';
import type { Answer } from '../../addon/answer.ts';
import { useDesk } from '../shared/desk.ts';
import { Button } from './button.tsx';
import { Field } from './field.tsx';

interface Props {
  readonly label: string;
  readonly hint?: string;
  readonly value?: string;
  readonly type?: 'text' | 'date';
  readonly long?: boolean;
  /** Words to choose instead of typing. */
  readonly suggestions?: readonly string[];
  readonly submitLabel: string;
  readonly danger?: boolean;
  send(words: string): Promise<Answer<unknown>>;
  onDone(): void;
  onCancel(): void;
}

export function Ask(props: Props) {
  const { say, words } = useDesk();
  const [typed, setTyped] = useState(props.value ?? '');
  const [error, setError] = useState<string | undefined>();
  const [busy, setBusy] = useState(false);
  const submit = async (event: Event) => {
    event.preventDefault();
    setBusy(true);
    const answer = await props.send(typed.trim());
    setBusy(false);
    if (answer.ok) props.onDone();
    else setError(answer.problems[0]?.message ?? words(answer));
  };
  const take = (event: { currentTarget: { value: string } }) => setTyped(event.currentTarget.value);
  return (
    <form class="form" onSubmit={submit}>
      <Field label={props.label} hint={props.hint} error={error} wide>
        {(wiring) =>
          props.long ? (
            <textarea {...wiring} class="input" rows={3} value={typed} onInput={take} />
          ) : (
            <input
              {...wiring}
              type={props.type ?? 'text'}
              class="input"
              value={typed}
              onInput={take}
            />
          )
        }
      </Field>
      {props.suggestions && (
        <div class="row row-wrap">
          {props.suggestions.map((word) => (
            <Button key={word} kind="soft" onClick={() => setTyped(word)}>
              {word}
            </Button>
          ))}
        </div>
      )}
      <div class="form-foot">
        <Button kind={props.danger ? 'danger' : 'main'} submit busy={busy}>
          {props.submitLabel}
        </Button>
        <Button onClick={props.onCancel}>{say('pages.cancel')}</Button>
      </div>
    </form>
  );
}
