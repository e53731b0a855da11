/** What the page does when it hears of something. */

import type { PageEvent, UiEventMessage } from '../page-server/wire/events.ts';
import { menusChanged } from './chrome/menu-bar.tsx';
import type { Desk } from './desk/desk.ts';
import type { Shown } from './panels/frames.tsx';
import { clockChanged, outboxChanged } from './panels/side-panel.tsx';
import { bump } from './signal.ts';
import { answerUi } from './wire/api.ts';

export function hear(desk: Desk, event: PageEvent): void {
  switch (event.type) {
    case 'hello': {
      const known = desk.session;
      desk.session = event.session;
      if (known !== '' && known !== event.session) {
        void desk.book.renew();
        // Pages of a session that is gone reach nobody.
        desk.pages.set([]);
      }
      bump(menusChanged);
      void desk.telling.now();
      return;
    }
    case 'changed':
      void desk.take(event);
      return;
    case 'ui':
      show(desk, event);
      return;
    case 'select': {
      const { sheetId, startRowIndex, startColumnIndex, endRowIndex, endColumnIndex } = event.range;
      const box = {
        top: startRowIndex,
        left: startColumnIndex,
        bottom: endRowIndex,
        right: endColumnIndex,
      };
      void desk.open(sheetId).then(() => desk.select(box.top, box.left, box));
      return;
    }
    case 'log':
      console.log(`[${event.level}] ${event.line}`);
      return;
    case 'menu':
      bump(menusChanged);
      return;
    case 'outbox':
      bump(outboxChanged);
      return;
    case 'clock':
      bump(clockChanged);
  }
}

const BUTTONS: Readonly<Record<string, readonly string[]>> = {
  OK: ['OK'],
  OK_CANCEL: ['OK', 'CANCEL'],
  YES_NO: ['YES', 'NO'],
  YES_NO_CANCEL: ['YES', 'NO', 'CANCEL'],
};

function show(desk: Desk, event: UiEventMessage): void {
  const { session } = desk;
  if (event.kind === 'toast') {
    desk.talk.say(event.message, event.title, event.seconds);
  } else if (event.kind === 'alert' || event.kind === 'prompt') {
    const { title, prompt, buttons } = event;
    const input = event.kind === 'prompt';
    void desk.talk
      .ask({ title, text: prompt, buttons: BUTTONS[buttons] ?? ['OK'], input })
      .then(({ button, text }) =>
        desk.talk.attempt(() =>
          answerUi({ session, id: event.id, answer: { button, ...(input ? { text } : {}) } }),
        ),
      );
  } else {
    // One sidebar, and one modal dialog, at a time.
    const others = desk.pages.value.filter(
      ({ kind, modal }) => kind !== event.kind || (kind === 'dialog' && modal !== event.modal),
    );
    desk.pages.set([...others, event as Shown]);
    if (event.kind === 'sidebar') desk.panel.set(null);
  }
}
