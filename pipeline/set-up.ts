/** Setting a workbook up from the command line: what a new one begins with may be wished for. */

import { LeadsheetError } from '../src/crm/errors.ts';
import { readSettings } from '../src/crm/settings.ts';
import { wallClock } from '../src/crm/time.ts';
import { type Language, languageOf } from '../src/text/index.ts';
import { tonguesOf } from '../src/text/tongues.ts';
import { findLayout } from '../src/workbook/find-layout.ts';
import type { Layout } from '../src/workbook/layout.ts';
import { readTables } from '../src/workbook/read-tables.ts';
import { type SetupResult, setup, type Wishes } from '../src/workbook/setup.ts';
import type { Io } from './cli/io.ts';
import { type Session, spokenBy } from './session.ts';

export interface FirstWishes extends Wishes {
  readonly language?: Language | undefined;
}

type Given = { readonly [K in keyof FirstWishes]: string | undefined };

/** @throws LeadsheetError `wish_currency`, `wish_language`, `wish_time_zone`, `wish_locale` */
export function wishesOf({ currency, language, timeZone, locale }: Given): FirstWishes {
  refuse('currency', currency, /^[a-z]{3}$/i);
  refuse('language', language, /^(en|zh)$/);
  refuse('locale', locale, /^[a-z]{2,3}(_[A-Z]{2})?$/);
  if (timeZone !== undefined && !isTimeZone(timeZone)) {
    throw new LeadsheetError('wish_time_zone', { value: timeZone });
  }
  return {
    currency: currency?.toUpperCase(),
    language: language as Language | undefined,
    timeZone,
    locale,
  };
}

function refuse(wish: string, value: string | undefined, shape: RegExp): void {
  if (value !== undefined && !shape.test(value))
    throw new LeadsheetError(`wish_${wish}`, { value });
}

function isTimeZone(name: string): boolean {
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone: name }));
  } catch {
    return false;
  }
}

/**
 * Sets up or repairs. The language is the one wished for, else the one spoken, else the locale's.
 * @throws LeadsheetError `setup_keeps_…` where a workbook that is there has it otherwise
 */
export async function setUp(session: Session, wishes: FirstWishes, io: Io): Promise<SetupResult> {
  const { client } = session;
  const layout = await client.run(findLayout(tonguesOf('en')));
  const own = languageOf(layout.language ?? wishes.locale ?? layout.locale);
  const language = layout.language === null ? (wishes.language ?? spokenBy(io) ?? own) : own;
  const tongues = tonguesOf(language);
  if (layout.tabs.size > 0) await refuseOther(session, layout, wishes, language);
  const at = wallClock(io.now(), wishes.timeZone ?? layout.timeZone);
  const random = io.random;
  return client.run(setup({ language, tongues, random, at, by: 'leadsheet', wishes }));
}

async function refuseOther(
  { client, place }: Session,
  layout: Layout,
  { currency, language, timeZone, locale }: FirstWishes,
  spoken: Language,
): Promise<void> {
  const { book } =
    currency !== undefined && layout.tabs.has('settings')
      ? await client.run(readTables(layout, ['settings'], tonguesOf(spoken)))
      : { book: { settings: [] } };
  const { base_currency } = readSettings(book.settings).settings;
  const has: readonly [wish: string, wished: string | undefined, there: string][] = [
    ['currency', currency, base_currency],
    ['language', language, spoken],
    ['time_zone', timeZone, layout.timeZone],
    ['locale', locale, layout.locale],
  ];
  for (const [wish, wished, value] of has) {
    if (wished !== undefined && wished !== value) {
      throw new LeadsheetError(`setup_keeps_${wish}`, { place, value });
    }
  }
}
