/** A workbook and all who work on it: tabs of browsers, scripts, other programs. */

import { basename } from 'node:path';
import {
  type Bundle,
  type Host,
  HostState,
  type Saved,
  startHost,
  type UiHandler,
} from '../host/index.ts';
import type { LocalServer } from '../server.ts';
import { builtAddon, NO_ADDON } from './addon.ts';
import { Clock } from './clock.ts';
import { enter } from './edit.ts';
import { apiFor, callByName } from './in-process.ts';
import { firstOfTeam } from './person.ts';
import { Session } from './session.ts';
import { Sessions } from './sessions.ts';
import type { CallRequest, EditRequest } from './wire/asked.ts';

export interface WorkspaceFacts {
  readonly file: string;
  /** The e-mail of whoever sits at this machine; the team's first when left out. */
  readonly user?: string;
  /** Another add-on than our own, for tests. */
  readonly bundle?: Bundle;
  readonly now: () => number;
}

/** Of a workbook that has no team yet. */
const NOBODY = 'local@example.com';

export class Workspace {
  readonly sessions: Sessions;
  readonly state: HostState;
  readonly clock: Clock;
  readonly #server: LocalServer;
  readonly #facts: WorkspaceFacts;
  #bundle: Promise<Bundle> | null = null;
  readonly #unwatch: () => void;
  #revision = 0;
  /** The session whose call is being answered, which is done at one go. */
  #calling: string | undefined;

  constructor(server: LocalServer, facts: WorkspaceFacts) {
    this.#server = server;
    this.#facts = facts;
    const { workbook } = server;
    this.state = new HostState({
      now: facts.now,
      keep: { load: () => workbook.script as Saved | null, save: (saved) => this.#save(saved) },
    });
    this.sessions = new Sessions((session) => this.#hello(session));
    this.clock = new Clock(this.state, {
      timeZone: () => workbook.properties.timeZone ?? 'Etc/UTC',
      start: (owner) => this.#startHost(owner, 'en', () => undefined),
      told: () => this.sessions.tell({ type: 'clock' }),
    });
    this.#unwatch = workbook.watch((commit) => {
      const by = this.#calling === undefined ? {} : { by: this.#calling };
      this.sessions.tell({ type: 'changed', revision: ++this.#revision, ...commit, ...by });
    });
  }

  /** The add-on, built when the first tab asks for it. */
  bundle(): Promise<Bundle> {
    this.#bundle ??= this.#facts.bundle
      ? Promise.resolve(this.#facts.bundle)
      : builtAddon().catch(unbuilt);
    return this.#bundle;
  }

  begin(user: string | null, language: 'en' | 'zh'): Session {
    const who = user ?? this.#facts.user ?? firstOfTeam((asked) => this.call(asked)) ?? NOBODY;
    return new Session(who, language, (onUi) => this.#startHost(who, language, onUi));
  }

  /** The workbook of this workspace, for what the page reads straight from its grid. */
  get workbook() {
    return this.#server.workbook;
  }

  /** How many commits there were; the events of a commit name it. */
  get revision(): number {
    return this.#revision;
  }

  call(request: CallRequest, user = NOBODY): unknown {
    const { shelf, spreadsheetId } = this.#server;
    this.#calling = request.session;
    try {
      return callByName(shelf, spreadsheetId, user, request);
    } finally {
      this.#calling = undefined;
    }
  }

  /** Writes what a person typed at one go; the triggers run in their session, after the answer. */
  edit(edit: EditRequest): { ok: true; revision: number } {
    const session = edit.session === undefined ? null : this.sessions.get(edit.session);
    const events = enter((request) => this.call(request, session?.user), edit);
    for (const event of events) session?.edited(event);
    return { ok: true, revision: this.#revision };
  }

  async close(): Promise<void> {
    this.#unwatch();
    this.clock.close();
    await this.sessions.close();
  }

  #hello(session: Session) {
    const { id, user, language } = session;
    const { spreadsheetId } = this.#server;
    const file = basename(this.#facts.file);
    const revision = this.#revision;
    return { type: 'hello', session: id, spreadsheetId, file, revision, user, language } as const;
  }

  async #startHost(user: string, language: 'en' | 'zh', onUi: UiHandler): Promise<Host> {
    const { shelf, spreadsheetId, url: origin } = this.#server;
    const url = `${origin}/`;
    const userLocale = language === 'zh' ? 'zh-CN' : 'en';
    const [state, bundle, api] = [this.state, await this.bundle(), apiFor(shelf, user)];
    const host = startHost({ spreadsheetId, url, api, bundle, user, userLocale, state });
    host.onUi(onUi);
    return host;
  }

  /** In the workbook's own file, so that there is one thing to keep. */
  #save(saved: Saved): void {
    const { workbook } = this.#server;
    const before = workbook.script as Saved | null;
    workbook.transaction(() => {
      workbook.script = saved;
    });
    if (saved.mails.at(-1) !== before?.mails.at(-1)) this.sessions.tell({ type: 'outbox' });
    if (saved.triggers.length !== (before?.triggers.length ?? 0)) {
      this.sessions.tell({ type: 'clock' });
    }
  }
}

/** The grid is of use without its menus, and whoever works at the add-on wants to know why. */
function unbuilt(error: unknown): Bundle {
  console.error(`The add-on could not be built, so its menus are missing: ${String(error)}`);
  return NO_ADDON;
}
