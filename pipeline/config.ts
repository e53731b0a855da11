/** Which workbook, and how to sign in: argument, environment, then `leadsheet.config.json`. */

import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { LeadsheetError } from '../src/crm/errors.ts';
import type { Io } from './cli/io.ts';

const auth = z.discriminatedUnion('kind', [
  /** Application Default Credentials: gcloud's, a workload's or a server's own. */
  z.strictObject({ kind: z.literal('default') }),
  z.strictObject({ kind: z.literal('impersonate'), account: z.email() }),
  z.strictObject({
    kind: z.literal('oauth'),
    clientId: z.string().min(1),
    clientSecret: z.string().min(1),
  }),
  z.strictObject({ kind: z.literal('keyFile'), file: z.string().min(1) }),
]);

const shape = z.strictObject({
  workbook: z.string().min(1).optional(),
  auth: auth.optional(),
  /** Requests a minute, reads and writes apart. */
  requestsPerMinute: z.int().min(1).max(300).optional(),
  /** How long one request is tried again where Google is not available. */
  giveUpAfterSeconds: z.int().min(1).max(3600).optional(),
  /** A folder of reports of one's own, `.sql` and `.ts`, beside this file. */
  reportsFolder: z.string().min(1).optional(),
});

export type Auth = z.infer<typeof auth>;
export type Config = z.infer<typeof shape>;

const FILE = 'leadsheet.config.json';

/** @throws LeadsheetError `config_wrong`, naming the field */
export function readConfig(folder: string): Config {
  const file = path.join(folder, FILE);
  if (!existsSync(file)) return {};
  let json: unknown;
  try {
    json = JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    throw new LeadsheetError('config_wrong', { file: FILE, reason: (error as Error).message });
  }
  const { success, data, error } = shape.safeParse(json);
  if (success) return data;
  const { path: at, message } = error.issues[0]!;
  throw new LeadsheetError('config_wrong', { file: FILE, reason: `${at.join('.')}: ${message}` });
}

/** A workbook by where it is. */
export type Place =
  | { readonly kind: 'file'; readonly file: string }
  | { readonly kind: 'google'; readonly spreadsheetId: string };

const ADDRESS = /^https:\/\/docs\.google\.com\/spreadsheets\/d\/([\w-]+)/;
const ID = /^[\w-]{20,}$/;

/** @throws LeadsheetError `no_workbook_given`, `not_a_place` */
export function placeOf(given: string | undefined, config: Config, io: Io): Place {
  const name = given ?? (io.env['LEADSHEET_WORKBOOK'] || undefined) ?? config.workbook;
  if (name === undefined) throw new LeadsheetError('no_workbook_given');
  if (name.endsWith('.leadsheet')) return { kind: 'file', file: path.resolve(io.folder, name) };
  const spreadsheetId = ADDRESS.exec(name)?.[1] ?? (ID.test(name) ? name : undefined);
  if (spreadsheetId === undefined) throw new LeadsheetError('not_a_place', { name });
  return { kind: 'google', spreadsheetId };
}
