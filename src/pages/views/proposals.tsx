/** What the deals so far propose for each stage, beside what is typed; taken with one press. */

import type { Proposal } from '../../crm/funnels/proposals.ts';
import type { ViewProps } from '../app/views.ts';
import { Button } from '../kit/button.tsx';
import { Empty, Show } from '../kit/states.tsx';
import { useDesk } from '../shared/desk.ts';
import { NONE } from '../shared/format.ts';
import { useLoad } from '../shared/use-load.ts';

export function ProposalsView(_: ViewProps) {
  const { say } = useDesk();
  const proposals = useLoad('proposals', {});
  return (
    <>
      <h1>{say('pages.nav.proposals')}</h1>
      <p class="faint">{say('pages.proposals.hint')}</p>
      <Show of={proposals} lines={6}>
        {(view) =>
          view.proposals.length === 0 ? (
            <Empty icon="chart" title={say('pages.proposals.none')} />
          ) : (
            <Table proposals={view.proposals} />
          )
        }
      </Show>
    </>
  );
}

function Table({ proposals }: { proposals: readonly Proposal[] }) {
  const { say, act, share, number } = useDesk();
  const days = (value: number | null) =>
    value === null ? NONE : say('pages.funnel.days', { days: number(value) });
  return (
    <div class="table-scroll">
      <table class="table">
        <thead>
          <tr>
            <th scope="col">{say('column.stage')}</th>
            <th scope="col">{say('column.probability')}</th>
            <th scope="col">{say('column.limit_days')}</th>
            <th scope="col" title={say('pages.proposals.n_hint')}>
              {say('pages.proposals.n')}
            </th>
          </tr>
        </thead>
        <tbody>
          {proposals.map(({ funnel, stage, probability, calibrated, limitDays, usualDays, n }) => (
            <tr key={`${funnel} ${stage}`}>
              <th scope="row">
                {stage}
                <span class="faint block">{funnel}</span>
              </th>
              <td>
                {share(probability)}
                {calibrated !== null && Math.abs(calibrated - (probability ?? -1)) > 0.0005 && (
                  <Button
                    kind="soft"
                    onClick={() =>
                      act('accept_proposal', { funnel, stage, probability: rounded(calibrated) })
                    }
                  >
                    {say('pages.proposals.take', { value: share(rounded(calibrated)) })}
                  </Button>
                )}
              </td>
              <td>
                {days(limitDays)}
                {usualDays !== null && usualDays !== limitDays && (
                  <Button
                    kind="soft"
                    onClick={() => act('accept_proposal', { funnel, stage, limit_days: usualDays })}
                  >
                    {say('pages.proposals.take', { value: days(usualDays) })}
                  </Button>
                )}
              </td>
              <td>{calibrated === null ? say('pages.too_few', { n }) : number(n)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** Whole per cents are what one would type. */
const rounded = (share: number) => Math.round(share * 1000) / 1000;
