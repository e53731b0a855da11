/** One task: what, for whom, by when; done, started, postponed, handed over where it stands. */

import { useState } from 'preact/hooks';
import { overdueDays } from '../../../crm/process/views.ts';
import type { Task } from '../../../crm/records.ts';
import { addDays, type LocalDate } from '../../../crm/time.ts';
import { Ask } from '../../kit/ask.tsx';
import { Menu } from '../../kit/menu.tsx';
import { Modal } from '../../kit/modal.tsx';
import { Tag } from '../../kit/tag.tsx';
import { useDesk } from '../../shared/desk.ts';
import type { WordKey } from '../../shared/words.ts';
import { Reassign } from './reassign.tsx';

interface Props {
  readonly task: Task;
  readonly today: LocalDate;
  /** Whom or what it is about. */
  readonly about?: string | undefined;
}

type Asked = 'complete' | 'postpone' | 'reassign' | 'cancel' | null;

export function TaskLine({ task, today, about }: Props) {
  const { say, act, go, distance, day } = useDesk();
  const [asked, setAsked] = useState<Asked>(null);
  const late = overdueDays(task, today);
  const { id, deal_id, customer_id } = task;
  const open = deal_id
    ? () => go('deal', { id: deal_id })
    : customer_id
      ? () => go('card', { id: customer_id })
      : () => go('form', { table: 'tasks', id });
  const items = [
    ...(task.started_at
      ? []
      : [{ label: say('action.start_task'), run: () => void act('start_task', { id }) }]),
    { label: say('action.postpone_task'), run: () => setAsked('postpone') },
    { label: say('action.reassign_task'), run: () => setAsked('reassign') },
    { label: say('action.update_task'), run: () => go('form', { table: 'tasks', id }) },
    { label: say('action.cancel_task'), danger: true, apart: true, run: () => setAsked('cancel') },
  ];
  return (
    <div class="line task">
      <div class="row row-top">
        <button
          type="button"
          class="tick"
          aria-label={say('pages.tasks.complete', { title: task.title })}
          title={say('action.complete_task')}
          onClick={() => setAsked('complete')}
        />
        <div class="grow">
          <button type="button" class="line-title link" onClick={open}>
            {task.title}
          </button>
          <p class="faint">
            {task.due_on && (
              <span class={late > 0 ? 'late' : ''} title={day(task.due_on)}>
                {distance(task.due_on)}
              </span>
            )}
            {[about, task.planned_hours && say('pages.tasks.hours', { hours: task.planned_hours })]
              .filter(Boolean)
              .map((words) => ` · ${words}`)}
          </p>
          {(task.mandatory || task.started_at) && (
            <div class="row row-wrap">
              {task.mandatory && <Tag tone="warn">{say('column.mandatory')}</Tag>}
              {task.started_at && <Tag tone="accent">{say('pages.tasks.started')}</Tag>}
            </div>
          )}
        </div>
        <Menu label={say('pages.more_about', { title: task.title })} items={items} />
      </div>
      {asked && (
        <TaskQuestion task={task} today={today} asked={asked} onClose={() => setAsked(null)} />
      )}
    </div>
  );
}

interface QuestionProps {
  readonly task: Task;
  readonly today: LocalDate;
  readonly asked: Exclude<Asked, null>;
  onClose(): void;
}

/** What is asked before a task is completed, postponed, handed over or cancelled. */
function TaskQuestion({
  task: { id, title, due_on, responsible },
  today,
  asked,
  onClose,
}: QuestionProps) {
  const { say, act } = useDesk();
  const action: WordKey = `action.${asked}_task`;
  const shared = { submitLabel: say(action), onDone: onClose, onCancel: onClose };
  return (
    <Modal title={say(action)} onClose={onClose}>
      <p class="strong">{title}</p>
      {asked === 'complete' && (
        <Ask
          {...shared}
          label={say('column.outcome')}
          hint={say('pages.tasks.outcome_hint')}
          long
          send={(outcome) => act('complete_task', { id, ...(outcome ? { outcome } : {}) })}
        />
      )}
      {asked === 'postpone' && (
        <Ask
          {...shared}
          label={say('column.due_on')}
          type="date"
          value={addDays(due_on && due_on > today ? due_on : today, 1)}
          send={(day) => act('postpone_task', { id, due_on: day })}
        />
      )}
      {asked === 'cancel' && (
        <Ask
          {...shared}
          label={say('pages.reason')}
          long
          danger
          send={(reason) => act('cancel_task', { id, ...(reason ? { reason } : {}) })}
        />
      )}
      {asked === 'reassign' && <Reassign id={id} responsible={responsible} onClose={onClose} />}
    </Modal>
  );
}
