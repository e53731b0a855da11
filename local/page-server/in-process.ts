/** The Sheets API as the host calls it, without HTTP and without Google's quotas. */

import { callMethod } from '../api/call.ts';
import type { Shelf } from '../api/method.ts';
import { METHODS, route } from '../api/methods.ts';
import { ApiError } from '../engine/errors.ts';
import type { SheetsApi } from '../host/index.ts';
import type { CallRequest } from './wire/asked.ts';

/** Calls a method by its name, on `spreadsheetId` unless the parameters name another. @throws ApiError */
export function callByName(
  shelf: Shelf,
  spreadsheetId: string,
  user: string,
  { method: name, params = {}, body }: CallRequest,
): unknown {
  const method = METHODS.find((one) => one.name === name);
  if (!method) throw new ApiError('NOT_FOUND', `The Sheets API has no method ${name}.`);
  const parameters = parametersOf({ spreadsheetId, ...params });
  return callMethod(shelf, method, { parameters, body, user });
}

/** The API for scripts that act for `user`. */
export function apiFor(shelf: Shelf, user: string): SheetsApi {
  return async ({ verb, path, query, body }) => {
    try {
      const found = route(verb, path);
      if (!found) throw new ApiError('NOT_FOUND', `The Sheets API has no ${verb} ${path}.`);
      const parameters = parametersOf({ ...query, ...Object.fromEntries(found.parameters) });
      const asked = { parameters, user, body: body === undefined ? undefined : JSON.parse(body) };
      const value = callMethod(shelf, found.method, asked);
      return { status: 200, body: JSON.stringify(value) };
    } catch (error) {
      if (error instanceof ApiError) {
        return { status: error.code, body: JSON.stringify(error) };
      }
      throw error;
    }
  };
}

function parametersOf(given: object): Map<string, string[]> {
  const set = Object.entries(given).filter(([, value]) => value !== undefined && value !== null);
  return new Map(
    set.map(([key, value]) => [key, Array.isArray(value) ? value.map(String) : [String(value)]]),
  );
}
