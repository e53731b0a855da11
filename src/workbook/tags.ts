/**
 * Developer metadata by which a workbook is known again whatever its users rename or move.
 * Visible to every program of the document: the add-on and the nightly run are two projects.
 */

import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/v4.d.ts';
import type { Request } from './procedure.ts';

type Location = sheets_v4.Schema$DeveloperMetadataLocation;
type Tag = sheets_v4.Schema$DeveloperMetadata;

/** On a tab: the key of its table or dashboard. */
export const TAB = 'leadsheet.tab';
/** On a column: its key. */
export const COLUMN = 'leadsheet.column';
/** On a column beside ours: the key of the score that the night writes there. */
export const SCORE = 'leadsheet.score';
/** On the workbook: the id of a change set that has landed. */
export const COMMIT = 'leadsheet.commit';
/** On the workbook: the language its cells are written in. */
export const LANGUAGE = 'leadsheet.language';
/** On the ledger's tab: what earlier nights saw of it. */
export const LEDGER_MARKS = ['leadsheet.ledger.base', 'leadsheet.ledger.last'] as const;
/** What `leadsheet.tab` says of the hidden tab that keeps the last actions. */
export const JOURNAL = 'journal';

export const onWorkbook: Location = { spreadsheet: true };

export const onTab = (sheetId: number): Location => ({ sheetId });

export const onColumn = (sheetId: number, index: number): Location => ({
  dimensionRange: { sheetId, dimension: 'COLUMNS', startIndex: index, endIndex: index + 1 },
});

/** The request that puts a tag on; with an id of its own, it is refused where that is taken. */
export function tag(
  metadataKey: string,
  metadataValue: string,
  location: Location,
  metadataId?: number,
): Request {
  return {
    createDeveloperMetadata: {
      developerMetadata: {
        metadataKey,
        metadataValue,
        location,
        visibility: 'DOCUMENT',
        ...(metadataId === undefined ? {} : { metadataId }),
      },
    },
  };
}

/** The value of the first tag of that key; undefined when there is none. */
export function tagged(tags: readonly Tag[] | undefined, key: string): string | undefined {
  return tags?.find((one) => one.metadataKey === key)?.metadataValue ?? undefined;
}
