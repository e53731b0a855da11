/** What is asked and said to whoever sits here, one question after the other. */

import { Signal } from '../signal.ts';

export interface Question {
  readonly id: number;
  readonly title: string;
  readonly text: string;
  /** Keys of buttons, `OK`, `CANCEL`, `YES`, `NO`; the first is the main one. */
  readonly buttons: readonly string[];
  readonly input?: boolean;
  readonly initial?: string;
  /** One of several, instead of a line; `initial` is the key of the first one. */
  readonly choices?: readonly { readonly key: string; readonly label: string }[];
  readonly answer: (button: string, text: string) => void;
}

export interface Answer {
  readonly button: string;
  /** The line that was typed, or the key that was chosen. */
  readonly text: string;
}

export interface Toast {
  readonly id: number;
  readonly title: string;
  readonly message: string;
}

export class Talk {
  readonly question = new Signal<Question | null>(null);
  readonly toasts = new Signal<readonly Toast[]>([]);
  readonly #answered: () => void;
  #asked: Promise<unknown> = Promise.resolve();
  #count = 0;

  /** `answered` hears of every answer, before whoever asked. */
  constructor(answered: () => void) {
    this.#answered = answered;
  }

  /** Asks, after whatever is being asked already. */
  ask(question: Omit<Question, 'answer' | 'id'>): Promise<Answer> {
    const put = (resolve: (answer: Answer) => void) => {
      const answer = (button: string, text: string) => {
        this.question.set(null);
        this.#answered();
        resolve({ button, text });
      };
      this.question.set({ ...question, id: ++this.#count, answer });
    };
    const asked = this.#asked.then(() => new Promise<Answer>((resolve) => put(resolve)));
    this.#asked = asked;
    return asked;
  }

  say(message: string, title = '', seconds = 5): void {
    const id = ++this.#count;
    this.toasts.set([...this.toasts.value, { id, title, message }]);
    if (seconds > 0) setTimeout(() => this.hush(id), seconds * 1000);
  }

  hush(id: number): void {
    this.toasts.set(this.toasts.value.filter((toast) => toast.id !== id));
  }

  /** Runs something that the server may refuse, and says so. */
  async attempt<T>(work: () => Promise<T>): Promise<T | undefined> {
    try {
      return await work();
    } catch (error) {
      this.say((error as Error).message, '', 8);
      return undefined;
    }
  }
}
