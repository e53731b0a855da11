/** Answering or resolving a service case: `{ id, action, subject? }`. */

import { useState } from 'preact/hooks';
import type { ViewProps } from '../app/views.ts';
import { Button } from '../kit/button.tsx';
import { Field } from '../kit/field.tsx';
import { Segments } from '../kit/segments.tsx';
import { Trouble } from '../kit/states.tsx';
import { useDesk } from '../shared/desk.ts';

const MARKS = ['', '1', '2', '3', '4', '5'] as const;

export function CaseView({ args }: ViewProps) {
  const { say, act, back, words } = useDesk();
  const resolving = args['action'] === 'resolve_case';
  const action = resolving ? 'resolve_case' : 'answer_case';
  const [note, setNote] = useState('');
  const [mark, setMark] = useState<(typeof MARKS)[number]>('');
  const [trouble, setTrouble] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const submit = async (event: Event) => {
    event.preventDefault();
    setBusy(true);
    const satisfaction = resolving && mark !== '' ? { satisfaction: Number(mark) } : {};
    const answer = await act(action, {
      id: args['id'],
      ...(note ? { note } : {}),
      ...satisfaction,
    });
    setBusy(false);
    if (answer.ok) back();
    else setTrouble(words(answer));
  };
  return (
    <form class="form" onSubmit={submit}>
      <h1>{say(`action.${action}`)}</h1>
      {typeof args['subject'] === 'string' && <p class="strong">{args['subject']}</p>}
      {trouble && <Trouble message={trouble} />}
      <Field label={say('pages.case.note')} wide>
        {(wiring) => (
          <textarea
            {...wiring}
            class="input"
            rows={4}
            value={note}
            onInput={(event) => setNote(event.currentTarget.value)}
          />
        )}
      </Field>
      {resolving && (
        <div class="field">
          <span class="label">{say('column.satisfaction')}</span>
          <Segments
            label={say('column.satisfaction')}
            value={mark}
            options={MARKS.map((value) => ({ value, label: value || say('pages.case.unknown') }))}
            onPick={setMark}
          />
        </div>
      )}
      <div class="form-foot">
        <Button kind="main" submit busy={busy}>
          {say(`action.${action}`)}
        </Button>
        <Button onClick={back}>{say('pages.cancel')}</Button>
      </div>
    </form>
  );
}
