/** Putting a customer to sleep, with the reason in words: `{ id, name }`. */

import type { ViewProps } from '../app/views.ts';
import { Ask } from '../kit/ask.tsx';
import { useDesk } from '../shared/desk.ts';

export function DeactivateView({ args }: ViewProps) {
  const { say, act, back, leave } = useDesk();
  return (
    <>
      <h1>{say('action.deactivate_customer')}</h1>
      <p class="strong">{String(args['name'] ?? '')}</p>
      <Ask
        label={say('pages.reason')}
        hint={say('pages.card.deactivate_hint')}
        long
        danger
        submitLabel={say('action.deactivate_customer')}
        send={(reason) =>
          act('deactivate_customer', { id: args['id'], ...(reason ? { reason } : {}) })
        }
        onDone={back}
        onCancel={leave}
      />
    </>
  );
}
