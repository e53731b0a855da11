/** Merging two customers: side by side, a choice per field, and what moves over. */

import { useState } from 'preact/hooks';
import type { MergeView as MergeData } from '../../addon/views/merge.ts';
import type { Side } from '../../crm/customers/merge.ts';
import type { FieldValue } from '../../crm/records.ts';
import type { ViewProps } from '../app/views.ts';
import { Button } from '../kit/button.tsx';
import { Section } from '../kit/section.tsx';
import { Show, Trouble } from '../kit/states.tsx';
import { useDesk } from '../shared/desk.ts';
import { NONE } from '../shared/format.ts';
import { useLoad } from '../shared/use-load.ts';
import { wordOf } from '../shared/words.ts';

export function MergeView({ args }: ViewProps) {
  const merge = useLoad('merge', { ids: args['ids'] });
  return (
    <Show of={merge} lines={8}>
      {(view) => <SideBySide view={view} />}
    </Show>
  );
}

type Choices = { readonly [field: string]: Side };

function SideBySide({ view }: { view: MergeData }) {
  const { say, act, go, words } = useDesk();
  const [swapped, setSwapped] = useState(false);
  const [chosen, setChosen] = useState<Choices>({});
  const [trouble, setTrouble] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const [left, right]: [Side, Side] = swapped ? ['drop', 'keep'] : ['keep', 'drop'];
  const suggestion = (line: MergeData['fields'][number]): Side => {
    const [mine, other] = [line[left], line[right]];
    return mine === null || mine === '' ? (other === null ? left : right) : left;
  };
  const sideOf = (line: MergeData['fields'][number]) => chosen[line.field] ?? suggestion(line);
  const merge = async () => {
    setBusy(true);
    const [keep, drop] = [view[left].id, view[right].id];
    const named = view.fields.map((line) => [line.field, sideOf(line) === left ? 'keep' : 'drop']);
    const answer = await act('merge_customers', { keep, drop, choices: Object.fromEntries(named) });
    setBusy(false);
    if (answer.ok) go('card', { id: keep });
    else setTrouble(words(answer));
  };
  return (
    <>
      <h1>{say('pages.merge.title')}</h1>
      <p class="faint">{say('pages.merge.hint')}</p>
      {trouble && <Trouble message={trouble} />}
      <div class="table-scroll">
        <table class="table merge">
          <thead>
            <tr>
              <th scope="col">
                <Button
                  onClick={() => {
                    setSwapped(!swapped);
                    setChosen({});
                  }}
                >
                  {say('pages.merge.swap')}
                </Button>
              </th>
              <th scope="col">
                {view[left].name}
                <span class="faint block">{say('pages.merge.keeps', { id: view[left].id })}</span>
              </th>
              <th scope="col">
                {view[right].name}
                <span class="faint block">{say('pages.merge.goes', { id: view[right].id })}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {view.fields.map((line) => (
              <tr key={line.field}>
                <th scope="row">{line.label}</th>
                {[left, right].map((side) => (
                  <td key={side} class={sideOf(line) === side ? 'chosen' : ''}>
                    <label class="check">
                      <input
                        type="radio"
                        class="checkbox"
                        name={line.field}
                        checked={sideOf(line) === side}
                        onChange={() => setChosen({ ...chosen, [line.field]: side })}
                      />
                      <Cell field={line.field} value={line[side]} />
                    </label>
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {view.fields.length === 0 && <p class="faint">{say('pages.merge.same')}</p>}
      <References view={view} from={right} />
      <div class="form-foot">
        <Button kind="main" busy={busy} onClick={merge}>
          {say('action.merge_customers')}
        </Button>
      </div>
    </>
  );
}

/** A value as it stands, in words where it is one of a list. */
function Cell({ field, value }: { field: string; value: FieldValue }) {
  const { say, day } = useDesk();
  if (value === null || value === '') return <span class="faint">{NONE}</span>;
  const text = Array.isArray(value) ? value.join(', ') : String(value);
  if (field === 'channel' || field === 'status') return <>{wordOf(say, `choice.${text}`, text)}</>;
  return <>{field === 'next_step_on' ? day(text) : text}</>;
}

function References({ view, from }: { view: MergeData; from: Side }) {
  const { say, number } = useDesk();
  const moving = view.references.filter((row) => row[from] > 0);
  return (
    <Section title={say('pages.merge.moves')}>
      {moving.length === 0 && <p class="faint">{say('pages.merge.nothing_moves')}</p>}
      <ul class="chips">
        {moving.map(({ table, label, [from]: count }) => (
          <li key={table}>
            {label} <strong>{number(count)}</strong>
          </li>
        ))}
      </ul>
    </Section>
  );
}
