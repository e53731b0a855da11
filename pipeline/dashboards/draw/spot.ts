/** Where a block is drawn: its first row and column, and its width in grid columns. */

export interface Spot {
  readonly row: number;
  readonly column: number;
  readonly columns: number;
}
