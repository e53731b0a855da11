/** The values of a column, found by a search, each with a box whether it is shown. */

import { useState } from 'preact/hooks';
import type { Translate } from '../../../src/text/index.ts';

/** A longer list is searched. */
const SHOWN = 500;

interface Props {
  readonly t: Translate;
  readonly values: ReadonlySet<string>;
  readonly hidden: ReadonlySet<string>;
  readonly change: (hidden: ReadonlySet<string>) => void;
}

export function ValueList({ t, values, hidden, change }: Props) {
  const [sought, setSought] = useState('');
  const offered = [...values]
    .filter((one) => one.toLowerCase().includes(sought.toLowerCase()))
    .sort((a, b) => a.localeCompare(b, undefined, { numeric: true }));
  const turn = (text: string) => {
    const next = new Set(hidden);
    if (!next.delete(text)) next.add(text);
    change(next);
  };
  return (
    <>
      <input
        type="search"
        aria-label={t('page.find')}
        placeholder={t('page.find')}
        value={sought}
        onInput={(event) => setSought(event.currentTarget.value)}
      />
      <div class="values">
        {offered.slice(0, SHOWN).map((text) => (
          <label key={text}>
            <input type="checkbox" checked={!hidden.has(text)} onChange={() => turn(text)} />
            <span>{text || t('page.filter.blank')}</span>
          </label>
        ))}
      </div>
    </>
  );
}
