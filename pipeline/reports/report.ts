/** What a report is and what running one gives. */

/** How a column's values are to be read and shown. */
export const KINDS = [
  'text',
  'integer',
  'number',
  'share', // 0 to 1
  'money', // ten-thousandths of the base currency, a safe integer (see src/crm/money.ts)
  'days',
  'date', // yyyy-MM-dd
  'datetime', // yyyy-MM-ddTHH:mm:ss
  'month', // yyyy-MM
] as const;

export type ReportKind = (typeof KINDS)[number];

export interface ReportColumn {
  readonly key: string;
  readonly kind: ReportKind;
}

export type ReportCell = string | number | boolean | null;

/** The finished rows of one report; at most some thousands. */
export interface ReportTable {
  /** `funnel/conversion`: the folder of its dashboard and its name. */
  readonly report: string;
  readonly columns: readonly ReportColumn[];
  readonly rows: readonly (readonly ReportCell[])[];
  /** The chart its reader asked for, the first column along it; only of a user's own reports. */
  readonly chart?: 'column' | 'bar' | 'line' | 'area';
  /** Why it is empty or partial, or what to know when reading it, as a text key with blanks; absent when all is there. */
  readonly gap?: {
    readonly key: string;
    readonly blanks: Readonly<Record<string, string | number>>;
  };
}

/** The header of a report: what its numbers mean, in both languages. */
export interface Definition {
  readonly report: string;
  readonly name: { readonly en: string; readonly zh: string };
  readonly formula: { readonly en: string; readonly zh: string };
  readonly unit: string;
  /** What open deals do: `counted`, `left out`, `censored`, `shown beside`, `not about deals`. */
  readonly open: string;
  readonly source: string;
}

/** The days a run is about. Half-open: `from` is in, `to` is out. */
export interface Period {
  readonly from: string;
  readonly to: string;
}
