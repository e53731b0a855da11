/** What the add-on knows of the world: gathered once an execution, handed to whoever needs it. */

import { LeadsheetError } from '../crm/errors.ts';
import type { LocalDateTime } from '../crm/time.ts';
import { type Language, languageOf, speaker, type Translate } from '../text/index.ts';
import { type Procedure, runSync } from '../workbook/procedure.ts';
import type { Google } from './google.ts';
import { type Memory, memoryOf } from './memory.ts';
import { sender } from './send.ts';

export interface Shell {
  readonly google: Google;
  readonly memory: Memory;
  /** Runs a procedure on the workbook that is open. */
  readonly run: <T>(procedure: Procedure<T>) => T;
  /** Runs with the document's lock held. @throws LeadsheetError `workbook_busy` */
  readonly locked: <T>(act: () => T) => T;
  /** The wall clock of a time zone. */
  readonly now: (timeZone: string) => LocalDateTime;
  /** The time zone of the workbook. */
  readonly timeZone: () => string;
  /** E-mail of who acts; '' where Google does not tell. */
  readonly user: () => string;
  readonly language: () => Language;
  /** Speaks the language of the workbook's settings from now on. */
  readonly speak: (language: Language) => void;
  readonly say: Translate;
  readonly toast: (message: string, seconds?: number) => void;
}

/** Waiting for a colleague's action; the longest of ours takes a few seconds. */
const LOCK_MS = 20_000;

export function openShell(google: Google): Shell {
  const memory = memoryOf(google);
  const spreadsheet = once(() => google.spreadsheets.getActive());
  const send = once(() => sender(google, spreadsheet().getId()));
  let spoken: Language | null = null;
  const language = () => {
    spoken ??= languageOf(memory.language() ?? spreadsheet().getSpreadsheetLocale());
    return spoken;
  };
  const say: Translate = (key, blanks) => speaker(language())(key, blanks);
  return {
    google,
    memory,
    run: (procedure) => runSync(procedure, send()),
    locked: (act) => {
      const lock = google.locks.getDocumentLock();
      if (!lock.tryLock(LOCK_MS)) throw new LeadsheetError('workbook_busy');
      try {
        return act();
      } finally {
        lock.releaseLock();
      }
    },
    now: (timeZone) => google.utilities.formatDate(new Date(), timeZone, "yyyy-MM-dd'T'HH:mm:ss"),
    timeZone: () => spreadsheet().getSpreadsheetTimeZone(),
    user: once(() => {
      const { session } = google;
      const email = session.getActiveUser().getEmail() || session.getEffectiveUser().getEmail();
      return email.toLowerCase();
    }),
    language,
    speak: (now) => {
      spoken = now;
      if (now !== memory.language()) memory.speak(now);
    },
    say,
    toast: (message, seconds = 6) => spreadsheet().toast(message, say('addon.title'), seconds),
  };
}

/** Asks a service at most once an execution. */
function once<T>(get: () => T): () => T {
  let got: { value: T } | null = null;
  return () => {
    got ??= { value: get() };
    return got.value;
  };
}
