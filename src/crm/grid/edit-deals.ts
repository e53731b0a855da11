/**
 * Deals edited in the grid: typed, pasted over many rows, or cleared.
 *
 * The new values already stand in the cells. This says what goes with them (ledger, tasks, the
 * cells we own), which are put back, and why. A stage nobody defined is let stand as a finding.
 */

import type { Actor } from '../actor.ts';
import type { Book } from '../book.ts';
import type { Change, ChangeSet } from '../change.ts';
import { fold } from '../customers/fold.ts';
import { isLacking, lackOf } from '../deals/gate.ts';
import { changeEvents, creationEvents, type Followed, LEDGER_FIELDS } from '../deals/ledger.ts';
import { dropTasks, entering } from '../deals/transition.ts';
import { changeSet, insertOf, updateOf } from '../draft.ts';
import type { Blanks } from '../errors.ts';
import { type Funnel, funnelsOf, kindOf, stageIn, stageOfKind } from '../funnels/funnel.ts';
import { entryTasks } from '../process/playbook.ts';
import type { AnyRecord, Deal, Stage } from '../records.ts';
import { isBlank } from '../validate.ts';
import { checkValues } from './check-values.ts';

export interface EditedDeal {
  /** The row as it reads now. */
  readonly after: Deal;
  /** What the ledger knew of it; null for a row that is new. */
  readonly before: Followed | null;
  /** What stands in cells that could not be read. */
  readonly unread?: { readonly [field: string]: string };
}

/** Something to tell about one row; `code` is a text key as `error.CODE`. */
export interface Remark {
  readonly key: string;
  readonly field: string;
  readonly code: string;
  readonly blanks: Blanks;
  /** The value typed has made way for the old one. */
  readonly putBack?: boolean;
}

export interface EditOutcome {
  readonly change: ChangeSet;
  /** Rows whose old values are put back. */
  readonly refused: readonly Remark[];
  /** Rows that stand as typed but are faulty. */
  readonly findings: readonly Remark[];
}

export type EditBook = Book<'funnels' | 'playbooks' | 'tasks' | 'team'>;

/** What one row comes to: the cells it should hold, or why it may not. */
type Verdict =
  | { readonly cells: AnyRecord; readonly finding?: Remark }
  | { readonly refused: Remark };

/** Judges edited rows; rows in which nothing the ledger follows has changed come to nothing. */
export function editDeals(book: EditBook, rows: readonly EditedDeal[], actor: Actor): EditOutcome {
  const funnels = new Map(funnelsOf(book.funnels).map((funnel) => [funnel.name, funnel]));
  const changes: (Change | null)[] = [];
  const refused: Remark[] = [];
  const findings: Remark[] = [];
  for (const row of rows) {
    const { before, after: typed } = row;
    if (isUntouched(row)) continue;
    const { deal: after, cells: kept, faults } = checkValues(book, row, actor);
    for (const fault of faults) (fault.putBack ? refused : findings).push(fault);
    changes.push(updateOf('deals', { ...typed, ...row.unread } as Deal, kept, actor));
    const verdict = judged(book, funnels, before, after, actor);
    if ('refused' in verdict) {
      refused.push(verdict.refused);
      // Only where the deal stands is put back; an amount pasted along with it is kept.
      const back = before && { funnel: before.funnel, stage: before.stage, status: before.status };
      changes.push(...written(book, before, after, back ?? {}, actor));
    } else {
      if (verdict.finding) findings.push(verdict.finding);
      changes.push(...written(book, before, after, verdict.cells, actor));
    }
  }
  return { change: changeSet('edit_deals', changes, actor), refused, findings };
}

const isUntouched = ({ before, after, unread = {} }: EditedDeal) =>
  before !== null &&
  LEDGER_FIELDS.every((field) => before[field] === after[field] && !(field in unread));

