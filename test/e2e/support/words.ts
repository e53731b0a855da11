/** What a page says, looked over: no key without words, no word of the other language. */

import type { FrameLocator, Page } from 'playwright-core';

/** A dotted key such as `pages.save` that reached the eye. */
const KEY =
  /\b(?:action|addon|choice|column|digest|error|figure|likely|menu|moment|offer|page|pages|setting|starter|tab)\.[a-z]\w*/g;

/** Names that are the same in every language, and what people and machines are called. */
const NAMES =
  /\S+@\S+|https?:\/\/\S+|\b[A-Z]-[0-9A-Z]{10}\b|\b(?:Leadsheet|Google|fx|AN|TRUE|FALSE|true|false|en|zh|US|CN|English|Enter|Esc|Alt|Ctrl|EUR|GBP|CNY|USD|ID|Ann|Bob|docs\/(?:google|cloud)\.md|npx leadsheet nightly --workbook)\b/g;

/** Everything that does not belong: keys, and words of the wrong language in what can be pressed and read. */
export async function strangers(
  place: Page | FrameLocator,
  language: 'en' | 'zh',
): Promise<string[]> {
  const said = await place.locator('body').evaluate((body) => {
    const named = [...body.querySelectorAll<HTMLElement>('*')].flatMap((one) => [
      one.getAttribute('aria-label'),
      one.getAttribute('title'),
      one.getAttribute('placeholder'),
    ]);
    return [
      ...(body as HTMLElement).innerText.split('\n'),
      ...named.filter((word) => word !== null),
    ];
  });
  const foreign = language === 'zh' ? /[A-Za-z]{2,}/ : /\p{Script=Han}/u;
  const known = language === 'zh' ? NAMES : /中文|简体中文/g;
  return [
    ...new Set(
      said.flatMap((word) => [
        ...(word.match(KEY) ?? []),
        ...(foreign.test(word.replace(known, '')) ? [word] : []),
      ]),
    ),
  ];
}
