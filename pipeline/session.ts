/** A workbook opened for one command: its client, its languages, who acts and when. */

import type { Actor } from '../src/crm/actor.ts';
import { LeadsheetError } from '../src/crm/errors.ts';
import { defaultSettings, type Settings } from '../src/crm/settings.ts';
import { wallClock } from '../src/crm/time.ts';
import { type Language, languageOf, speaker, type Translate } from '../src/text/index.ts';
import { tonguesOf } from '../src/text/tongues.ts';
import { findLayout } from '../src/workbook/find-layout.ts';
import type { Layout } from '../src/workbook/layout.ts';
import type { Tongues } from '../src/workbook/words.ts';
import type { Io } from './cli/io.ts';
import { placeOf, readConfig } from './config.ts';
import { type Client, openClient } from './google/client.ts';
import { PATIENT } from './google/retry.ts';
import { serveFile } from './serving.ts';

export interface Session {
  readonly client: Client;
  /** What a person calls the workbook. */
  readonly place: string;
  readonly close: () => Promise<void>;
}

/** The language asked for: LEADSHEET_LANG, else LANG when it says one of ours, else null. */
export function spokenBy(io: Pick<Io, 'env'>): Language | null {
  const asked = io.env['LEADSHEET_LANG'] ?? '';
  if (asked !== '') return languageOf(asked);
  return /^(en|zh)([-_.]|$)/i.test(io.env['LANG'] ?? '') ? languageOf(io.env['LANG']) : null;
}

/** Opens the workbook a command was given. `make` lets a local file be made. */
export async function openSession(
  given: string | undefined,
  io: Io,
  { make = false } = {},
): Promise<Session> {
  const config = readConfig(io.folder);
  const place = placeOf(given, config, io);
  const { requestsPerMinute: perMinute, giveUpAfterSeconds: seconds } = config;
  // Google's pace is for Google: a file's own server has no quota.
  const pace = perMinute ?? (place.kind === 'google' ? undefined : Number.POSITIVE_INFINITY);
  const common = {
    ...(pace === undefined ? {} : { perMinute: pace }),
    ...(seconds === undefined ? {} : { patience: { ...PATIENT, budgetMs: seconds * 1000 } }),
    signal: io.signal,
    random: io.random,
  };
  if (place.kind === 'google') {
    const { spreadsheetId } = place;
    // Google's part takes its time to load; a local file needs none of it.
    const { authOf } = await import('./google/auth.ts');
    const auth = await authOf(config.auth ?? { kind: 'default' }, io);
    const client = openClient({ ...common, spreadsheetId, place: spreadsheetId, auth });
    return { client, place: spreadsheetId, close: async () => client.close() };
  }
  const { file } = place;
  const server = await serveFile(file, make);
  const { spreadsheetId, url } = server;
  const client = openClient({ ...common, spreadsheetId, place: file, rootUrl: url });
  const close = async () => {
    client.close();
    await server.close();
  };
  return { client, place: file, close };
}

export interface Book {
  readonly layout: Layout;
  readonly language: Language;
  readonly tongues: Tongues;
  readonly t: Translate;
}

/** Where everything stands. @throws LeadsheetError `not_a_workbook` when it was never set up */
export async function findBook(session: Session): Promise<Book> {
  const layout = await session.client.run(findLayout(tonguesOf('en')));
  if (layout.tabs.size === 0) throw new LeadsheetError('not_a_workbook', { title: layout.title });
  const language = languageOf(layout.language ?? layout.locale);
  return { layout, language, tongues: tonguesOf(language), t: speaker(language) };
}

/** Who acts: the machine, at this moment in the workbook's time zone. */
export function actorIn(layout: Layout, io: Io, settings: Settings = defaultSettings()): Actor {
  const now = wallClock(io.now(), layout.timeZone);
  return { now, by: 'leadsheet', random: io.random, source: 'api', settings };
}
