/** What a command is made with. */

import type { Command } from 'commander';
import { LeadsheetError } from '../../src/crm/errors.ts';
import { TABLE_KEYS, type TableKey } from '../../src/crm/schema.ts';
import type { Translate } from '../../src/text/index.ts';
import type { Io } from './io.ts';

export interface CommandContext {
  readonly program: Command;
  readonly io: Io;
  readonly t: Translate;
  /** Ends with another exit code than 0. */
  readonly ends: (code: number) => void;
}

export type AddCommand = (context: CommandContext) => void;

/** @throws LeadsheetError `unknown_table`, naming those there are */
export function tableNamed(name: string): TableKey {
  if ((TABLE_KEYS as string[]).includes(name)) return name as TableKey;
  throw new LeadsheetError('unknown_table', { name, tables: TABLE_KEYS.join(', ') });
}
