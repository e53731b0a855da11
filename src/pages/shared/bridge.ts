/**
 * The bridge to the server half: `google.script.run` as promises that never reject.
 *
 * Whatever goes wrong on the way (no network, no answer, a crash) is an answer too, so that every
 * view has one way of saying it.
 */

import type { Answer, Refused } from '../../addon/answer.ts';

/** The functions of `src/addon/main.ts` a page may call. */
export type ServerFunction = 'act' | 'load' | 'undoLast';

interface Run {
  withSuccessHandler(take: (answer: unknown) => void): Run;
  withFailureHandler(take: (error: { message?: string } | null) => void): Run;
  act(name: string, input: object): void;
  load(view: string, args: object): void;
  undoLast(): void;
}

declare global {
  interface Window {
    google?: { script: { run: Run; host?: { close(): void } } };
  }
}

/** Why the bridge itself could not bring an answer; `pages.bridge.CODE` has its words. */
export type Trouble = 'offline' | 'timeout' | 'broken' | 'unreachable';

/** Google ends a call after six minutes; nobody should look at a still page so long. */
const PATIENCE_MS = 90_000;

export const troubled = (code: Trouble, message = ''): Refused => ({
  ok: false,
  code,
  message,
  problems: [],
});

/** Calls the server; what it answers, or what kept the answer from coming. */
export function call<T>(
  name: ServerFunction,
  args: readonly [] | readonly [string, object],
  patience = PATIENCE_MS,
): Promise<Answer<T>> {
  const server = window.google?.script.run;
  if (server === undefined) return Promise.resolve(troubled('unreachable'));
  if (navigator.onLine === false) return Promise.resolve(troubled('offline'));
  return new Promise((resolve) => {
    const late = setTimeout(() => resolve(troubled('timeout')), patience);
    const settle = (answer: Answer<T>) => {
      clearTimeout(late);
      resolve(answer);
    };
    const run = server
      .withSuccessHandler((answer) => settle(isAnswer<T>(answer) ? answer : troubled('broken')))
      .withFailureHandler((error) => settle(troubled('broken', error?.message ?? '')));
    const call = run[name] as (...args: unknown[]) => void;
    call.apply(run, [...args]);
  });
}

/** Google hands a silent null where a value could not cross. */
function isAnswer<T>(answer: unknown): answer is Answer<T> {
  return typeof answer === 'object' && answer !== null && 'ok' in answer;
}

/** Closes the dialog or the sidebar. */
export const closePage = () => window.google?.script.host?.close();
