/** The bodies of the page's calls, checked where they come in. */

import { z } from 'zod';
import type { BlockRequest } from './reading.ts';
import type {
  CallRequest,
  EditRequest,
  MenuRequest,
  RunRequest,
  SelectionRequest,
  UiRequest,
} from './wire/asked.ts';

const index = z.int().min(0);
const id = z.string().min(1).max(100);
/** A function of the add-on; a trailing `_` would be private. */
const functionName = z.string().regex(/^[A-Za-z]\w{0,80}$/);

export const call = z.strictObject({
  session: id.exactOptional(),
  method: z.string(),
  params: z
    .record(z.string(), z.union([z.string(), z.array(z.string()), z.boolean(), z.number()]))
    .exactOptional(),
  body: z.unknown().exactOptional(),
}) satisfies z.ZodType<CallRequest>;

export const block = z.strictObject({
  sheetId: index,
  startRow: index,
  endRow: index,
}) satisfies z.ZodType<BlockRequest>;

export const shape = z.strictObject({ sheetId: index });

const cells = {
  sheetId: index,
  startRow: index,
  startColumn: index,
  values: z.array(z.array(z.string().nullable())).min(1),
};
const requests = z.array(z.record(z.string(), z.unknown()));

export const edit = z.strictObject({
  session: id.exactOptional(),
  ...cells,
  also: z.array(z.strictObject(cells)).exactOptional(),
  before: requests.exactOptional(),
  after: requests.exactOptional(),
}) satisfies z.ZodType<EditRequest>;

const range = z.object({
  startRowIndex: index,
  endRowIndex: index,
  startColumnIndex: index,
  endColumnIndex: index,
});

export const selection = z.strictObject({
  session: id,
  sheetId: index,
  ranges: z.array(range).min(1),
  active: z.strictObject({ row: index, column: index }).exactOptional(),
}) satisfies z.ZodType<SelectionRequest>;

export const menu = z.strictObject({
  session: id,
  function: functionName,
}) satisfies z.ZodType<MenuRequest>;

export const run = z.strictObject({
  session: id,
  frame: id,
  function: functionName,
  args: z.array(z.unknown()),
}) satisfies z.ZodType<RunRequest>;

export const ui = z.strictObject({
  session: id,
  id,
  answer: z.strictObject({ button: z.string(), text: z.string().exactOptional() }).exactOptional(),
}) satisfies z.ZodType<UiRequest>;

export const clock = z.strictObject({ id });
