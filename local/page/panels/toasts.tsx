/** Short messages in the corner. */

import type { Desk } from '../desk/desk.ts';
import { useSignal } from '../signal.ts';

export function Toasts({ desk }: { desk: Desk }) {
  const toasts = useSignal(desk.talk.toasts);
  return (
    <div class="toasts" role="status" aria-live="polite">
      {toasts.map(({ id, title, message }) => (
        <div class="toast" key={id}>
          <div>
            {title && <strong>{title}</strong>}
            <p>{message}</p>
          </div>
          <button
            type="button"
            aria-label={desk.t('page.button.CLOSE')}
            onClick={() => {
              desk.talk.hush(id);
              desk.refocus();
            }}
          >
            ×
          </button>
        </div>
      ))}
    </div>
  );
}
