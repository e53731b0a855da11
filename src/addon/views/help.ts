/** Help: no args. Short paragraphs in the user's language. */

import type { Shell } from '../shell.ts';

export interface HelpView {
  readonly topics: readonly { readonly title: string; readonly text: string }[];
}

const TOPICS = ['start', 'grid', 'board', 'process', 'undo', 'night', 'privacy'] as const;

export function help({ say }: Shell): HelpView {
  const topics = TOPICS.map((topic) => ({
    title: say(`addon.help.${topic}`),
    text: say(`addon.help.${topic}.text`),
  }));
  return { topics };
}
