/** What the nightly run proposes for stages: no args. Taken with `act('accept_proposal', …)`. */

export interface ProposalsView {
  readonly proposals: readonly Proposal[];
}

export interface Proposal {
  readonly funnel: string;
  readonly stage: string;
  /** Typed now, 0 to 1. */
  readonly probability: number | null;
  /** As calibrated by the wins of the deals that left the stage; null when too few did. */
  readonly calibrated: number | null;
  readonly limitDays: number | null;
  /** The days within which three in four deals have left the stage; null when too few did. */
  readonly usualDays: number | null;
  /** The deals it rests on. */
  readonly n: number;
}
