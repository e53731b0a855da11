/** One row of a list: a title that opens it, a value at its side, words under it, acts below. */

import type { ComponentChildren } from 'preact';

interface Props {
  readonly title: string;
  onOpen?(): void;
  readonly side?: ComponentChildren;
  readonly under?: readonly (string | null | undefined)[];
  readonly children?: ComponentChildren;
}

export function Line({ title, onOpen, side, under = [], children }: Props) {
  const words = under.filter(Boolean).join(' · ');
  return (
    <div class="line">
      <div class="row row-apart">
        {onOpen ? (
          <button type="button" class="line-title link" onClick={onOpen}>
            {title}
          </button>
        ) : (
          <span class="line-title">{title}</span>
        )}
        {side && <span class="line-side">{side}</span>}
      </div>
      {words && <p class="faint">{words}</p>}
      {children && <div class="row line-acts">{children}</div>}
    </div>
  );
}
