import { describe, expect, test } from 'vitest';
import { Board } from '../../../pipeline/dashboards/board.ts';
import type { RunFacts } from '../../../pipeline/dashboards/index.ts';
import { sentences } from '../../../pipeline/dashboards/sentences/index.ts';
import type { ReportCell, ReportTable } from '../../../pipeline/reports/report.ts';
import { emptyRun, fullRun, tableOf } from './fixture.ts';

type Rows = readonly (readonly ReportCell[])[];

const said = (changes: Partial<RunFacts> = {}) =>
  sentences(new Board('overview', fullRun(changes)));

/** Only these reports have rows: a sentence comes of them or not at all. */
function of(rows: Record<string, Rows>, changes: Partial<RunFacts> = {}): string[] {
  const tables = new Map(emptyRun().tables);
  for (const [name, lines] of Object.entries(rows)) tables.set(name, tableOf(name, lines));
  return said({ currency: 'USD', tables, ...changes });
}

/** The same in both languages; each is a full sentence. */
function both(rows: Record<string, Rows>, changes: Partial<RunFacts> = {}): [string, string] {
  const [en, zh] = [of(rows, changes), of(rows, { language: 'zh', ...changes })];
  expect([en.length, zh.length]).toEqual([1, 1]);
  expect(en[0]).toMatch(/\d.*\.$/);
  expect(zh[0]).toMatch(/\d.*。$/);
  return [en[0]!, zh[0]!];
}

