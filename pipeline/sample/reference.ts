/** The tables a company decides rather than lives: team, products, funnels, playbooks, rates. */

import { newId } from '../../src/crm/ids.ts';
import { moneyOf } from '../../src/crm/money.ts';
import type {
  Member,
  Product,
  Rate,
  RecordOf,
  Setting,
  Stage,
  Step,
} from '../../src/crm/records.ts';
import { defaultSettings, settingRows } from '../../src/crm/settings.ts';
import { addDays, type LocalDate } from '../../src/crm/time.ts';
import { type Company, type FunnelPlan, momentOf } from './company.ts';
import { Chance } from './random.ts';

function trail(company: Company) {
  const at = momentOf(company.from);
  return { created_at: at, updated_at: at, updated_by: company.team[0]!.email };
}

export function* team(company: Company): Generator<Member> {
  for (const { email, name, role, region, quota, active } of company.team) {
    const monthly_quota = quota > 0 ? moneyOf(quota) : null;
    yield {
      email,
      name,
      role,
      region,
      monthly_quota,
      currency: company.words.currency,
      active,
      ...trail(company),
    };
  }
}

export function* products(company: Company): Generator<Product> {
  const chance = new Chance(company.seed, 'team', -1);
  for (const [name, category, price] of company.words.products) {
    yield {
      id: newId('G', chance.next),
      name,
      category,
      list_price: moneyOf(price),
      currency: company.words.currency,
      active: true,
      ...trail(company),
    };
  }
}

export function* funnels(company: Company): Generator<Stage> {
  for (const plan of [company.direct, company.renewal]) yield* stagesOf(company, plan);
}

function* stagesOf(company: Company, plan: FunnelPlan): Generator<Stage> {
  const target = Math.max(3, Math.round(company.deals / 40));
  for (const [index, stage] of plan.stages.entries()) {
    const open = stage.kind === 'open';
    yield {
      funnel: plan.name,
      stage_order: index + 1,
      stage: stage.name,
      kind: stage.kind,
      probability: stage.probability,
      limit_days: stage.limitDays,
      target_count: open ? Math.round(target / (index + 1)) : null,
      target_amount: open
        ? moneyOf(Math.round(target / (index + 1)) * company.words.products[0]![2] * 2)
        : null,
      required_fields: requiredFrom(index, stage.kind),
      ...trail(company),
    };
  }
}

/** What a deal must have to enter a stage: little at first, more later. */
function requiredFrom(index: number, kind: string): string[] | null {
  if (kind === 'lost') return ['lost_reason'];
  const fields = [['owner'], ['owner', 'amount'], ['owner', 'amount', 'expected_close']];
  return index === 0 ? null : fields[Math.min(index, fields.length) - 1]!;
}

/** Steps of the direct playbook by stage, then those of the renewal one. */
const STEPS = [
  { step: 0, stage: 0, days: 1, hours: 0.5, mandatory: true },
  { step: 1, stage: 1, days: 3, hours: 1, mandatory: true },
  { step: 2, stage: 1, days: 7, hours: 3, mandatory: false },
  { step: 3, stage: 2, days: 2, hours: 2, mandatory: true },
  { step: 4, stage: 2, days: 10, hours: 0.5, mandatory: false },
  { step: 5, stage: 3, days: 5, hours: 1.5, mandatory: true },
  { step: 6, stage: 0, days: 3, hours: 1, mandatory: false, renewal: true },
  { step: 7, stage: 1, days: 5, hours: 0.5, mandatory: true, renewal: true },
] as const;

export function* playbooks(company: Company): Generator<Step> {
  const { words, direct, renewal } = company;
  for (const plan of STEPS) {
    const again = 'renewal' in plan;
    const funnel = again ? renewal : direct;
    const [step, title] = words.steps[plan.step]!;
    yield {
      playbook: words.playbooks[again ? 1 : 0],
      funnel: funnel.name,
      stage: funnel.stages[plan.stage]!.name,
      step,
      title,
      responsible: 'owner',
      due_in_days: plan.days,
      planned_hours: plan.hours,
      mandatory: plan.mandatory,
      ...trail(company),
    };
  }
}

/** What one unit was worth in US dollars, about; from it every base currency is served. */
const IN_DOLLARS: Record<string, number> = { USD: 1, EUR: 1.08, GBP: 1.27, CNY: 0.14, HKD: 0.128 };

/** A rate a month for every currency in use, wandering a little. */
export function* rates(company: Company): Generator<Rate> {
  const { words } = company;
  const months = monthsUpTo(company.asOf, 21);
  for (const currency of words.foreign) {
    const chance = new Chance(company.seed, 'team', -2 - words.foreign.indexOf(currency));
    let to_base = IN_DOLLARS[currency]! / IN_DOLLARS[words.currency]!;
    for (const dated of months) {
      yield { currency, dated, to_base: Number(to_base.toPrecision(6)), ...trail(company) };
      to_base *= chance.around(1, 0.012);
    }
  }
}

function monthsUpTo(asOf: LocalDate, count: number): LocalDate[] {
  const months = [`${asOf.slice(0, 7)}-01`];
  while (months.length < count) months.unshift(`${addDays(months[0]!, -1).slice(0, 7)}-01`);
  return months;
}

export function* settings(company: Company): Generator<Setting> {
  for (const row of settingRows(defaultSettings(company.language)))
    yield { ...row, ...trail(company) };
}

/** One report of a user's own, to show how such a row looks. */
export function* reports(company: Company): Generator<RecordOf<'reports'>> {
  yield {
    name: company.words.ownReport,
    table: 'orders',
    columns: null,
    filter: 'amount > 0',
    group_by: ['channel'],
    measures: ['sum(amount)', 'count()'],
    chart: 'bar',
    to: null,
    ...trail(company),
  };
}
