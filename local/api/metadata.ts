/** spreadsheets.developerMetadata: get, search. */

import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/v4.d.ts';
import { withoutZeroIds } from '../engine/answers/spreadsheet.ts';
import { matchingMetadata } from '../engine/developer-metadata.ts';
import { invalid, notFound } from '../engine/errors.ts';
import { type Method, parameter, workbookOf } from './method.ts';

const get: Method = {
  name: 'developerMetadata.get',
  verb: 'GET',
  path: '/{spreadsheetId}/developerMetadata/{metadataId}',
  kind: 'read',
  response: 'DeveloperMetadata',
  run: (call) => {
    const id = Number(parameter(call, 'metadataId'));
    const found = workbookOf(call).developerMetadata.find((entry) => entry.metadataId === id);
    if (!found) throw notFound();
    return withoutZeroIds(found);
  },
};

const search: Method = {
  name: 'developerMetadata.search',
  verb: 'POST',
  path: '/{spreadsheetId}/developerMetadata:search',
  kind: 'read',
  request: 'SearchDeveloperMetadataRequest',
  response: 'SearchDeveloperMetadataResponse',
  run: (call) => {
    const workbook = workbookOf(call);
    const { dataFilters } = call.body as sheets_v4.Schema$SearchDeveloperMetadataRequest;
    if (!dataFilters?.length) throw invalid('At least one data filter must be specified.');
    const picked = new Map<sheets_v4.Schema$DeveloperMetadata, sheets_v4.Schema$DataFilter[]>();
    for (const filter of dataFilters) {
      for (const entry of matchingMetadata(workbook, filter)) {
        picked.set(entry, [...(picked.get(entry) ?? []), filter]);
      }
    }
    if (picked.size === 0) return {};
    return {
      matchedDeveloperMetadata: [...picked].map(([developerMetadata, filters]) => ({
        developerMetadata: withoutZeroIds(developerMetadata),
        dataFilters: filters,
      })),
    };
  },
};

export const metadata: readonly Method[] = [get, search];
