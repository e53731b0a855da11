/** The playbook designer: the steps a deal's stage asks for, playbook by playbook. */

import { useState } from 'preact/hooks';
import type { PlaybookView } from '../../../addon/views/playbook.ts';
import type { Step } from '../../../crm/records.ts';
import type { ViewProps } from '../../app/views.ts';
import { Ask } from '../../kit/ask.tsx';
import { Button } from '../../kit/button.tsx';
import { Modal } from '../../kit/modal.tsx';
import { Section } from '../../kit/section.tsx';
import { Empty, Show } from '../../kit/states.tsx';
import { Tag } from '../../kit/tag.tsx';
import { useDesk } from '../../shared/desk.ts';
import { useLoad } from '../../shared/use-load.ts';
import { Line } from '../card/line.tsx';
import { StepForm } from './step-form.tsx';

/** The step being changed; a new one has only its playbook. */
type Editing = { readonly playbook: string; readonly step: Step | null };

export function PlaybookDesigner(_: ViewProps) {
  const { say } = useDesk();
  const playbooks = useLoad('playbook', {});
  const [editing, setEditing] = useState<Editing | null>(null);
  const [renaming, setRenaming] = useState<string | null>(null);
  return (
    <>
      <div class="row row-wrap">
        <h1 class="grow">{say('pages.nav.playbook')}</h1>
        <Button icon="plus" kind="main" onClick={() => setEditing({ playbook: '', step: null })}>
          {say('pages.playbook.new')}
        </Button>
      </div>
      <p class="faint">{say('pages.playbook.hint')}</p>
      <Show of={playbooks} lines={8}>
        {(view) => (
          <>
            {view.playbooks.length === 0 && (
              <Empty
                icon="check"
                title={say('pages.playbook.none')}
                hint={say('pages.playbook.none_hint')}
              />
            )}
            {view.playbooks.map(({ name, steps }) => (
              <Section
                key={name}
                title={name}
                count={steps.length}
                tools={
                  <>
                    <Button onClick={() => setRenaming(name)}>{say('pages.rename')}</Button>
                    <Button icon="plus" onClick={() => setEditing({ playbook: name, step: null })}>
                      {say('action.add_step')}
                    </Button>
                  </>
                }
              >
                {steps.map((step) => (
                  <StepLine
                    key={step.step}
                    step={step}
                    view={view}
                    onEdit={() => setEditing({ playbook: name, step })}
                  />
                ))}
              </Section>
            ))}
            {editing && <StepForm {...editing} view={view} onClose={() => setEditing(null)} />}
          </>
        )}
      </Show>
      {renaming && <Rename playbook={renaming} onClose={() => setRenaming(null)} />}
    </>
  );
}

function Rename({ playbook, onClose }: { playbook: string; onClose(): void }) {
  const { say, act } = useDesk();
  return (
    <Modal title={say('action.rename_playbook')} onClose={onClose}>
      <Ask
        label={say('column.name')}
        value={playbook}
        submitLabel={say('pages.rename')}
        send={(to) => act('rename_playbook', { playbook, to })}
        onDone={onClose}
        onCancel={onClose}
      />
    </Modal>
  );
}

interface LineProps {
  readonly step: Step;
  readonly view: PlaybookView;
  onEdit(): void;
}

function StepLine({ step, view, onEdit }: LineProps) {
  const { say, number } = useDesk();
  const who =
    step.responsible === null || step.responsible === 'owner'
      ? say('pages.playbook.owner')
      : (view.people.find(({ email }) => email === step.responsible)?.name ?? step.responsible);
  return (
    <Line
      title={step.title}
      onOpen={onEdit}
      side={step.mandatory && <Tag tone="warn">{say('column.mandatory')}</Tag>}
      under={[
        [step.funnel, step.stage].filter(Boolean).join(' › '),
        who,
        step.due_in_days !== null
          ? say('pages.playbook.due', { days: number(step.due_in_days) })
          : null,
        step.planned_hours !== null
          ? say('pages.tasks.hours', { hours: number(step.planned_hours) })
          : null,
      ]}
    />
  );
}
