/**
 * The add-on's pages: a sidebar, and dialogs. Each stands in a frame of an origin of its own, and
 * is told from any other by the window a message comes from, never by what it says.
 */

import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import type { UiEventMessage } from '../../page-server/wire/events.ts';
import type { FromFrame, ToFrame } from '../../page-server/wire/frames.ts';
import type { Desk } from '../desk/desk.ts';
import { useSignal } from '../signal.ts';
import { answerUi, runScript } from '../wire/api.ts';

export type Shown = Extract<UiEventMessage, { kind: 'sidebar' | 'dialog' }>;

function close(desk: Desk, shown: Shown): void {
  desk.pages.set(desk.pages.value.filter(({ id }) => id !== shown.id));
  desk.refocus();
}

function Frame({ desk, shown }: { desk: Desk; shown: Shown }) {
  const frame = useRef<HTMLIFrameElement>(null);
  // At once, so that whoever leads the focus on while the page loads is not called back by it, and
  // nothing that the page says first goes unheard.
  useLayoutEffect(() => {
    frame.current!.focus();
    const { session } = desk;
    const running = new Set<Promise<void>>();
    const heard = ({ source, data }: MessageEvent<FromFrame>) => {
      const inner = frame.current?.contentWindow;
      if (!inner || source !== inner || typeof data?.leadsheet !== 'string') return;
      if (data.leadsheet === 'close') close(desk, shown);
      // The document that was focused is gone; the one that came in its place takes it over.
      else if (data.leadsheet === 'here' && document.activeElement === frame.current) inner.focus();
      else if (data.leadsheet === 'focus') desk.refocus();
      else if (data.leadsheet === 'leave') {
        // Keys pressed in a frame stay there: this is the way out, and on.
        frame.current!.closest('.box, .sidebar')?.querySelector('button')?.focus();
      } else if (data.leadsheet === 'size') {
        if (data.width) frame.current!.style.width = `${data.width}px`;
        if (data.height) frame.current!.style.height = `${data.height}px`;
      } else if (data.leadsheet === 'run') {
        const one = forward(inner, data).finally(() => running.delete(one));
        running.add(one);
      }
    };
    async function forward(
      inner: Window,
      { call, function: name, args }: FromFrame & { leadsheet: 'run' },
    ) {
      await desk.telling.now();
      const asked = { session, frame: shown.id, function: name, args };
      const answer = await runScript(asked).catch((error: Error) => ({
        error: { name: 'Error', message: error.message },
      }));
      const message: ToFrame = { leadsheet: 'answer', call, ...answer };
      // The frame's origin is opaque, so no name can be given for it; the window is the right one.
      inner.postMessage(message, '*');
    }
    window.addEventListener('message', heard);
    return () => {
      window.removeEventListener('message', heard);
      // What was saved a moment before closing is still on its way.
      void Promise.all(running)
        .then(() => answerUi({ session, id: shown.id }))
        .catch(() => undefined);
    };
  }, [shown.id]);
  const dark = useSignal(desk.book.dark);
  useEffect(() => {
    const message: ToFrame = { leadsheet: 'look', dark };
    frame.current?.contentWindow?.postMessage(message, '*');
  }, [dark]);
  const { title, src, width, height, kind } = shown;
  const style =
    kind === 'dialog' ? { width: `${width ?? 600}px`, height: `${height ?? 420}px` } : {};
  return (
    <iframe
      ref={frame}
      title={title}
      name={dark ? 'dark' : 'light'}
      src={src}
      sandbox="allow-scripts allow-forms allow-popups"
      style={style}
    />
  );
}

export function Sidebar({ desk }: { desk: Desk }) {
  const shown = useSignal(desk.pages).find(({ kind }) => kind === 'sidebar');
  if (!shown) return null;
  return (
    <aside class="sidebar" aria-label={shown.title}>
      <Bar desk={desk} shown={shown} />
      <Frame desk={desk} shown={shown} key={shown.id} />
    </aside>
  );
}

/** The title of a sidebar or dialog, and its cross. */
function Bar({ desk, shown }: { desk: Desk; shown: Shown }) {
  return (
    <div class="bar">
      <h2>{shown.title}</h2>
      <button
        type="button"
        aria-label={desk.t('page.button.CLOSE')}
        onClick={() => close(desk, shown)}
      >
        ×
      </button>
    </div>
  );
}

export function Dialogs({ desk }: { desk: Desk }) {
  const shown = useSignal(desk.pages).filter(({ kind }) => kind === 'dialog');
  return (
    <>
      {shown.map((one) => (
        <div class={one.modal ? 'veil' : 'beside'} key={one.id}>
          <div
            class="box page"
            role="dialog"
            aria-modal={one.modal}
            aria-label={one.title}
            onKeyDown={(event) => event.key === 'Escape' && close(desk, one)}
          >
            <Bar desk={desk} shown={one} />
            <Frame desk={desk} shown={one} />
          </div>
        </div>
      ))}
    </>
  );
}
