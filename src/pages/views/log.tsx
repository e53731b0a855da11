/** Logging what was said, bought, complained of or wished for: `{ customer?, deal?, kind?, order? }`. */

import { useState } from 'preact/hooks';
import type { LogView as LogData } from '../../addon/views/log.ts';
import type { ViewProps } from '../app/views.ts';
import { Field } from '../kit/field.tsx';
import { Segments } from '../kit/segments.tsx';
import { Empty, Show } from '../kit/states.tsx';
import { type Doable, useDesk } from '../shared/desk.ts';
import { useLoad } from '../shared/use-load.ts';
import type { WordKey } from '../shared/words.ts';
import { CustomerPicker } from './form/customer-picker.tsx';
import { Form } from './form/form.tsx';
import { OpenCases, OpenNeeds } from './log/open.tsx';
import { Refund } from './log/refund.tsx';

const KINDS = ['activity', 'order', 'refund', 'case', 'need'] as const;
type Kind = (typeof KINDS)[number];
const FORMS = { activity: 'activities', order: 'orders', case: 'cases', need: 'needs' } as const;

/** The menu names a kind by its table. */
const kindOf = (asked: string): Kind =>
  KINDS.find((one) => one === asked || (one !== 'refund' && FORMS[one] === asked)) ?? 'activity';

export function LogView({ args }: ViewProps) {
  const { say } = useDesk();
  const text = (name: string) => (typeof args[name] === 'string' ? String(args[name]) : '');
  const [customer, setCustomer] = useState(text('customer'));
  const [kind, setKind] = useState<Kind>(kindOf(text('kind')));
  const deal = text('deal');
  const log = useLoad('log', {
    ...(customer ? { customer } : {}),
    ...(deal ? { deal } : {}),
  });
  return (
    <>
      <h1>{say('pages.nav.log')}</h1>
      <Segments
        label={say('column.kind')}
        value={kind}
        options={KINDS.map((value) => ({ value, label: say(`pages.log.kind.${value}`) }))}
        onPick={setKind}
      />
      <Show of={log} lines={6}>
        {(view) => (
          <>
            {!deal && (
              <Field label={say('pages.log.customer')} wide>
                {(wiring) => (
                  <CustomerPicker
                    wiring={wiring}
                    id={customer}
                    name={view.customer?.name}
                    onPick={setCustomer}
                  />
                )}
              </Field>
            )}
            {view.customer ? (
              <OneLog
                key={`${view.customer.id} ${kind}`}
                view={view}
                kind={kind}
                order={text('order')}
              />
            ) : (
              <Empty icon="pen" title={say('pages.log.whom')} hint={say('pages.log.whom_hint')} />
            )}
          </>
        )}
      </Show>
    </>
  );
}

function OneLog({ view, kind, order }: { view: LogData; kind: Kind; order: string }) {
  const { say, act, back, canGoBack } = useDesk();
  const [sent, setSent] = useState(0);
  if (kind === 'refund') return <Refund orders={view.orders} chosen={order} />;
  const form = view.forms[FORMS[kind]];
  // Customer and deal are chosen above; a deal of the customer can be picked from a list.
  const options = view.deals.map(({ id, title }) => ({ value: id, label: title }));
  const fields = form.fields
    .filter(({ field }) => field !== 'customer_id')
    .map((field) => (field.field === 'deal_id' ? { ...field, options } : field));
  const about = { customer_id: view.customer!.id };
  return (
    <>
      {kind === 'case' && <OpenCases cases={view.cases} />}
      {kind === 'need' && <OpenNeeds needs={view.needs} />}
      <Form
        key={sent}
        form={{ ...form, fields }}
        submitLabel={say(`action.${form.action}` as WordKey)}
        send={async (typed) => {
          const answer = await act(form.action as Doable, { ...about, ...typed });
          if (answer.ok && canGoBack) back();
          else if (answer.ok) setSent(sent + 1);
          return answer;
        }}
      />
    </>
  );
}
