/** The frame around every view: where one is, the way back, what was just done. */

import { useCallback, useMemo, useState } from 'preact/hooks';
import type { Acted, Answer, Boot, NextStep, Refused } from '../../addon/answer.ts';
import { call, closePage } from '../shared/bridge.ts';
import { noteChange } from '../shared/customers.ts';
import {
  type ActOptions,
  type Desk,
  DeskContext,
  type Doable,
  type Place,
} from '../shared/desk.ts';
import { formatter } from '../shared/format.ts';
import { speaker, type WordKey } from '../shared/words.ts';
import { Nav } from './nav.tsx';
import { type Done, Toast } from './toast.tsx';
import { useKeys } from './use-keys.ts';
import { VIEWS } from './views.ts';

export function App({ boot }: { boot: Boot }) {
  const [path, setPath] = useState<readonly Place[]>([boot]);
  const [version, setVersion] = useState(0);
  const [done, setDone] = useState<Done | null>(null);
  const say = useMemo(() => speaker(boot), [boot]);
  const format = useMemo(() => formatter(boot.language, boot.today), [boot]);
  const place = path.at(-1) ?? boot;
  const canGoBack = path.length > 1;

  const words = useCallback((refused: Refused) => wordsOf(refused, say), [say]);
  const go = useCallback((view: string, args: Place['args'] = {}) => {
    // A form one has left is no place to come back to.
    const stays = (at: Place) => at.view !== 'form' && !samePlace(at, { view, args });
    setPath((old) => [...old.filter(stays), { view, args }]);
  }, []);
  const back = useCallback(() => {
    setPath((old) => (old.length > 1 ? old.slice(0, -1) : [{ view: 'customers', args: {} }]));
  }, []);
  const leave = canGoBack ? back : closePage;
  const settle = useCallback(
    (answer: Answer<Acted>, name: string, input: object, quiet: boolean) => {
      if (answer.ok) {
        noteChange(name, input, answer.value.key);
        setVersion((count) => count + 1);
      }
      if (quiet) return;
      if (answer.ok) setDone(doneOf(answer.value, answer.message ?? say('pages.done')));
    },
    [say],
  );
  const act = useCallback(
    async (name: Doable, input: object, { quiet = false }: ActOptions = {}) => {
      const answer = await call<Acted>('act', [name, input]);
      settle(answer, name, input, quiet);
      return answer;
    },
    [settle],
  );
  const undo = async () => {
    const answer = await call<Acted>('undoLast', []);
    settle(answer, 'undo', {}, true);
    const message = answer.ok ? (answer.message ?? say('pages.undone')) : words(answer);
    setDone({ message, offers: [], undoable: false, bad: !answer.ok });
  };
  const take = (step: NextStep) => {
    setDone(null);
    if (step.action === 'win_deal') act('win_deal', step.fields);
    else go(...placeOf(step));
  };

  const desk = useMemo<Desk>(
    () => ({ ...format, boot, say, version, go, back, leave, act, words, canGoBack }),
    [format, boot, say, version, go, back, leave, act, words, canGoBack],
  );
  useKeys(canGoBack, back);
  const View = VIEWS[place.view] ?? VIEWS['customers']!;
  return (
    <DeskContext.Provider value={desk}>
      <Nav view={place.view} />
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: the arrows scroll it. */}
      <main id="view" tabIndex={0}>
        <View key={`${place.view} ${JSON.stringify(place.args)}`} args={place.args} />
      </main>
      <Toast done={done} onUndo={undo} onTake={take} onClose={() => setDone(null)} />
    </DeskContext.Provider>
  );
}

/** Where a next step is done. */
function placeOf({
  offer,
  action,
  table,
  fields: { id, ...fields },
}: NextStep): [view: string, args: Place['args']] {
  if (table === 'cases' && id) return ['case', { id, action }];
  const only = offer === 'plan_next_step' ? { only: ['next_step_on', 'next_step'] } : {};
  return ['form', { table, fields, ...(id ? { id } : {}), ...only }];
}

const samePlace = (a: Place, b: Place) =>
  a.view === b.view && JSON.stringify(a.args) === JSON.stringify(b.args);

const doneOf = ({ offers, refused }: Acted, message: string): Done => ({
  message: [message, ...refused.map((one) => one.message)].join(' '),
  offers,
  undoable: true,
  bad: refused.length > 0,
});

/** The server's own words; for what went wrong on the way to it, the page's. */
function wordsOf({ code, message }: Refused, say: (key: WordKey) => string): string {
  const known: { readonly [code: string]: WordKey } = {
    offline: 'pages.bridge.offline',
    timeout: 'pages.bridge.timeout',
    broken: 'pages.bridge.broken',
    unreachable: 'pages.bridge.unreachable',
  };
  const own = known[code];
  return own ? [say(own), message].filter(Boolean).join(' ') : message;
}
