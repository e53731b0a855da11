/** A value that those who draw it are told about. */

import { useEffect, useReducer } from 'preact/hooks';

export class Signal<T> {
  #value: T;
  readonly #listeners = new Set<() => void>();

  constructor(value: T) {
    this.#value = value;
  }

  get value(): T {
    return this.#value;
  }

  set(value: T): void {
    if (Object.is(value, this.#value)) return;
    this.#value = value;
    for (const listener of [...this.#listeners]) listener();
  }

  /** Gives back how to stop watching. */
  watch(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }
}

/** Something changed in place: those who watch a counter draw again. */
export function bump(signal: Signal<number>): void {
  signal.set(signal.value + 1);
}

/** The value, drawn again whenever it changes. */
export function useSignal<T>(signal: Signal<T>): T {
  const [, again] = useReducer((count: number) => count + 1, 0);
  useEffect(() => signal.watch(() => again(undefined)), [signal]);
  return signal.value;
}