function judged(
  book: EditBook,
  funnels: ReadonlyMap<string, Funnel>,
  before: Followed | null,
  after: Deal,
  actor: Actor,
): Verdict {
  if (isBlank(after.stage)) return { refused: remark(after, 'stage', 'edit_stage_cleared') };
  const funnel = funnels.get(after.funnel);
  if (funnel === undefined) return letStand(after, before, 'funnel', 'edit_unknown_funnel', actor);
  const target = targetOf(funnel, before, after);
  if (target === null) return letStand(after, before, 'stage', 'edit_unknown_stage', actor);
  const held = { ...after, ...before, status: before?.status ?? 'open' } as Deal;
  const entered = { ...after, ...entering({ ...held, ...unchanged(after) }, target, actor) };
  if (kindOf(target) === 'lost' && isBlank(after.lost_reason)) {
    return { refused: remark(after, 'lost_reason', 'edit_lost_reason') };
  }
  const stands =
    before !== null && target.stage === before.stage && target.funnel === before.funnel;
  // A new row, and one that did not move, have passed no gate.
  if (before === null)
    return { cells: changedCells(after, { ...entered, ...firstSeen(after, actor) }) };
  if (stands) return { cells: changedCells(after, entered) };
  const { tasks, playbooks } = book;
  const deal = { ...after, stage: before.stage, funnel: before.funnel };
  const lack = lackOf({ deal, funnel, target, tasks, playbooks });
  if (!isLacking(lack)) return { cells: changedCells(after, entered) };
  const fields = lack.fields.join(', ');
  const blanks = { title: after.title, stage: target.stage };
  if (fields !== '')
    return { refused: remark(after, 'stage', 'gate_fields', { ...blanks, fields }) };
  const titles = lack.tasks.map(({ title }) => title).join(', ');
  return { refused: remark(after, 'stage', 'gate_tasks', { ...blanks, tasks: titles }) };
}

/** The stage meant: by its name, its case and blanks apart; by a status typed over the old one. */
function targetOf(funnel: Funnel, before: Followed | null, after: Deal): Stage | null {
  const moved = before === null || before.stage !== after.stage || before.funnel !== after.funnel;
  const closed = after.status === 'won' || after.status === 'lost' ? after.status : null;
  if (!moved && closed !== null && closed !== before.status) {
    return stageOfKind(funnel, closed) ?? stageIn(funnel, after.stage);
  }
  const like = fold(after.stage);
  return (
    stageIn(funnel, after.stage) ?? funnel.stages.find(({ stage }) => fold(stage) === like) ?? null
  );
}

function letStand(
  after: Deal,
  before: Followed | null,
  field: 'funnel' | 'stage',
  code: string,
  actor: Actor,
): Verdict {
  const moved = before === null || before.stage !== after.stage;
  const cells: AnyRecord = {
    status: before?.status ?? after.status ?? 'open',
    ...(moved ? { stage_entered_at: actor.now } : {}),
  };
  const blanks = { value: after[field], funnel: after.funnel };
  return { cells, finding: remark(after, field, code, blanks) };
}

const firstSeen = ({ stage_entered_at }: Deal, { now }: Actor) => ({
  stage_entered_at: stage_entered_at ?? now,
});

const unchanged = ({ stage_entered_at, closed_at }: Deal) => ({ stage_entered_at, closed_at });

const remark = (deal: Deal, field: string, code: string, blanks: Blanks = {}): Remark => ({
  key: deal.id,
  field,
  code,
  blanks: { title: deal.title, ...blanks },
});

function changedCells(after: Deal, entered: Deal): AnyRecord {
  const { funnel, stage, status, stage_entered_at, closed_at } = entered;
  const lost_reason = status === 'lost' ? after.lost_reason : null;
  return { funnel, stage, status, stage_entered_at, closed_at, lost_reason };
}

/** The cells to set beside what was typed, the ledger's events, and tasks on entering a stage. */
function written(
  book: EditBook,
  before: Followed | null,
  after: Deal,
  cells: AnyRecord,
  actor: Actor,
): (Change | null)[] {
  const final = { ...after, ...cells } as Deal;
  const entered = before === null || before.stage !== final.stage || before.funnel !== final.funnel;
  const events = before
    ? changeEvents(final.id, before, final, actor)
    : creationEvents(final, actor);
  const tasks = entered ? entryTasks(final, book.playbooks, book.tasks, actor) : [];
  const held = { ...after, status: before?.status ?? 'open' } as Deal;
  const born = before === null && after.created_at === null ? { created_at: actor.now } : {};
  return [
    updateOf('deals', after, { ...cells, ...born }, actor),
    ...events.map((event) => insertOf('deal_history', event)),
    ...tasks.map((task) => insertOf('tasks', task)),
    ...dropTasks(book, held, final, actor),
  ];
}
