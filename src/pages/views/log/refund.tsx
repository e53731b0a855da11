/** Refunding an order, all of it or an amount. */

import { useState } from 'preact/hooks';
import type { Order } from '../../../crm/records.ts';
import { Ask } from '../../kit/ask.tsx';
import { SelectField } from '../../kit/field.tsx';
import { Empty } from '../../kit/states.tsx';
import { useDesk } from '../../shared/desk.ts';

export function Refund({ orders, chosen }: { orders: readonly Order[]; chosen: string }) {
  const { say, act, back, leave, canGoBack, version, money, day } = useDesk();
  const paid = orders.filter(({ amount }) => amount > 0);
  const [id, setId] = useState(chosen || (paid[0]?.id ?? ''));
  if (paid.length === 0) return <Empty icon="cart" title={say('pages.log.no_orders')} />;
  const labelOf = ({ ordered_on, product, amount, currency }: Order) =>
    [day(ordered_on), product, money(amount, currency)].filter(Boolean).join(' · ');
  return (
    <div class="form">
      <SelectField
        label={say('moment.order')}
        value={id}
        options={paid.map((order) => ({ value: order.id, label: labelOf(order) }))}
        onPick={setId}
      />
      <Ask
        key={version}
        label={say('column.amount')}
        hint={say('pages.log.refund_hint')}
        submitLabel={say('action.refund_order')}
        send={(amount) => act('refund_order', { id, ...(amount ? { amount } : {}) })}
        onDone={() => canGoBack && back()}
        onCancel={leave}
      />
    </div>
  );
}
