/** A small window over the view. The browser's own dialog keeps the focus in and gives it back. */

import type { ComponentChildren } from 'preact';
import { useId, useLayoutEffect, useRef } from 'preact/hooks';
import { useDesk } from '../shared/desk.ts';
import { IconButton } from './button.tsx';

interface Props {
  readonly title: string;
  onClose(): void;
  readonly children: ComponentChildren;
}

export function Modal({ title, onClose, children }: Props) {
  const { say } = useDesk();
  const id = useId();
  const box = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => {
    const opener = document.activeElement;
    box.current?.showModal();
    return () => {
      if (opener instanceof HTMLElement && opener.isConnected) opener.focus();
    };
  }, []);
  return (
    <dialog
      ref={box}
      class="modal"
      aria-labelledby={id}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
    >
      <div class="modal-head">
        <h2 id={id}>{title}</h2>
        <IconButton icon="cross" label={say('pages.close')} onClick={onClose} />
      </div>
      {children}
    </dialog>
  );
}
