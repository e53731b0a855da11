/** What a request kind of batchUpdate is to the engine: one function in a file of its own. */

import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/v4.d.ts';
import type { Workbook } from '../workbook.ts';

export type RequestKind = keyof sheets_v4.Schema$Request;
export type RequestOf<K extends RequestKind> = NonNullable<sheets_v4.Schema$Request[K]>;

export interface RequestContext {
  /** Who asks, an e-mail address. */
  readonly user: string;
}

// biome-ignore-start lint/suspicious/noConfusingVoidType: a handler without a reply just ends.
/**
 * Changes the workbook and gives the reply's content: `{ properties }` becomes
 * `{ addSheet: { properties } }`; nothing becomes `{}`. Refuses by throwing `invalid(message)`,
 * without the `Invalid requests[N].kind: ` that the dispatcher puts before it. What it changed
 * before it threw is undone with the whole batch.
 */
export type Handler<K extends RequestKind> = (
  workbook: Workbook,
  request: RequestOf<K>,
  context: RequestContext,
) => object | void;
// biome-ignore-end lint/suspicious/noConfusingVoidType: a handler without a reply just ends.

export type Handlers = { readonly [K in RequestKind]?: Handler<K> };
