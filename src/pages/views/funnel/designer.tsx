/** The funnel designer: stages in order, what each asks and expects. */

import { useState } from 'preact/hooks';
import type { FunnelView } from '../../../addon/views/funnel.ts';
import type { ViewProps } from '../../app/views.ts';
import { Ask } from '../../kit/ask.tsx';
import { Button } from '../../kit/button.tsx';
import { Modal } from '../../kit/modal.tsx';
import { Empty, Show, Trouble } from '../../kit/states.tsx';
import { useDesk } from '../../shared/desk.ts';
import { useLoad } from '../../shared/use-load.ts';
import { NewFunnel } from './new-funnel.tsx';
import { StageList } from './stage-list.tsx';

export function FunnelDesigner({ args }: ViewProps) {
  const funnels = useLoad('funnel', {});
  const [chosen, setChosen] = useState(String(args['funnel'] ?? ''));
  return (
    <Show of={funnels} lines={8}>
      {(view) => <Designer view={view} chosen={chosen} onChoose={setChosen} />}
    </Show>
  );
}

interface Props {
  readonly view: FunnelView;
  readonly chosen: string;
  onChoose(funnel: string): void;
}

type Asked = 'funnel' | 'stage' | 'rename' | null;

function Designer({ view, chosen, onChoose }: Props) {
  const { say, act } = useDesk();
  const [asked, setAsked] = useState<Asked>(null);
  const [trouble, setTrouble] = useState<string | null>(null);
  const funnel = view.funnels.find(({ name }) => name === chosen) ?? view.funnels[0];
  const close = () => setAsked(null);
  return (
    <>
      <div class="row row-wrap">
        <h1 class="grow">{say('pages.nav.funnel')}</h1>
        {funnel && (
          <>
            <select
              class="input input-auto"
              aria-label={say('column.funnel')}
              value={funnel.name}
              onChange={(event) => onChoose(event.currentTarget.value)}
            >
              {view.funnels.map(({ name }) => (
                <option key={name} value={name}>
                  {name}
                </option>
              ))}
            </select>
            <Button onClick={() => setAsked('rename')}>{say('pages.rename')}</Button>
          </>
        )}
        <Button icon="plus" onClick={() => setAsked('funnel')}>
          {say('action.add_funnel')}
        </Button>
      </div>
      <p class="faint">{say('pages.funnel.hint')}</p>
      {trouble && <Trouble message={trouble} />}
      {!funnel && <Empty icon="board" title={say('pages.funnel.none')} />}
      {funnel && (
        <StageList key={funnel.name} funnel={funnel} fields={view.fields} onTrouble={setTrouble} />
      )}
      {funnel && (
        <Button icon="plus" onClick={() => setAsked('stage')}>
          {say('action.add_stage')}
        </Button>
      )}
      {asked === 'rename' && funnel && (
        <Modal title={say('action.rename_funnel')} onClose={close}>
          <Ask
            label={say('column.name')}
            value={funnel.name}
            submitLabel={say('pages.rename')}
            send={async (to) => {
              const answer = await act('rename_funnel', { funnel: funnel.name, to });
              if (answer.ok) onChoose(to);
              return answer;
            }}
            onDone={close}
            onCancel={close}
          />
        </Modal>
      )}
      {asked === 'stage' && funnel && (
        <Modal title={say('action.add_stage')} onClose={close}>
          <Ask
            label={say('column.stage')}
            hint={say('pages.funnel.new_stage_hint')}
            submitLabel={say('pages.add')}
            send={(stage) => act('add_stage', { funnel: funnel.name, stage })}
            onDone={close}
            onCancel={close}
          />
        </Modal>
      )}
      {asked === 'funnel' && (
        <Modal title={say('action.add_funnel')} onClose={close}>
          <NewFunnel
            onClose={close}
            onAdded={(name) => {
              onChoose(name);
              close();
            }}
          />
        </Modal>
      )}
    </>
  );
}
