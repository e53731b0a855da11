/** The advanced Sheets service: the REST API's methods, called as Apps Script calls them. */

import type { Realm } from '../realm.ts';

type Resource = object;
type Options = object;

/** What is asked of the workbook's owner: one request of the REST API. */
export interface SheetsRequest {
  readonly verb: 'GET' | 'POST' | 'PUT';
  /** After `/v4/spreadsheets`. */
  readonly path: string;
  readonly query: Options;
  /** JSON; absent where there is none. */
  readonly body?: string;
}

type Api = GoogleAppsScript.Sheets.Collection.SpreadsheetsCollection;
type Values = GoogleAppsScript.Sheets.Collection.Spreadsheets.ValuesCollection;
type Metadata = GoogleAppsScript.Sheets.Collection.Spreadsheets.DeveloperMetadataCollection;

export function sheetsService(realm: Realm) {
  const send = (
    name: string,
    verb: SheetsRequest['verb'],
    path: string,
    query: Options = {},
    resource?: Resource,
    // The types of each method are Google's, put on below.
    // biome-ignore lint/suspicious/noExplicitAny: see above
  ): any => {
    const body = resource === undefined ? {} : { body: JSON.stringify(resource) };
    const request: SheetsRequest = { verb, path, query, ...body };
    return realm.askJson(`Sheets.Spreadsheets.${name}`, request);
  };
  const at = (id: string, range: string) => `/${id}/values/${encodeURIComponent(range)}`;

  const Values = {
    get: (id: string, range: string, options?: Options) =>
      send('Values.get', 'GET', at(id, range), options),
    batchGet: (id: string, options?: Options) =>
      send('Values.batchGet', 'GET', `/${id}/values:batchGet`, options),
    batchGetByDataFilter: (resource: Resource, id: string) =>
      send(
        'Values.batchGetByDataFilter',
        'POST',
        `/${id}/values:batchGetByDataFilter`,
        {},
        resource,
      ),
    update: (resource: Resource, id: string, range: string, options?: Options) =>
      send('Values.update', 'PUT', at(id, range), options, resource),
    append: (resource: Resource, id: string, range: string, options?: Options) =>
      send('Values.append', 'POST', `${at(id, range)}:append`, options, resource),
    clear: (resource: Resource, id: string, range: string) =>
      send('Values.clear', 'POST', `${at(id, range)}:clear`, {}, resource),
    batchUpdate: (resource: Resource, id: string) =>
      send('Values.batchUpdate', 'POST', `/${id}/values:batchUpdate`, {}, resource),
  } satisfies Partial<Values>;

  const DeveloperMetadata = {
    get: (id: string, metadataId: number) =>
      send('DeveloperMetadata.get', 'GET', `/${id}/developerMetadata/${metadataId}`),
    search: (resource: Resource, id: string) =>
      send('DeveloperMetadata.search', 'POST', `/${id}/developerMetadata:search`, {}, resource),
  } satisfies Metadata;

  const Spreadsheets = {
    get: (id: string, options?: Options) => send('get', 'GET', `/${id}`, options),
    getByDataFilter: (resource: Resource, id: string, options?: Options) =>
      send('getByDataFilter', 'POST', `/${id}:getByDataFilter`, options, resource),
    batchUpdate: (resource: Resource, id: string, options?: Options) =>
      send('batchUpdate', 'POST', `/${id}:batchUpdate`, options, resource),
    Values: realm.only('Sheets.Spreadsheets.Values', Values),
    DeveloperMetadata: realm.only('Sheets.Spreadsheets.DeveloperMetadata', DeveloperMetadata),
  } satisfies Pick<Api, 'get' | 'getByDataFilter' | 'batchUpdate'> & {
    Values: Partial<Values>;
    DeveloperMetadata: Metadata;
  };

  return realm.only('Sheets', { Spreadsheets: realm.only('Sheets.Spreadsheets', Spreadsheets) });
}