describe('each sentence, word for word', () => {
  const money = (units: number) => units * 10_000;

  test('what was won', () => {
    const rows = {
      'overview/headline': [
        ['won_amount', 'money', money(148_432), money(43_595), 35],
        ['won_deals', 'integer', 35, 21, 101],
        ['win_rate', 'share', 0.3465, 0.3043, 101],
      ],
    };
    expect(both(rows)).toEqual([
      'Deals won: 35, worth $148.4K, +240.5% against $43.6K in the period before; of 101 closed deals 34.7% were won.',
      '赢单 35 笔，金额 US$14.8万，较上期 US$4.4万 变化 +240.5%；已关闭 101 笔，赢单率 34.7%。',
    ]);
  });

  test('without a period before, and with a rate that too few stand behind', () => {
    const rows = {
      'overview/headline': [
        ['won_amount', 'money', money(9_000), null, 12],
        ['won_deals', 'integer', 12, null, 12],
        ['win_rate', 'share', null, null, 12],
      ],
    };
    expect(both(rows)).toEqual(['Deals won: 12, worth $9,000.', '赢单 12 笔，金额 US$9,000。']);
  });

  test('revenue', () => {
    const rows = {
      'overview/headline': [['revenue', 'money', money(3_420_491), money(1_860_000), 6551]],
    };
    expect(both(rows, { currency: 'GBP' })).toEqual([
      'Revenue was £3.4M from 6,551 orders, +83.9% against £1.9M in the period before.',
      '收入 £342万，共 6,551 笔订单，较上期 £186万 变化 +83.9%。',
    ]);
  });

  test('what moved revenue', () => {
    const rows = {
      'sales/revenue_by_channel': [
        ['online', money(80_000), money(50_000), 0.8, 90, 60, 0],
        ['store', money(20_000), money(65_000), 0.2, 30, 20, 0],
      ],
    };
    expect(both(rows)).toEqual([
      'What moved revenue most is “Store” (Channel): $20K, −$45K against $65K before.',
      '对收入影响最大的是“门店”（渠道）：US$2万，较上期 US$6.5万 变化 −US$4.5万。',
    ]);
  });

  test('velocity and the factor that moved it', () => {
    const rows = {
      'sales/velocity': [
        ['velocity', 663.2, 360.2, money(303), 35],
        ['open', 39, 36, money(42), 39],
        ['amount', 4241, 2076, money(360), 35],
        ['win_rate', 0.3465, 0.3043, money(67), 101],
        ['days', 86.4, 63.1, money(-166), 35],
      ],
    };
    expect(both(rows)).toEqual([
      'The pipeline yields $663 a day, +$303 against $360 before; what moved it most is “Average won amount”: +$360 a day.',
      '销售速度为每天 US$663，较上期 US$360 变化 +US$303；影响最大的因素是“平均赢单金额”：每天 +US$360。',
    ]);
  });

  test('the bottleneck and what it costs', () => {
    const step = (stage: string, at: number, reached: number, next: number | null) => {
      const rate = next === null ? null : next / reached;
      return [
        'Sales',
        stage,
        at,
        'settled',
        reached,
        next,
        rate,
        null,
        null,
        200,
        null,
        null,
        null,
        0,
      ];
    };
    const rows = {
      'funnel/conversion': [
        step('Lead', 1, 200, 120),
        step('Offer', 2, 120, 40),
        step('Won', 3, 40, null),
      ],
      'overview/headline': [['average_deal', 'money', money(4_000), null, 40]],
    };
    // 120 × 5 points × all of those that come further: 6 wins at 4,000.
    expect(both(rows)).toEqual([
      'The narrowest stage is “Offer”: of the 120 settled deals that reached it 33.3% went on and 80 stopped there; 5 points more there would raise the wins by about 6, worth $24K at the average deal.',
      '最窄的阶段是“Offer”：到达该阶段的 120 笔已结商机中 33.3% 继续前进，80 笔止步；转化率每提高 5 个百分点，约多赢 6 笔，按平均单额计 US$2.4万。',
    ]);
    expect(of({ 'funnel/conversion': rows['funnel/conversion'] })).toEqual([
      'The narrowest stage is “Offer”: of the 120 settled deals that reached it 33.3% went on and 80 stopped there.',
    ]);
  });

  test('what changed since the last night, and through what', () => {
    const since = '2026-03-30T02:15:00';
    const rows = {
      'overview/changes': [
        ['new', 'stage', 'menu', 43, 40, money(5_200), since],
        ['late', 'created', 'import', 3, 3, null, since],
        ['unseen', 'amount', 'inferred', 4, 4, money(-900), since],
        ['edited', 'stage', 'menu', 2, 2, null, since],
        ['deleted', '', '', 1, 0, null, since],
      ],
    };
    expect(both(rows)).toEqual([
      'Since 2026-03-30 02:15 the history of deals changed 53 times: 43 as it happened, 3 entered late, 4 found only by comparing rows, 2 by editing old entries, 1 by deleting old entries. Amounts changed by +$4,300.',
      '自 2026-03-30 02:15 以来商机流水有 53 处变化：新事件 43 条、补录 3 条、比对发现 4 条、旧记录被改动 2 条、旧记录被删除 1 条。金额变化 +US$4,300。',
    ]);
  });

  test('of what came in no way there is no word', () => {
    const since = '2026-03-30T02:15:00';
    const rows = { 'overview/changes': [['late', 'amount', 'edit', 12, 9, money(100), since]] };
    expect(both(rows)[0]).toBe(
      'Since 2026-03-30 02:15 the history of deals changed 12 times: 12 entered late. Amounts changed by +$100.',
    );
  });

  test.each([
    [
      'report.changes.first',
      'Since yesterday deals changed 24 times, 7 of them found only by comparing rows; amounts changed by −$87. Late, edited and deleted entries are told from the next night on.',
    ],
    [
      'report.changes.many',
      'Since 2026-03-30 02:15 deals changed 24 times anew, 7 of them found only by comparing rows; amounts changed by −$87. The older history changed more than can be told one by one: +400 events against then.',
    ],
  ])('what is known of the night before: %s', (key, sentence) => {
    const since = '2026-03-30T02:15:00';
    const table: ReportTable = {
      ...tableOf('overview/changes', [
        ['new', 'stage', 'menu', 17, 17, money(-87), since],
        ['unseen', 'owner', 'inferred', 7, 7, null, since],
      ]),
      gap: { key, blanks: { more: 400 } },
    };
    const tables = new Map(emptyRun().tables).set('overview/changes', table);
    expect(said({ currency: 'USD', tables })).toEqual([sentence]);
  });

  const month = ['2026-03', money(37_000), money(72_500), money(95_900), money(125_500), 30];
  const quota = (won: number) => ['ann@example.com', 'Ann', money(90_000), 40, money(198_000), won];

  test('the forecast against the quota, and alone', () => {
    const rows = {
      'forecast/range': [month],
      'sales/coverage': [[...quota(money(50_000)), money(148_000), 0.6]],
    };
    expect(both(rows)).toEqual([
      "This month is likely to end at $95.9K (P10 $72.5K, P90 $125.5K), 145.3% of the month's quota of $66K; $37K of it is won already.",
      '本月预计达到 US$9.6万（P10 US$7.3万，P90 US$12.6万），为月配额 US$6.6万 的 145.3%；其中已赢单 US$3.7万。',
    ]);
    expect(both({ 'forecast/range': [month] })).toEqual([
      'This month is likely to end at $95.9K (P10 $72.5K, P90 $125.5K); $37K of it is won already.',
      '本月预计达到 US$9.6万（P10 US$7.3万，P90 US$12.6万）；其中已赢单 US$3.7万。',
    ]);
  });

  test('the quota without a forecast', () => {
    expect(both({ 'sales/coverage': [[...quota(money(50_000)), money(148_000), 0.6]] })).toEqual([
      "$50K of this quarter's quota of $198K is won (25.3%); $90K expected to close this quarter is still open, 0.6 times the $148K that is missing.",
      '本季度配额 US$19.8万 已完成 US$5万（25.3%）；预计本季度成交的在途金额 US$9万，是缺口 US$14.8万 的 0.6 倍。',
    ]);
    expect(both({ 'sales/coverage': [[...quota(money(198_000)), 0, null]] })).toEqual([
      "This quarter's quota of $198K is met: $198K is won (100%), and $90K expected to close this quarter is still open.",
      '本季度配额 US$19.8万 已达成：已赢单 US$19.8万（100%），另有 US$9万 预计本季度成交。',
    ]);
  });

  test('customers', () => {
    const rows = {
      'customers_insight/counts': [
        ['online', 'active', 3000, 2000, 600, 1000],
        ['', '', 1338, 875, 353, 463],
      ],
    };
    expect(both(rows)).toEqual([
      'Of 4,338 customers 2,875 are active and 953 are new; 1,463 who bought before have fallen silent (33.7%).',
      '客户 4,338 个，其中活跃 2,875 个，新增 953 个；曾购买但已沉默 1,463 个（占 33.7%）。',
    ]);
  });

  test('faults in the data', () => {
    const rows = {
      'quality/summary': [
        ['not_a_number', 'error', 'orders', 'amount', 31, 58, 'correct_cell'],
        ['required_missing', 'error', 'deals', 'expected_close', 4, 95, 'fill_in'],
        ['unknown_owner', 'warning', 'tasks', 'owner', 70, 83, 'add_to_team'],
      ],
    };
    expect(both(rows)).toEqual([
      'Faults in the data bend these numbers in 35 places: 31 in Orders › Amount (not a number), 4 in Deals › Expected close (empty but needed). The tab Data quality lists them with the remedy.',
      '有 35 处数据问题影响数字：订单“金额”31 处（不是数字），商机“预计成交日期”4 处（必填为空）。详见“数据质量”页及处理办法。',
    ]);
  });

  test('money without a rate, first of all and with the remedy', () => {
    expect(both({ 'overview/no_rate': [['GBP', 6551, 0, 6551, 20]] })).toEqual([
      '6,551 orders (99.7% of all) are in a currency without a rate (GBP): their money is in no sum below. Add it in the Rates tab, or set base_currency, now USD, in Settings.',
      '6,551 笔订单（占 99.7%）的币种没有汇率（GBP），其金额未计入下列任何合计：请在“汇率”表中补上，或在“设置”中更改 base_currency（现为 USD）。',
    ]);
    expect(of({ 'overview/no_rate': [['GBP', 3, 0, 6551, 20]] })).toEqual([]);
  });

  test('the action that is worth most', () => {
    const rows = {
      'actions/next': [
        [
          ...['stalled', 'ann@example.com', 'D-1', 'C-1', 'Old Mill', 'Brewer for Old Mill'],
          ...[33.6, money(15_505), 0.048, money(744), 'deals', 12],
        ],
      ],
    };
    expect(both(rows)).toEqual([
      'Worth most now: Move it on or let it go (Brewer for Old Mill, Ann Sample). 34 days longer in its stage than three quarters of all deals; $15.5K at stake, $744 expected from acting.',
      '当前价值最高的行动：推进或放弃（Brewer for Old Mill，Ann Sample）。比四分之三的商机在本阶段多停留 34 天；涉及 US$1.6万，预期价值 US$744。',
    ]);
  });
});

