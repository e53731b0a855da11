import { describe, expect, test } from 'vitest';
import { applied } from '../../../src/crm/apply.ts';
import { changeEvents, creationEvents } from '../../../src/crm/deals/ledger.ts';
import * as design from '../../../src/crm/funnels/design.ts';
import { funnelsOf } from '../../../src/crm/funnels/funnel.ts';
import { renameFunnel, renameStage } from '../../../src/crm/funnels/rename.ts';
import { undo } from '../../../src/crm/undo.ts';
import { actor, deal, FUNNELS, PLAYBOOKS, refusal } from '../fixture.ts';

const FUNNEL = 'New business';
const first = deal();
const crossed = { ...first, funnel: 'Renewal', stage: 'Due' };
const book = {
  funnels: FUNNELS,
  playbooks: PLAYBOOKS,
  deals: [deal({ stage: 'Qualified' }), deal({ id: 'D-2', funnel: 'Renewal', stage: 'Due' })],
  deal_history: [
    ...creationEvents(first, actor()),
    ...changeEvents(
      first.id,
      first,
      deal({ stage: 'Qualified' }),
      actor({ now: '2026-04-01T09:00:00' }),
    ),
    ...creationEvents({ ...first, id: 'D-2' }, actor()),
    ...changeEvents('D-2', first, crossed, actor({ now: '2026-04-02T09:00:00' })),
  ].map((event, n) => ({ ...event, id: `H-${n}` })),
};
const stagesOf = (tables: Pick<typeof book, 'funnels'>, name = FUNNEL) =>
  funnelsOf(tables.funnels)
    .find((funnel) => funnel.name === name)
    ?.stages.map(({ stage }) => stage);

describe('the funnel designer', () => {
  test('adds a stage where it belongs and keeps the order whole', () => {
    const after = applied(
      book,
      design.addStage(book, { funnel: FUNNEL, stage: 'Demo' }, actor()).change,
    );
    expect(stagesOf(after)).toEqual(['Lead', 'Qualified', 'Proposal', 'Demo', 'Won', 'Lost']);
    const before = { funnel: FUNNEL, stage: 'Demo', before: 'Lead' };
    const ahead = applied(book, design.addStage(book, before, actor()).change);
    expect(stagesOf(ahead)?.[0]).toBe('Demo');
    const twice = () => design.addStage(book, { funnel: FUNNEL, stage: 'Lead' }, actor());
    expect(refusal(twice).code).toBe('stage_exists');
    const asking = { funnel: FUNNEL, stage: 'Lead', required_fields: ['colour'] };
    expect(refusal(() => design.changeStage(book, asking, actor())).code).toBe(
      'required_field_unknown',
    );
  });

  test('renaming re-points deals, playbooks and the words of the ledger, of that funnel alone', () => {
    const input = { funnel: FUNNEL, stage: 'Qualified', to: 'Fits' };
    const { change } = renameStage(book, input, actor());
    const after = applied(book, change);
    expect(stagesOf(after)).toEqual(['Lead', 'Fits', 'Proposal', 'Won', 'Lost']);
    expect(after.deals.map(({ stage }) => stage)).toEqual(['Fits', 'Due']);
    expect(after.playbooks.map(({ stage }) => stage)).toEqual(['Fits', 'Fits']);
    const moves = after.deal_history.filter(({ field }) => field === 'stage');
    expect(moves.map(({ from, to }) => `${from} → ${to}`)).toEqual(['Lead → Fits', 'Lead → Due']);
    expect(applied(after, undo(after, change, actor()))).toEqual(book);
  });

  test('a word of the ledger is only renamed where the deal was in that funnel', () => {
    const due = renameStage(book, { funnel: 'Renewal', stage: 'Due', to: 'Lead' }, actor());
    const after = applied(book, due.change);
    const lead = renameStage(after, { funnel: FUNNEL, stage: 'Lead', to: 'New' }, actor());
    const moves = applied(after, lead.change).deal_history.filter(({ field }) => field === 'stage');
    expect(moves.map(({ from, to }) => `${from} → ${to}`)).toEqual([
      'New → Qualified',
      'New → Lead',
    ]);
  });

  test('a funnel is renamed everywhere', () => {
    const after = applied(
      book,
      renameFunnel(book, { funnel: FUNNEL, to: 'Sales' }, actor()).change,
    );
    expect(stagesOf(after, 'Sales')).toHaveLength(5);
    expect(after.deal_history.filter(({ to }) => to === FUNNEL)).toEqual([]);
  });

  test('removing a stage asks where its deals go', () => {
    const input = { funnel: FUNNEL, stage: 'Qualified' };
    expect(refusal(() => design.removeStage(book, input, actor())).blanks['count']).toBe(1);
    const { change } = design.removeStage(book, { ...input, moveTo: 'Lead' }, actor());
    const after = applied(book, change);
    expect(after.deals[0]?.stage).toBe('Lead');
    expect(after.playbooks).toEqual([]);
    expect(after.deal_history.at(-1)).toMatchObject({ from: 'Qualified', to: 'Lead' });
  });

  test('reorders, adds whole funnels, takes over a proposal', () => {
    const stages = ['Lead', 'Proposal', 'Qualified', 'Won', 'Lost'];
    const order = design.reorderStages(book, { funnel: FUNNEL, stages }, actor());
    expect(stagesOf(applied(book, order.change))).toEqual(stages);
    const some = () => design.reorderStages(book, { funnel: FUNNEL, stages: ['Lead'] }, actor());
    expect(refusal(some).code).toBe('stages_incomplete');
    const added = design.addFunnel(book, { funnel: 'Third', stages: [{ stage: 'One' }] }, actor());
    expect(stagesOf(applied(book, added.change), 'Third')).toEqual(['One']);
    const proposal = { funnel: FUNNEL, stage: 'Lead', probability: 0.2 };
    expect(design.acceptProposal(book, proposal, actor()).change).toMatchObject({
      action: 'accept_proposal',
      changes: [{ set: { probability: 0.2 }, was: { probability: 0.1 } }],
    });
  });
});
