/** Loading a view's data: skeleton first, then the old data until the new has come. */

import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { Refused } from '../../addon/answer.ts';
import type { Views } from '../../addon/views/index.ts';
import { call } from './bridge.ts';
import { useDesk } from './desk.ts';

export interface Loaded<T> {
  /** Null until the first answer. */
  readonly value: T | null;
  readonly trouble: Refused | null;
  readonly busy: boolean;
  reload(): void;
  /** Puts another value in place, before the server has said so. */
  patch(change: (value: T) => T): void;
}

/** Loads a view, again when its arguments or the workbook change. */
export function useLoad<V extends keyof Views>(view: V, args: object): Loaded<Views[V]> {
  const { version } = useDesk();
  const [again, setAgain] = useState(0);
  const [value, setValue] = useState<Views[V] | null>(null);
  const [trouble, setTrouble] = useState<Refused | null>(null);
  const [busy, setBusy] = useState(true);
  const asked = JSON.stringify(args);
  const shown = useRef(asked);
  useEffect(() => {
    let current = true;
    setBusy(true);
    if (shown.current !== asked) setValue(null);
    shown.current = asked;
    call<Views[V]>('load', [view, JSON.parse(asked)]).then((answer) => {
      if (!current) return;
      setBusy(false);
      setTrouble(answer.ok ? null : answer);
      if (answer.ok) setValue(answer.value);
    });
    return () => {
      current = false;
    };
  }, [view, asked, version, again]);
  const reload = useCallback(() => setAgain((count) => count + 1), []);
  const patch = useCallback(
    (change: (value: Views[V]) => Views[V]) => setValue((old) => old && change(old)),
    [],
  );
  return { value, trouble, busy, reload, patch };
}
