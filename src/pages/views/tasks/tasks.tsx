/** My tasks, or somebody else's: overdue, today, later, someday; and who has how much to do. */

import { useState } from 'preact/hooks';
import type { TasksView as TasksData } from '../../../addon/views/tasks.ts';
import type { Task } from '../../../crm/records.ts';
import type { ViewProps } from '../../app/views.ts';
import { Button } from '../../kit/button.tsx';
import { SelectField } from '../../kit/field.tsx';
import { Progress } from '../../kit/progress.tsx';
import { Section } from '../../kit/section.tsx';
import { Empty, Show } from '../../kit/states.tsx';
import { useDesk } from '../../shared/desk.ts';
import { useLoad } from '../../shared/use-load.ts';
import { TaskLine } from './task-line.tsx';

const GROUPS = ['overdue', 'today', 'later', 'someday'] as const;
const SHOWN = 50;

export function TasksView({ args }: ViewProps) {
  const { boot, say, go } = useDesk();
  const [person, setPerson] = useState(String(args['person'] ?? boot.user));
  const tasks = useLoad('tasks', { person });
  const people = tasks.value?.people ?? [];
  const options = [
    { value: boot.user, label: say('pages.tasks.mine') },
    { value: 'all', label: say('pages.tasks.everybody') },
    ...people
      .filter(({ email }) => email !== boot.user)
      .map(({ email, name }) => ({ value: email, label: name || email })),
  ];
  return (
    <>
      <div class="row row-bottom">
        <h1 class="grow">{say('pages.nav.tasks')}</h1>
        <Button
          kind="main"
          icon="plus"
          onClick={() => go('form', { table: 'tasks', fields: { responsible: boot.user } })}
        >
          {say('pages.add')}
        </Button>
      </div>
      <SelectField
        label={say('pages.tasks.whose')}
        value={person}
        options={options}
        onPick={setPerson}
      />
      <Show of={tasks} lines={8}>
        {(view) => (
          <>
            <Groups view={view} />
            <Workload view={view} onPick={setPerson} />
          </>
        )}
      </Show>
    </>
  );
}

function Groups({ view: { tasks, names } }: { view: TasksData }) {
  const { say, go, boot } = useDesk();
  const groups = GROUPS.filter((group) => tasks[group].length > 0);
  if (groups.length === 0) {
    return (
      <Empty icon="check" title={say('pages.tasks.none')} hint={say('pages.tasks.none_hint')}>
        <Button onClick={() => go('board')}>{say('pages.tasks.to_board')}</Button>
      </Empty>
    );
  }
  return (
    <>
      {groups.map((group) => (
        <Group
          key={group}
          title={say(`pages.tasks.group.${group}`)}
          tasks={tasks[group]}
          names={names}
          today={boot.today}
        />
      ))}
    </>
  );
}

interface GroupProps {
  readonly title: string;
  readonly tasks: readonly Task[];
  readonly names: { readonly [id: string]: string };
  readonly today: string;
}

function Group({ title, tasks, names, today }: GroupProps) {
  const { say } = useDesk();
  const [shown, setShown] = useState(SHOWN);
  return (
    <Section title={title} count={tasks.length}>
      {tasks.slice(0, shown).map((task) => (
        <TaskLine
          key={task.id}
          task={task}
          today={today}
          about={names[task.deal_id ?? ''] ?? names[task.customer_id ?? '']}
        />
      ))}
      {tasks.length > shown && (
        <Button onClick={() => setShown(shown + SHOWN)}>
          {say('pages.show_more', { count: tasks.length - shown })}
        </Button>
      )}
    </Section>
  );
}

/** Hours and tasks of the next seven days, person by person. */
function Workload({
  view: { workload, people },
  onPick,
}: {
  view: TasksData;
  onPick(person: string): void;
}) {
  const { say, number } = useDesk();
  if (workload.length === 0) return null;
  const most = Math.max(...workload.map(({ hours }) => hours), 1);
  const nameOf = (email: string) => people.find((one) => one.email === email)?.name || email;
  return (
    <Section title={say('pages.tasks.workload')}>
      {workload.map(({ responsible, hours, ahead, overdue }) => {
        const words = say('pages.tasks.load', {
          ahead: number(ahead),
          overdue: number(overdue),
          hours: number(hours),
        });
        return (
          <div key={responsible} class="line">
            <button type="button" class="line-title link" onClick={() => onPick(responsible)}>
              {nameOf(responsible)}
            </button>
            <p class="faint">{words}</p>
            <Progress value={hours} target={most} label={`${nameOf(responsible)}: ${words}`} />
          </div>
        );
      })}
    </Section>
  );
}
