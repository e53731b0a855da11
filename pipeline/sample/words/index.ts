/** The words of a sample company. Every name is made up and meant to look so. */

import type { Language } from '../../../src/text/index.ts';
import { en } from './en.ts';
import { zh } from './zh.ts';

export interface Words {
  /** The base currency, and the others that some deals are in. */
  readonly currency: string;
  readonly foreign: readonly string[];
  readonly timeZone: string;
  readonly locale: string;
  readonly title: string;
  readonly given: readonly string[];
  readonly family: readonly string[];
  readonly person: (given: string, middle: string, family: string) => string;
  readonly first: readonly string[];
  readonly second: readonly string[];
  readonly trade: readonly string[];
  readonly town: readonly string[];
  readonly business: (first: string, second: string, trade: string, town: string) => string;
  readonly regions: readonly string[];
  readonly sources: readonly string[];
  readonly tags: readonly string[];
  readonly roles: { readonly seller: string; readonly manager: string; readonly service: string };
  readonly contactRoles: readonly string[];
  /** Name, category, list price in the base currency. */
  readonly products: readonly (readonly [string, string, number])[];
  readonly direct: FunnelWords;
  readonly renewal: FunnelWords;
  readonly lostReasons: readonly string[];
  readonly dealTitle: (product: string, customer: string) => string;
  readonly nextSteps: readonly string[];
  readonly summaries: readonly string[];
  readonly outcomes: readonly string[];
  /** Step key and title of a playbook's steps. */
  readonly steps: readonly (readonly [string, string])[];
  readonly playbooks: readonly [string, string];
  readonly subjects: readonly string[];
  readonly needs: readonly string[];
  readonly street: (number: number) => string;
  readonly ownReport: string;
  readonly strangeStage: string;
  readonly badPhone: string;
  readonly badEmail: string;
  readonly textDate: string;
  /** The same name as a hurried colleague types it. */
  readonly typo: (name: string) => string;
}

/** Open stages in order, then the won one, then the lost one. */
export interface FunnelWords {
  readonly name: string;
  readonly stages: readonly string[];
}

const WORDS: Record<Language, Words> = { en, zh };

export function wordsOf(language: Language): Words {
  return WORDS[language];
}
