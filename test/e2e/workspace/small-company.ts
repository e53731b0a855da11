/** A small company, in one language: a row or two for each thing one can do from the menus. */

import { moneyOf } from '../../../src/crm/money.ts';
import type { AnyRecord } from '../../../src/crm/records.ts';
import { speaker } from '../../../src/text/index.ts';
import { ANN, BOB, type Rows } from '../support/office.ts';

const NAMES = {
  en: ['Ada Byte', 'Ben Cache', 'Cleo Disk', 'Kleo Disk', 'Dora Edge', 'Dora Edge', 'Eve Frame'],
  zh: ['艾达', '本杰明', '克莱奥', '克莱欧', '朵拉', '朵拉', '伊芙'],
} as const;

const TITLES = {
  en: ['Forward', 'Backward', 'Winning', 'Losing', 'Lost one', 'On the board', 'Of Kleo'],
  zh: [
    '前进的商机',
    '后退的商机',
    '将赢的商机',
    '将丢的商机',
    '丢过的商机',
    '看板上的商机',
    '并入的商机',
  ],
} as const;

const TASKS = {
  en: ['Ring the bell', 'Hand over', 'Put off', 'Send flowers'],
  zh: ['按门铃', '转交他人', '以后再说', '送花'],
} as const;

/** What is typed into forms and questions. */
const TYPED = {
  en: {
    customer: 'Frida',
    deal: 'Newest',
    reason: 'Too dear',
    outcome: 'Roses',
    stage: 'Trial',
    playbook: 'Care',
    step: 'Write a card',
    summary: 'Said hello',
    subject: 'Broken',
    need: 'A lamp',
  },
  zh: {
    customer: '弗里达',
    deal: '最新商机',
    reason: '太贵',
    outcome: '玫瑰',
    stage: '试用',
    playbook: '客户关怀',
    step: '写贺卡',
    summary: '打过招呼',
    subject: '坏了',
    need: '台灯',
  },
} as const;

/** The ids of rows, by the place of their names above: `id('C', 2)` is the third customer. */
export const id = (letter: 'C' | 'D' | 'T', at: number) => `${letter}-000000000${at}`;

export function companyIn(language: 'en' | 'zh') {
  const t = speaker(language);
  const [customers, deals, tasks] = [NAMES[language], TITLES[language], TASKS[language]];
  const stage = {
    contact: t('starter.stage.contact'),
    qualified: t('starter.stage.qualified'),
    proposal: t('starter.stage.proposal'),
    negotiation: t('starter.stage.negotiation'),
    won: t('starter.stage.won'),
    lost: t('starter.stage.lost'),
  };
  const [day, now] = ['2026-01-05', '2026-01-05T09:00:00'];
  const deal = (at: number, name: keyof typeof stage, more: object = {}) => ({
    id: id('D', at),
    customer_id: id('C', at === 6 ? 3 : 0),
    title: deals[at]!,
    funnel: t('starter.funnel'),
    stage: stage[name],
    status: 'open',
    amount: moneyOf(1000 * (at + 1)),
    currency: 'EUR',
    expected_close: '2027-03-01',
    owner: ANN,
    stage_entered_at: now,
    created_at: now,
    ...more,
  });
  const opened = [
    deal(0, 'contact'),
    deal(1, 'proposal'),
    deal(2, 'negotiation'),
    // Without what its stage asks for before a deal may leave it.
    deal(3, 'qualified', { amount: null }),
    deal(4, 'lost', { status: 'lost', lost_reason: '?', closed_at: now }),
    deal(5, 'contact'),
    deal(6, 'contact'),
  ];
  const rows: Rows = {
    team: [ANN, BOB].map((email) => ({ email, name: email === ANN ? 'Ann' : 'Bob', active: true })),
    customers: customers.map((name, at) => ({
      id: id('C', at),
      name,
      // The fifth and the sixth are likely the same.
      email: `person${at === 5 ? 4 : at}@example.com`,
      status: 'active',
      owner: ANN,
      created_at: now,
    })),
    deals: opened,
    deal_history: opened.flatMap((one, at) => births(one, at, 'H')),
    tasks: tasks.map((title, at) => ({
      id: id('T', at),
      title,
      customer_id: id('C', 1),
      responsible: ANN,
      due_on: day,
      status: 'open',
      created_at: now,
    })),
  };
  return { customers, deals, tasks, stage, rows, typed: TYPED[language] };
}

/** The ledger of a deal that was just made: its stage, and what it was born with. */
export function births(deal: AnyRecord, at: number, letter: string): AnyRecord[] {
  const amount = deal['amount'] == null ? '' : String(Number(deal['amount']) / 10_000);
  const values = {
    created: deal['stage'],
    amount,
    expected_close: deal['expected_close'],
    owner: deal['owner'],
  };
  return Object.entries(values).flatMap(([field, to], n) =>
    to
      ? [
          {
            id: `H-${letter}${n}${String(at).padStart(8, '0')}`,
            deal_id: deal['id'] ?? null,
            at: deal['created_at'] ?? null,
            field,
            to,
            by: deal['owner'] ?? null,
            source: 'menu',
          },
        ]
      : [],
  );
}

export type Company = ReturnType<typeof companyIn>;
