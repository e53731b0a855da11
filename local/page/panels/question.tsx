/** What the page or the add-on asks: an alert, a question, a line of text. */

import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { TextKey } from '../../../src/text/index.ts';
import type { Desk } from '../desk/desk.ts';
import type { Question } from '../desk/talk.ts';
import { useSignal } from '../signal.ts';

export function QuestionBox({ desk }: { desk: Desk }) {
  const question = useSignal(desk.talk.question);
  return question && <Box desk={desk} question={question} key={question.id} />;
}

function Box({ desk, question }: { desk: Desk; question: Question }) {
  const { title, text, buttons, input, choices = [], initial = '', answer } = question;
  const [typed, setTyped] = useState(initial);
  const box = useRef<HTMLDivElement>(null);
  // Before it is seen, so that the next key already meets it.
  useLayoutEffect(() => {
    box.current?.querySelector<HTMLElement>('textarea, .main')?.focus();
  }, []);
  const key = (event: KeyboardEvent) => {
    if (event.key === 'Escape') answer('CLOSE', '');
    if (event.key === 'Enter' && !event.shiftKey && input && !event.isComposing) {
      event.preventDefault();
      answer(buttons[0]!, typed);
    }
    event.stopPropagation();
  };
  return (
    <div class="veil">
      <div
        class="box"
        role="dialog"
        aria-modal="true"
        aria-label={title || text}
        ref={box}
        onKeyDown={key}
      >
        {title && <h2>{title}</h2>}
        {text && <p>{text}</p>}
        {input && (
          <textarea
            aria-label={title || text}
            rows={initial.includes('\n') ? 4 : 1}
            value={typed}
            onInput={(event) => setTyped(event.currentTarget.value)}
          />
        )}
        {choices.map(({ key, label }) => (
          <label class="choice" key={key}>
            <input
              type="radio"
              name="choice"
              checked={typed === key}
              onChange={() => setTyped(key)}
            />
            {label}
          </label>
        ))}
        <div class="buttons">
          {[...buttons].reverse().map((button) => (
            <button
              type="button"
              key={button}
              class={button === buttons[0] ? 'main' : ''}
              onClick={() => answer(button, typed)}
            >
              {desk.t(`page.button.${button}` as TextKey)}
            </button>
          ))}
        </div>
      </div>
    </div>
  );
}
