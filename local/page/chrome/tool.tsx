/** A button of the toolbar: one that acts, or one that opens a menu below itself. */

import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { Icon, type IconName } from './icons.tsx';

interface Face {
  readonly label: string;
  readonly icon?: IconName;
  readonly keys?: string;
  /** Of a colour that is in use, as a bar below the icon. */
  readonly bar?: string | undefined;
  readonly text?: string;
}

function FaceOf({ icon, bar, text }: Face) {
  return (
    <>
      {icon && <Icon name={icon} />}
      {text !== undefined && <span class="tool-text">{text}</span>}
      {bar !== undefined && <i class="tool-bar" style={{ background: bar }} />}
    </>
  );
}

const titleOf = ({ label, keys }: Face) => (keys ? `${label} (${keys})` : label);

export function Tool({ on, run, ...face }: Face & { on?: boolean; run: () => unknown }) {
  return (
    <button
      type="button"
      class="tool"
      aria-label={face.label}
      title={titleOf(face)}
      aria-pressed={on}
      onClick={() => void run()}
    >
      <FaceOf {...face} />
    </button>
  );
}

interface MenuFace extends Face {
  readonly closed: () => void;
  readonly children: (close: () => void) => ComponentChildren;
}

export function ToolMenu({ closed, children, ...face }: MenuFace) {
  const [open, setOpen] = useState(false);
  const close = () => {
    setOpen(false);
    closed();
  };
  return (
    <div class="tool-menu">
      <button
        type="button"
        class={face.text === undefined ? 'tool' : 'tool wide'}
        aria-label={face.text === undefined ? face.label : `${face.label}: ${face.text}`}
        title={titleOf(face)}
        aria-haspopup="menu"
        aria-expanded={open}
        onClick={() => (open ? close() : setOpen(true))}
      >
        <FaceOf {...face} />
        <i class="caret" aria-hidden="true" />
      </button>
      {open && <div class="drop">{children(close)}</div>}
      {open && <div class="veil clear" onPointerDown={close} />}
    </div>
  );
}
