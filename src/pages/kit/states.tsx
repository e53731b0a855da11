/** What stands where data will stand: on its way, did not come, or there is none yet. */

import type { ComponentChildren } from 'preact';
import { useDesk } from '../shared/desk.ts';
import type { Loaded } from '../shared/use-load.ts';
import { Button } from './button.tsx';
import { Icon, type IconName } from './icon.tsx';

interface Props<T> {
  readonly of: Loaded<T>;
  /** Lines of the skeleton, so that nothing jumps. */
  readonly lines?: number;
  readonly children: (value: T) => ComponentChildren;
}

/** What may be over the next time; anything else is for the person to put right. */
const MAY_PASS = new Set([
  'offline',
  'timeout',
  'broken',
  'unexpected',
  'workbook_busy',
  'google_busy',
]);

/** Shows what was loaded, and until then (or instead) the state it is in. */
export function Show<T>({ of: { value, trouble, reload }, lines = 5, children }: Props<T>) {
  const { words } = useDesk();
  if (value === null && trouble === null) return <Skeleton lines={lines} />;
  return (
    <>
      {trouble && (
        <Trouble
          message={words(trouble)}
          {...(MAY_PASS.has(trouble.code) ? { onAgain: reload } : {})}
        />
      )}
      {value !== null && children(value)}
    </>
  );
}

export function Skeleton({ lines }: { lines: number }) {
  const { say } = useDesk();
  return (
    <div class="skeleton" role="status" aria-label={say('pages.loading')}>
      {Array.from({ length: lines }, (_, at) => (
        <div key={at} class="skeleton-line" />
      ))}
    </div>
  );
}

export function Trouble({ message, onAgain }: { message: string; onAgain?: () => void }) {
  const { say } = useDesk();
  return (
    <div class="notice notice-bad" role="alert">
      <p>{message}</p>
      {onAgain && (
        <Button kind="plain" onClick={onAgain}>
          {say('pages.again')}
        </Button>
      )}
    </div>
  );
}

interface EmptyProps {
  readonly icon: IconName;
  readonly title: string;
  /** What to do next, in a sentence. */
  readonly hint?: string;
  readonly children?: ComponentChildren;
}

export function Empty({ icon, title, hint, children }: EmptyProps) {
  return (
    <div class="empty">
      <Icon name={icon} />
      <p class="empty-title">{title}</p>
      {hint && <p class="faint">{hint}</p>}
      {children && <div class="row row-middle">{children}</div>}
    </div>
  );
}
