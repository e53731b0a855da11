/**
 * The world a script runs in: a bare context as Apps Script's, with services that ask the other
 * thread. Errors and answers are made inside it, so that `instanceof Error` holds there.
 */

import { createContext, runInContext } from 'node:vm';
import type { Facts, Fault, Mode } from './protocol.ts';

/** Sends a call to the thread that owns the workbook and waits for the answer. */
export type Ask = (service: string, payload?: unknown) => unknown;

export interface Realm {
  readonly facts: Facts;
  readonly mode: Mode;
  readonly files: Readonly<Record<string, string>>;
  /** Asks and gives an answer made inside the context; a fault is thrown as its own error. */
  readonly ask: <T>(service: string, payload?: unknown) => T;
  /** Asks where the answer comes as JSON text. */
  readonly askJson: <T>(service: string, payload?: unknown) => T;
  readonly fail: (fault: Fault) => Error;
  /** Evaluates in the context. */
  readonly run: (code: string, filename: string) => unknown;
  /** Lets nothing of a service through but what it has; anything else throws by name. */
  readonly only: <T extends object>(name: string, service: T) => T;
  readonly globals: Record<string, unknown>;
}

interface Inside {
  parse(json: string): unknown;
  error(name: string, message: string): Error;
}

const INSIDE = `({
  parse: JSON.parse,
  error(name, message) {
    const error = new Error(message);
    error.name = name;
    return error;
  },
})`;

export class AskFault extends Error {
  readonly fault: Fault;
  constructor(fault: Fault) {
    super(fault.message);
    this.fault = fault;
  }
}

export function createRealm(
  ask: Ask,
  world: { facts: Facts; mode: Mode; files: Readonly<Record<string, string>> },
): Realm {
  const globals: Record<string, unknown> = createContext({});
  const run = (code: string, filename: string) => runInContext(code, globals, { filename });
  const inside = run(INSIDE, 'host.js') as Inside;

  const fail = ({ name, message, details }: Fault) => {
    const error = inside.error(name, message);
    return details === undefined ? error : Object.assign(error, { details });
  };
  const asked = (service: string, payload: unknown): unknown => {
    try {
      return ask(service, payload);
    } catch (error) {
      throw error instanceof AskFault ? fail(error.fault) : error;
    }
  };
  const only = <T extends object>(name: string, service: T): T =>
    new Proxy(service, {
      get(target, key) {
        if (key in target || typeof key === 'symbol') return Reflect.get(target, key);
        if (key === 'toJSON' || key === 'then') return undefined;
        throw fail({ name: 'Error', message: `${name}.${key} is not supported locally.` });
      },
      set(_, key) {
        throw fail({ name: 'Error', message: `${name}.${String(key)} cannot be set.` });
      },
    });

  return {
    ...world,
    globals,
    run,
    fail,
    only,
    ask: <T>(service: string, payload?: unknown) => {
      const answer = asked(service, payload);
      const made = typeof answer === 'object' && answer !== null;
      return (made ? inside.parse(JSON.stringify(answer)) : answer) as T;
    },
    askJson: <T>(service: string, payload?: unknown) =>
      inside.parse(asked(service, payload) as string) as T,
  };
}
