/** A new funnel: its name and its stages, a line each; how it is won and lost comes with it. */

import { useState } from 'preact/hooks';
import { Button } from '../../kit/button.tsx';
import { Field, TextField } from '../../kit/field.tsx';
import { Trouble } from '../../kit/states.tsx';
import { useDesk } from '../../shared/desk.ts';

interface Props {
  onAdded(name: string): void;
  onClose(): void;
}

export function NewFunnel({ onAdded, onClose }: Props) {
  const { say, act, words } = useDesk();
  const [name, setName] = useState('');
  const [lines, setLines] = useState(say('pages.funnel.first_stages').split('|').join('\n'));
  const [trouble, setTrouble] = useState<string | null>(null);
  const submit = async (event: Event) => {
    event.preventDefault();
    const open = lines
      .split('\n')
      .map((line) => line.trim())
      .filter(Boolean);
    const stages = [
      ...open.map((stage) => ({ stage, kind: 'open' })),
      { stage: say('choice.won'), kind: 'won' },
      { stage: say('choice.lost'), kind: 'lost' },
    ];
    const answer = await act('add_funnel', { funnel: name.trim(), stages });
    if (answer.ok) onAdded(name.trim());
    else setTrouble(words(answer));
  };
  return (
    <form class="form" onSubmit={submit}>
      {trouble && <Trouble message={trouble} />}
      <TextField label={say('column.name')} value={name} required onInput={setName} />
      <Field label={say('pages.funnel.stages')} hint={say('pages.funnel.stages_hint')} wide>
        {(wiring) => (
          <textarea
            {...wiring}
            class="input"
            rows={6}
            value={lines}
            onInput={(event) => setLines(event.currentTarget.value)}
          />
        )}
      </Field>
      <div class="form-foot">
        <Button kind="main" submit disabled={name.trim() === ''}>
          {say('action.add_funnel')}
        </Button>
        <Button onClick={onClose}>{say('pages.cancel')}</Button>
      </div>
    </form>
  );
}
