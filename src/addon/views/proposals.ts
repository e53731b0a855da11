/**
 * What the deals so far propose for each stage: no args. Taken over with
 * `act('accept_proposal', { funnel, stage, probability?, limit_days? })`.
 */

import { type Proposal, proposalsOf } from '../../crm/funnels/proposals.ts';
import { look } from '../look.ts';
import type { Shell } from '../shell.ts';

export interface ProposalsView {
  readonly proposals: readonly Proposal[];
}

export function proposals(shell: Shell): ProposalsView {
  const { book, actor } = look(shell, ['funnels', 'deals', 'deal_history']);
  return { proposals: proposalsOf(book, actor.settings) };
}
