/** The funnel designer: args `{ funnel? }`. */

import { formFields } from '../../crm/form.ts';
import { funnelsOf } from '../../crm/funnels/funnel.ts';
import { countByStage } from '../../crm/funnels/monitor.ts';
import type { Stage } from '../../crm/records.ts';
import { ownHeaders } from '../../workbook/snapshot.ts';
import { labelOf } from '../label.ts';
import { look } from '../look.ts';
import type { Shell } from '../shell.ts';

export interface FunnelView {
  readonly funnels: readonly {
    readonly name: string;
    readonly stages: readonly DesignedStage[];
  }[];
  /** Columns of deals that a stage may ask for, the user's own as `~Header`. */
  readonly fields: readonly { readonly field: string; readonly label: string }[];
}

export interface DesignedStage extends Stage {
  /** Deals standing in it. */
  readonly deals: number;
}

export function funnel(shell: Shell): FunnelView {
  const { book, snapshot } = look(shell, ['funnels', 'deals']);
  const headers = ownHeaders(snapshot.reads.get('deals')!.custom);
  const funnels = funnelsOf(book.funnels).map((one) => {
    const counts = countByStage(one, book.deals);
    const stages = one.stages.map((row) => ({ ...row, deals: counts.get(row.stage) ?? 0 }));
    return { name: one.name, stages };
  });
  const fields = formFields('deals', headers)
    .filter(({ field }) => field !== 'funnel' && field !== 'stage')
    .map(({ field }) => ({ field, label: labelOf(shell.say, field) }));
  return { funnels, fields };
}