describe('of all that can be said', () => {
  test('six sentences, in the order of reading; what the tiles tell as well goes first', () => {
    const lines = said();
    expect(lines.map((line) => line.split(' ').slice(0, 3).join(' '))).toEqual([
      'The pipeline yields',
      'The narrowest stage',
      'Since 2026-03-30 02:15',
      'This month is',
      'Faults in the',
      'Worth most now:',
    ]);
    expect(said({ language: 'zh' })).toHaveLength(6);
  });

  test('where there is room, won deals and revenue are told as well', () => {
    const tables = new Map(fullRun().tables);
    tables.set('overview/changes', tableOf('overview/changes', []));
    expect(said({ tables })[0]).toMatch(/^Deals won: 61, worth CN¥1.2M/);
    tables.set('forecast/range', tableOf('forecast/range', []));
    tables.set('sales/coverage', tableOf('sales/coverage', []));
    expect(said({ tables })[1]).toMatch(/^Revenue was CN¥1.8M/);
    expect(said({ tables })).toHaveLength(6);
  });

  test('a shop without deals has at least three', () => {
    const rows = {
      'overview/headline': [['revenue', 'money', 34e9, 18e9, 6551]],
      'sales/revenue_by_region': [
        ['North', 29e9, 14e9, 0.8, 5000, 900, 0],
        ['South', 5e9, 4e9, 0.2, 1551, 300, 0],
      ],
      'customers_insight/counts': [['', '', 4338, 2875, 953, 1463]],
    };
    expect(of(rows)).toHaveLength(3);
  });

  test('nothing is said under the sample floor', () => {
    const lines = said({ sampleFloor: 10_000 });
    // Reports that hold the floor themselves have no figures under it; here they have.
    expect(lines.map((line) => line.slice(0, 14))).toEqual(['The pipeline y', 'Worth most now']);
    expect(sentences(new Board('overview', emptyRun()))).toEqual([]);
  });

  test('figures of another period name their days', () => {
    const lines = said({ choices: new Map([['funnel', 'last_month']]) });
    const narrow = lines.find((line) => line.includes('narrowest'));
    expect(narrow).toMatch(/\(2026-02-01 to 2026-02-28\)$/);
  });

  test('the last stage is no bottleneck, even with a rate of nought', () => {
    const tables = new Map(fullRun().tables);
    const name = 'funnel/conversion';
    const rows = tables.get(name)!.rows.map((row) => {
      return row[6] === null ? [...row.slice(0, 5), 0, 0, 0, 0.06, ...row.slice(9)] : row;
    });
    tables.set(name, tableOf(name, rows));
    expect(said({ tables }).join('\n')).toContain('The narrowest stage is “Qualified”');
  });
});
