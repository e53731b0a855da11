/** The outbox and the clock: what the add-on sent, and what it does at its hours. */

import { useEffect, useRef, useState } from 'preact/hooks';
import type { TextKey } from '../../../src/text/index.ts';
import type { ClockTrigger, OutboxMail } from '../../page-server/wire/asked.ts';
import type { Desk } from '../desk/desk.ts';
import { Signal, useSignal } from '../signal.ts';
import { readClock, readOutbox, runClock } from '../wire/api.ts';

export const outboxChanged = new Signal(0);
export const clockChanged = new Signal(0);

export function SidePanel({ desk }: { desk: Desk }) {
  const panel = useSignal(desk.panel);
  const cross = useRef<HTMLButtonElement>(null);
  useEffect(() => cross.current?.focus(), [panel]);
  if (panel === null) return null;
  const close = () => {
    desk.panel.set(null);
    desk.refocus();
  };
  const title = desk.t(`page.${panel}`);
  return (
    <aside
      class="sidebar own"
      aria-label={title}
      onKeyDown={(event) => event.key === 'Escape' && close()}
    >
      <div class="bar">
        <h2>{title}</h2>
        <button type="button" ref={cross} aria-label={desk.t('page.button.CLOSE')} onClick={close}>
          ×
        </button>
      </div>
      <div class="scrolls">
        {panel === 'outbox' ? <Outbox desk={desk} /> : <Clock desk={desk} />}
      </div>
    </aside>
  );
}

function moment(desk: Desk, iso: string | null): string {
  if (iso === null) return '–';
  return new Date(iso).toLocaleString(desk.language.value === 'zh' ? 'zh-CN' : 'en-GB', {
    dateStyle: 'medium',
    timeStyle: 'short',
  });
}

function Outbox({ desk }: { desk: Desk }) {
  const [mails, setMails] = useState<readonly OutboxMail[] | null>(null);
  const changed = useSignal(outboxChanged);
  useEffect(() => void desk.talk.attempt(readOutbox).then((all) => setMails(all ?? [])), [changed]);
  if (mails?.length === 0) return <p class="empty">{desk.t('page.outbox.empty')}</p>;
  return (
    <>
      {[...(mails ?? [])].reverse().map(({ to, subject, body, at }) => (
        <details class="card" key={at + to + subject}>
          <summary>
            <strong>{subject}</strong>
            <span>
              {to} · {moment(desk, at)}
            </span>
          </summary>
          <pre>{body}</pre>
        </details>
      ))}
    </>
  );
}

/** What a trigger's function does, in words; of another add-on there is only its name. */
const NAMES: { readonly [name: string]: TextKey } = { onDaily: 'pages.settings.trigger.daily' };

function Clock({ desk }: { desk: Desk }) {
  const [triggers, setTriggers] = useState<readonly ClockTrigger[] | null>(null);
  const [running, setRunning] = useState('');
  const changed = useSignal(clockChanged);
  useEffect(
    () => void desk.talk.attempt(readClock).then((all) => setTriggers(all ?? [])),
    [changed],
  );
  const run = async (id: string) => {
    setRunning(id);
    const ran = await desk.talk.attempt(() => runClock(id));
    setRunning('');
    if (ran && 'error' in ran) desk.talk.say(ran.error.message, '', 10);
    else if (ran) desk.talk.say(desk.t('page.clock.ran'));
  };
  if (triggers?.length === 0) return <p class="empty">{desk.t('page.clock.empty')}</p>;
  return (
    <>
      {(triggers ?? []).map(({ id, function: name, owner, lastRun, nextRun }) => (
        <div class="card" key={id}>
          <strong>{desk.t(NAMES[name] ?? (name as TextKey))}</strong>
          <span>{owner}</span>
          <span>{desk.t('page.clock.last', { at: moment(desk, lastRun) })}</span>
          <span>{desk.t('page.clock.next', { at: moment(desk, nextRun) })}</span>
          <button type="button" disabled={running === id} onClick={() => void run(id)}>
            {desk.t('page.clock.run')}
          </button>
        </div>
      ))}
    </>
  );
}
