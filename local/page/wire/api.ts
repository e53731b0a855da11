/** What the page asks its server, each in one line. */

import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/v4.d.ts';
import type { Block, BlockRequest, Shape } from '../../page-server/reading.ts';
import {
  type ClockTrigger,
  type EditRequest,
  type MenuAnswer,
  type MenuRequest,
  type OutboxMail,
  REVISION,
  type RunRequest,
  type ScriptFailure,
  type SelectionRequest,
  type UiRequest,
} from '../../page-server/wire/asked.ts';

export type Request = sheets_v4.Schema$Request;

/** A refusal, in the server's words. */
export class Refused extends Error {}

async function answered<T>(response: Response): Promise<T> {
  const answer = (await response.json().catch(() => null)) as
    | (T & { error?: { message?: string } })
    | null;
  if (response.ok && answer !== null) return answer;
  throw new Refused(answer?.error?.message ?? response.statusText);
}

function send(path: string, body: object): Promise<Response> {
  const headers = { 'Content-Type': 'application/json' };
  return fetch(`/page/${path}`, { method: 'POST', headers, body: JSON.stringify(body) });
}

async function post<T>(path: string, body: object): Promise<T> {
  return answered<T>(await send(path, body));
}

async function get<T>(path: string): Promise<T> {
  return answered<T>(await fetch(`/page/${path}`));
}

type Params = Readonly<Record<string, string | readonly string[] | boolean | number>>;
type Ran = { ok: true } | { error: ScriptFailure };

/** A method of the Sheets API on this workbook. */
export const call = <T>(method: string, params: Params = {}, body?: unknown) =>
  post<T>('call', { method, params, ...(body === undefined ? {} : { body }) });

type Answer = sheets_v4.Schema$BatchUpdateSpreadsheetResponse;

/** One atomic batch, and the revision that it made. */
export async function batch(
  session: string,
  requests: readonly Request[],
): Promise<{ answer: Answer; revision: number }> {
  const named = session === '' ? {} : { session };
  const body = { ...named, method: 'batchUpdate', params: {}, body: { requests } };
  const response = await send('call', body);
  const answer = await answered<Answer>(response);
  return { answer, revision: Number(response.headers.get(REVISION) ?? 0) };
}

/** Names of ranges. */
export const readNames = async () =>
  (await call<sheets_v4.Schema$Spreadsheet>('get', { fields: 'namedRanges' })).namedRanges ?? [];

/** What programs noted on a sheet, its rows and its columns. */
export async function findMetadata(sheetId: number): Promise<sheets_v4.Schema$DeveloperMetadata[]> {
  const found = await call<sheets_v4.Schema$SearchDeveloperMetadataResponse>(
    'developerMetadata.search',
    {},
    {
      dataFilters: [
        {
          developerMetadataLookup: {
            metadataLocation: { sheetId },
            locationMatchingStrategy: 'INTERSECTING_LOCATION',
          },
        },
      ],
    },
  );
  return (found.matchedDeveloperMetadata ?? []).flatMap(
    ({ developerMetadata }) => developerMetadata ?? [],
  );
}

export const readBlock = (asked: BlockRequest) => post<Block>('block', asked);
export const readShape = (sheetId: number) => post<Shape>('shape', { sheetId });
export const sendEdit = (edit: EditRequest) => post<{ ok: true; revision: number }>('edit', edit);
export const sendSelection = (selection: SelectionRequest) => post('selection', selection);
export const readMenu = (session: string) =>
  get<MenuAnswer>(`menu?session=${encodeURIComponent(session)}`);
export const runMenu = (asked: MenuRequest) => post<Ran>('menu', asked);
export const runScript = (asked: RunRequest) =>
  post<{ value: unknown } | { error: ScriptFailure }>('run', asked);
export const answerUi = (answer: UiRequest) => post('ui', answer);
export const readOutbox = () => get<OutboxMail[]>('outbox');
export const readClock = () => get<ClockTrigger[]>('clock');
export const runClock = (id: string) => post<Ran>('clock', { id });
