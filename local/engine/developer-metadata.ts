/** Developer metadata: where an entry is attached, and which entries a filter picks. */

import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/v4.d.ts';
import { invalid } from './errors.ts';
import type { Workbook } from './workbook.ts';

export type Metadata = sheets_v4.Schema$DeveloperMetadata;
export type Location = sheets_v4.Schema$DeveloperMetadataLocation;
type Lookup = sheets_v4.Schema$DeveloperMetadataLookup;
type GridRange = sheets_v4.Schema$GridRange;

const INTERSECTING = 'INTERSECTING_LOCATION';

/** A location as it is kept: its type named, its sheetId present, its place in the grid checked. */
export function checkedLocation(workbook: Workbook, given: Location | null | undefined): Location {
  const { spreadsheet, sheetId, dimensionRange } = given ?? {};
  if (spreadsheet) return { locationType: 'SPREADSHEET', spreadsheet: true };
  if (dimensionRange) {
    const { dimension, startIndex, endIndex } = dimensionRange;
    const { grid } = workbook.sheet(dimensionRange.sheetId);
    const start = startIndex ?? 0;
    const end = endIndex ?? start;
    if (dimension !== 'ROWS' && dimension !== 'COLUMNS') throw invalid('No dimension specified.');
    if (end - start !== 1) {
      throw invalid('DimensionRange must represent a single row or column.');
    }
    const size = dimension === 'ROWS' ? grid.rowCount : grid.columnCount;
    if (start < 0 || end > size) {
      throw invalid(`dimensionRange.endIndex[${end}] is outside the grid of ${size}`);
    }
    return {
      locationType: dimension === 'ROWS' ? 'ROW' : 'COLUMN',
      dimensionRange: {
        sheetId: dimensionRange.sheetId ?? 0,
        dimension,
        startIndex: start,
        endIndex: end,
      },
    };
  }
  if (typeof sheetId === 'number') {
    workbook.sheet(sheetId);
    return { locationType: 'SHEET', sheetId };
  }
  throw invalid('Developer metadata must always have a location specified.');
}

/** The entries one data filter picks, in the order they were made. */
export function matchingMetadata(
  workbook: Workbook,
  { developerMetadataLookup: lookup, gridRange }: sheets_v4.Schema$DataFilter,
): Metadata[] {
  if (lookup?.metadataLocation?.spreadsheet && lookup.locationMatchingStrategy === INTERSECTING) {
    throw invalid(
      'DeveloperMetadataLookup.spreadsheet is true, but locationMatchingStrategy was specified as ' +
        'INTERSECTING.',
    );
  }
  if (lookup) return workbook.developerMetadata.filter((entry) => matches(entry, lookup));
  const region = gridRange ?? {};
  return workbook.developerMetadata.filter(({ location }) => touches(location!, region));
}

function matches(entry: Metadata, lookup: Lookup): boolean {
  const { locationType, metadataLocation: place, locationMatchingStrategy } = lookup;
  const differs = (wanted: unknown, actual: unknown) =>
    wanted !== undefined && wanted !== null && wanted !== actual;
  if (differs(lookup.metadataId, entry.metadataId)) return false;
  if (differs(lookup.metadataKey, entry.metadataKey)) return false;
  if (differs(lookup.metadataValue, entry.metadataValue)) return false;
  if (differs(lookup.visibility, entry.visibility)) return false;
  if (differs(locationType, entry.location?.locationType)) return false;
  if (!place) return true;
  if (locationMatchingStrategy === 'EXACT_LOCATION') return same(entry.location!, place);
  return place.spreadsheet
    ? entry.location?.spreadsheet === true
    : touches(entry.location!, regionOf(place));
}

function same(a: Location, b: Location): boolean {
  const key = ({ spreadsheet, sheetId, dimensionRange: at }: Location) =>
    spreadsheet
      ? 'spreadsheet'
      : at
        ? `${at.sheetId ?? 0} ${at.dimension} ${at.startIndex ?? 0} ${at.endIndex}`
        : `${sheetId ?? 0}`;
  return key(a) === key(b);
}

function regionOf({ sheetId, dimensionRange: at }: Location): GridRange {
  if (!at) return { sheetId: sheetId ?? 0 };
  const [start, end] = [at.startIndex ?? 0, at.endIndex ?? Number.POSITIVE_INFINITY];
  return at.dimension === 'ROWS'
    ? { sheetId: at.sheetId ?? 0, startRowIndex: start, endRowIndex: end }
    : { sheetId: at.sheetId ?? 0, startColumnIndex: start, endColumnIndex: end };
}

/** Whether a location has a cell in common with a region of a sheet. */
function touches({ spreadsheet, sheetId, dimensionRange: at }: Location, region: GridRange) {
  if (spreadsheet) return true;
  if ((at ? at.sheetId : sheetId) !== (region.sheetId ?? 0)) return false;
  if (!at) return true;
  const rows = at.dimension === 'ROWS';
  const start = (rows ? region.startRowIndex : region.startColumnIndex) ?? 0;
  const end = (rows ? region.endRowIndex : region.endColumnIndex) ?? Number.POSITIVE_INFINITY;
  return at.startIndex! < end && start < at.endIndex!;
}
