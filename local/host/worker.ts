/**
 * The thread a script runs in. It is used again for one execution after another, each in a fresh
 * context, as Google gives every execution fresh globals.
 */

import {
  type MessagePort,
  parentPort,
  receiveMessageOnPort,
  workerData,
} from 'node:worker_threads';
import { crossing } from './crossing.ts';
import type { Answer, Fault, FromScript, Start } from './protocol.ts';
import { AskFault, createRealm, type Realm } from './realm.ts';
import { eventOf, installServices } from './services/index.ts';

const { signal, answers } = workerData as { signal: Int32Array; answers: MessagePort };
const main = parentPort!;

const say = (message: FromScript) => main.postMessage(message);

/** Sends a call and sleeps until its answer is there; main ends the thread when time is up. */
function ask(service: string, payload: unknown): unknown {
  Atomics.store(signal, 0, 0);
  say({ kind: 'ask', service, payload });
  Atomics.wait(signal, 0, 0);
  const answer = receiveMessageOnPort(answers)!.message as Answer;
  if ('fault' in answer) throw new AskFault(answer.fault);
  return answer.value;
}

function execute(start: Start): void {
  const realm = createRealm(ask, start);
  installServices(realm, (level, line) => say({ kind: 'log', level, line }));
  realm.run(start.code, 'Code.js');
  if (start.inspect) say({ kind: 'done', result: JSON.stringify(declared(realm)) });
  else call(realm, start);
}

function call(realm: Realm, start: Start): void {
  const entry = realm.globals[start.entry];
  if (typeof entry !== 'function') {
    throw realm.fail({ name: 'Error', message: `Script function not found: ${start.entry}` });
  }
  const args = (realm.run('JSON.parse', 'host.js') as typeof JSON.parse)(start.args) as unknown[];
  const result = entry(...(start.event ? [eventOf(realm, args[0])] : args));
  const returned = start.event ? undefined : crossing(result, `the result of ${start.entry}`);
  say({ kind: 'done', result: returned });
}

/** The names of the functions the bundle declares at its top level. */
function declared(realm: Realm): string[] {
  return Object.keys(realm.globals).filter((name) => typeof realm.globals[name] === 'function');
}

function faultOf(error: unknown): Fault {
  const { name, message, stack } = (error ?? {}) as Partial<Error>;
  if (message === undefined) return { name: 'Error', message: String(error) };
  return { name: name ?? 'Error', message, ...(stack === undefined ? {} : { stack }) };
}

main.on('message', (start: Start) => {
  try {
    execute(start);
  } catch (error) {
    say({ kind: 'failed', fault: faultOf(error) });
  }
});
