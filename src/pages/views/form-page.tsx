/** Adding or changing one row: `{ table, id?, fields?, only? }`. */

import { useState } from 'preact/hooks';
import type { DuplicatePair } from '../../addon/views/duplicates.ts';
import type { FormView } from '../../addon/views/form.ts';
import type { ViewProps } from '../app/views.ts';
import { Button } from '../kit/button.tsx';
import { Show } from '../kit/states.tsx';
import { call } from '../shared/bridge.ts';
import { type Doable, useDesk } from '../shared/desk.ts';
import { useLoad } from '../shared/use-load.ts';
import { wordOf } from '../shared/words.ts';
import { Form } from './form/form.tsx';

export function FormPage({ args }: ViewProps) {
  const { table, id, fields } = args;
  const form = useLoad('form', { table, ...(id ? { id } : {}), ...(fields ? { fields } : {}) });
  const only = (args['only'] as readonly string[] | undefined) ?? null;
  return (
    <Show of={form} lines={8}>
      {(view) => <OneForm form={view} only={only} />}
    </Show>
  );
}

type Fields = { [field: string]: string | boolean };

function OneForm({ form, only }: { form: FormView; only: readonly string[] | null }) {
  const { say, act, back, leave, go, canGoBack } = useDesk();
  const [likely, setLikely] = useState<readonly DuplicatePair[]>([]);
  const [kept, setKept] = useState<Fields | null>(null);
  const title = wordOf(say, `action.${form.action}`, form.action);

  const save = async (fields: Fields) => {
    const answer = await act(form.action as Doable, fields);
    if (!answer.ok) return answer;
    const { key } = answer.value;
    if (form.table === 'customers' && form.id === null) go('card', { id: key });
    // Added from the menu there is no card to come back to, and the deal itself is shown.
    else if (form.table === 'deals' && form.id === null && !canGoBack) go('deal', { id: key });
    else back();
    return answer;
  };
  const send = async (fields: Fields) => {
    if (form.table === 'customers' && form.id === null && kept === null) {
      const answer = await call<{ pairs: DuplicatePair[] }>('load', ['duplicates', { fields }]);
      // A check that fails must not keep one from saving.
      if (answer.ok && answer.value.pairs.length > 0) {
        setLikely(answer.value.pairs);
        setKept(fields);
        return { ok: true, value: null } as const;
      }
    }
    return save(fields);
  };
  return (
    <>
      <h1>{title}</h1>
      <Form
        form={form}
        only={only}
        submitLabel={likely.length > 0 ? say('pages.likely.anyway') : say('pages.save')}
        onCancel={leave}
        send={send}
      >
        {likely.length > 0 && <Likely pairs={likely} />}
      </Form>
    </>
  );
}

/** Those that may be the one about to be saved; saving again saves it all the same. */
function Likely({ pairs }: { pairs: readonly DuplicatePair[] }) {
  const { say, go } = useDesk();
  return (
    <div class="notice notice-warn" role="alert">
      <p class="strong">{say('pages.likely.title')}</p>
      <ul class="plain">
        {pairs.map(({ a, reasons }) => (
          <li key={a.id} class="row row-apart">
            <span class="grow">
              {a.name}
              <span class="faint block">{[a.company, ...reasons].filter(Boolean).join(' · ')}</span>
            </span>
            <Button onClick={() => go('card', { id: a.id })}>{say('pages.open')}</Button>
          </li>
        ))}
      </ul>
    </div>
  );
}
