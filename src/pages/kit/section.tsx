/** A titled part of a view, with what can be done there beside its title. */

import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';

interface Props {
  readonly title: string;
  readonly count?: number;
  readonly tools?: ComponentChildren;
  readonly children: ComponentChildren;
}

export function Section({ title, count, tools, children }: Props) {
  const id = useId();
  return (
    <section class="section" aria-labelledby={id}>
      <div class="section-head">
        <h2 id={id}>
          {title}
          {count !== undefined && <span class="count">{count}</span>}
        </h2>
        {tools && <div class="row">{tools}</div>}
      </div>
      {children}
    </section>
  );
}
