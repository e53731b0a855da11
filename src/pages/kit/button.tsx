/** Buttons: the one main act of a view, the others, and those that are an icon alone. */

import type { ComponentChildren, JSX } from 'preact';
import { Icon, type IconName } from './icon.tsx';

type Rest = Omit<JSX.IntrinsicElements['button'], 'children' | 'type' | 'class' | 'icon'>;

interface Props extends Rest {
  readonly kind?: 'main' | 'plain' | 'soft' | 'quiet' | 'danger';
  readonly icon?: IconName;
  readonly busy?: boolean;
  readonly submit?: boolean;
  readonly children: ComponentChildren;
}

export function Button({ kind = 'plain', icon, busy, submit, children, ...rest }: Props) {
  return (
    <button
      {...rest}
      type={submit ? 'submit' : 'button'}
      class={`button button-${kind}`}
      aria-busy={busy ? 'true' : undefined}
      disabled={busy || rest.disabled}
    >
      {icon && <Icon name={icon} />}
      <span>{children}</span>
    </button>
  );
}

interface IconProps extends Rest {
  readonly icon: IconName;
  /** Its accessible name, shown on hovering too. */
  readonly label: string;
}

export function IconButton({ icon, label, ...rest }: IconProps) {
  return (
    <button {...rest} type="button" class="icon-button" aria-label={label} title={label}>
      <Icon name={icon} />
    </button>
  );
}
