import { checkedLocation, matchingMetadata } from '../developer-metadata.ts';
import { invalid } from '../errors.ts';
import { assign, requiredMask, under } from '../mask.ts';
import type { Workbook } from '../workbook.ts';
import type { Handler } from './handler.ts';

/** Attaches an entry to the spreadsheet, a sheet, a row or a column. */
export const createDeveloperMetadata: Handler<'createDeveloperMetadata'> = (workbook, request) => {
  const given = request.developerMetadata ?? {};
  if (!given.metadataKey) throw noKey();
  const taken = (id: number) => workbook.developerMetadata.some((one) => one.metadataId === id);
  const { metadataId } = given;
  if (typeof metadataId === 'number' && taken(metadataId)) {
    throw invalid(
      `Cannot add developer metadata with ID [${metadataId}] because developer metadata with that ` +
        'ID already exists.',
    );
  }
  const entry = {
    metadataId: metadataId ?? workbook.newId(taken),
    metadataKey: given.metadataKey,
    ...(given.metadataValue ? { metadataValue: given.metadataValue } : {}),
    location: checkedLocation(workbook, given.location),
    visibility: checkedVisibility(given.visibility),
  };
  workbook.developerMetadata.push(entry);
  return { developerMetadata: structuredClone(entry) };
};

/** Changes key, value, location or visibility of every entry the filters pick. */
export const updateDeveloperMetadata: Handler<'updateDeveloperMetadata'> = (workbook, request) => {
  const mask = requiredMask(request.fields);
  const given = request.developerMetadata ?? {};
  const developerMetadata = picked(workbook, request.dataFilters ?? []).map((entry) => {
    const next = assign(entry, { ...given, metadataId: entry.metadataId! }, mask);
    next.location = under(mask, 'location')
      ? checkedLocation(workbook, given.location)
      : entry.location!;
    next.visibility = checkedVisibility(next.visibility);
    if (!next.metadataKey) throw noKey();
    workbook.developerMetadata[workbook.developerMetadata.indexOf(entry)] = next;
    return structuredClone(next);
  });
  return { developerMetadata };
};

/** Deletes every entry the filter picks. */
export const deleteDeveloperMetadata: Handler<'deleteDeveloperMetadata'> = (workbook, request) => {
  const gone = new Set(picked(workbook, [request.dataFilter ?? {}]));
  workbook.developerMetadata = workbook.developerMetadata.filter((entry) => !gone.has(entry));
  return { deletedDeveloperMetadata: [...gone] };
};

function noKey() {
  return invalid('Developer metadata must always have a key specified.');
}

function picked(workbook: Workbook, filters: Parameters<typeof matchingMetadata>[1][]) {
  return [...new Set(filters.flatMap((filter) => matchingMetadata(workbook, filter)))];
}

function checkedVisibility(visibility: string | null | undefined): string {
  if (visibility === 'DOCUMENT' || visibility === 'PROJECT') return visibility;
  throw invalid('Developer metadata must always have visibility specified.');
}
