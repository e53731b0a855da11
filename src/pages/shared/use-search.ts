/** Search as one types: the index once, the hits a blink after the last key. */

import { useEffect, useState } from 'preact/hooks';
import type { Refused } from '../../addon/answer.ts';
import { type Hits, type SearchIndex, search } from '../../crm/customers/search.ts';
import { customerIndex } from './customers.ts';
import { useDesk } from './desk.ts';

const PAUSE_MS = 60;
const NOTHING: Hits = { hits: [], total: 0 };

export interface Searching extends Hits {
  /** What the hits are of; behind the typed words by the pause. */
  readonly query: string;
  /** How many customers there are; null until they have come. */
  readonly size: number | null;
  readonly trouble: Refused | null;
  again(): void;
}

export function useSearch(typed: string, limit: number): Searching {
  const { version } = useDesk();
  const [index, setIndex] = useState<SearchIndex | null>(null);
  const [trouble, setTrouble] = useState<Refused | null>(null);
  const [tries, setTries] = useState(0);
  const [found, setFound] = useState<Hits & { query: string }>({ ...NOTHING, query: '' });
  useEffect(() => {
    let current = true;
    customerIndex().then((answer) => {
      if (!current) return;
      setTrouble(answer.ok ? null : answer);
      if (answer.ok) setIndex(answer.value);
    });
    return () => {
      current = false;
    };
  }, [version, tries]);
  useEffect(() => {
    if (index === null) return;
    const timer = setTimeout(
      () => setFound({ ...search(index, typed, limit), query: typed }),
      typed === '' ? 0 : PAUSE_MS,
    );
    return () => clearTimeout(timer);
  }, [index, typed, limit]);
  return {
    ...found,
    size: index?.rows.length ?? null,
    trouble,
    again: () => setTries((count) => count + 1),
  };
}
