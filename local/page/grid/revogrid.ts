/**
 * What of RevoGrid's element this page uses. Its own declarations leave out the file extensions
 * that `nodenext` asks for, so that TypeScript finds nothing in them.
 */

export type VNode = object;
export type Create = (
  tag: string,
  properties: object,
  children?: string | VNode | VNode[],
) => VNode;

export interface CellFacts {
  readonly model: unknown;
}

export interface Column {
  readonly prop: string;
  readonly name: string;
  readonly size: number;
  readonly minSize: number;
  readonly filter: false;
  readonly pin?: 'colPinStart';
  readonly cellProperties: (facts: CellFacts) => object;
  readonly cellTemplate: (create: Create, facts: CellFacts) => VNode | string;
}

export interface RevoGrid extends HTMLElement {
  rowHeaders: {
    readonly size: number;
    readonly cellTemplate: (create: Create, facts: CellFacts) => VNode | string;
  };
  columns: readonly Column[];
  rowDefinitions: readonly {
    readonly type: 'rgRow' | 'rowPinStart';
    readonly index: number;
    readonly size: number;
  }[];
  pinnedTopSource: readonly object[];
  source: readonly object[];
  /** There when the element is ready. */
  readonly refresh?: (what: 'all') => Promise<void>;
}
