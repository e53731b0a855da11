/** How wide words are on a chart, about: its letters are of 11 pixels. */

const NARROW = 6.4;
const WIDE = 11;
const SIGNS = /[\u2e80-\u9fff\uff00-\uffef]/g;

export function widthOf(text: string): number {
  const wide = text.match(SIGNS)?.length ?? 0;
  return wide * WIDE + (text.length - wide) * NARROW;
}

/** The widest piece that must stay on one line; between Chinese signs a line may end. */
export function longestWord(text: string): number {
  return Math.max(0, ...text.replace(SIGNS, ' $& ').split(/\s+/).map(widthOf));
}
