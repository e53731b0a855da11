/** How the words of a bundle are written down: each family's name once, Chinese without any. */

type Words = { [key: string]: string };

/** Words by key, from their families: `{ 'column.': { name: 'Name' } }`. */
export const named = (families: { [family: string]: Words }): Words =>
  Object.fromEntries(
    Object.entries(families).flatMap(([family, words]) =>
      Object.entries(words).map(([rest, word]) => [family + rest, word]),
    ),
  );

/** Words under the keys of others, in their order. */
export const likewise = (others: Words, words: string[]): Words =>
  Object.fromEntries(Object.keys(others).map((key, at) => [key, words[at]!]));
