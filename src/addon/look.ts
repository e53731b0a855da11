/** Looking at the workbook: where everything stands, some tables, and who acts. Two reads. */

import type { Actor } from '../crm/actor.ts';
import type { Setting } from '../crm/records.ts';
import type { TableKey } from '../crm/schema.ts';
import { readSettings } from '../crm/settings.ts';
import { tonguesOf } from '../text/tongues.ts';
import { findLayout } from '../workbook/find-layout.ts';
import type { Layout } from '../workbook/layout.ts';
import { readTables } from '../workbook/read-tables.ts';
import type { Snapshot } from '../workbook/snapshot.ts';
import type { Tongues } from '../workbook/words.ts';
import type { Shell } from './shell.ts';

export interface Sight<K extends TableKey = TableKey> {
  readonly layout: Layout;
  readonly tongues: Tongues;
  readonly snapshot: Snapshot<K | 'settings'>;
  readonly book: Snapshot<K | 'settings'>['book'];
  readonly actor: Actor;
}

/** The layout alone: one read. */
export function findPlaces(shell: Shell): { layout: Layout; tongues: Tongues } {
  const layout = shell.run(findLayout(tonguesOf(shell.language())));
  return { layout, tongues: tonguesOf(layout.language) };
}

/** Reads some tables, the settings among them. */
export function look<K extends TableKey>(
  shell: Shell,
  tables: readonly K[],
  source: Actor['source'] = 'menu',
): Sight<K> {
  const { layout, tongues } = findPlaces(shell);
  const wanted = [...new Set<K | 'settings'>([...tables, 'settings'])];
  const snapshot = shell.run(readTables(layout, wanted, tongues));
  const settings = (snapshot.book as { settings: readonly Setting[] }).settings;
  const actor = actorIn(shell, layout, settings, source);
  return { layout, tongues, snapshot, book: snapshot.book, actor };
}

export function actorIn(
  shell: Shell,
  layout: Layout,
  settings: readonly Setting[],
  source: Actor['source'],
): Actor {
  const read = readSettings(settings).settings;
  if (settings.length > 0) shell.speak(read.language);
  return {
    now: shell.now(layout.timeZone),
    by: shell.user() || shell.say('addon.nobody'),
    random: Math.random,
    source,
    settings: read,
  };
}
