/** The manifest, the page that explains it, and what the code touches say the same. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const root = join(import.meta.dirname, '../..');
const text = (file: string) => readFileSync(join(root, file), 'utf8');

/** What each service in `google.ts` needs a scope for; the others need none. */
const NEEDS: Record<string, string | null> = {
  Sheets: 'spreadsheets',
  SpreadsheetApp: 'spreadsheets',
  HtmlService: 'script.container.ui',
  LockService: null,
  PropertiesService: null,
  Session: 'userinfo.email',
  ScriptApp: 'script.scriptapp',
  MailApp: 'script.send_mail',
  CalendarApp: 'calendar',
  Utilities: null,
};

const { oauthScopes } = JSON.parse(text('appsscript.json')) as { oauthScopes: string[] };

test('every scope is used, and every service used has its scope', () => {
  const services = [...text('src/addon/google.ts').matchAll(/return (\w+)/g)].map(
    ([, one]) => one!,
  );
  expect(services.sort()).toEqual(Object.keys(NEEDS).sort());
  const needed = services.map((one) => NEEDS[one]).filter((scope) => scope !== null);
  expect(oauthScopes.map((scope) => scope.split('/').at(-1)).sort()).toEqual(
    [...new Set(needed)].sort(),
  );
});

test('every scope is explained, and no other', () => {
  const explained = [...text('docs/permissions.md').matchAll(/^\| `(https:[^`]+)` \| \S/gm)];
  expect(explained.map(([, scope]) => scope).sort()).toEqual([...oauthScopes].sort());
});
