/** Words with the parts that were searched for marked, as text nodes. */

import { Fragment } from 'preact';

export function Highlight({ text, query }: { text: string; query: string }) {
  return (
    <>
      {partsOf(text, query).map(({ words, hit }, at) =>
        hit ? <mark key={at}>{words}</mark> : <Fragment key={at}>{words}</Fragment>,
      )}
    </>
  );
}

export interface Part {
  readonly words: string;
  readonly hit: boolean;
}

/** The text in parts, those that match a word of the query being hits; joined they are the text. */
export function partsOf(text: string, query: string): Part[] {
  const words = query.trim().split(/\s+/).filter(Boolean).map(escaped);
  if (words.length === 0) return [{ words: text, hit: false }];
  const pieces = text.split(new RegExp(`(${words.join('|')})`, 'giu'));
  return pieces
    .map((piece, at) => ({ words: piece, hit: at % 2 === 1 }))
    .filter(({ words: piece }) => piece !== '');
}

const escaped = (word: string) => word.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
