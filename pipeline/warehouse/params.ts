/** What a run is about, as one row that every report reads: `params`; and the calendar `dim_date`. */

import type { Settings } from '../../src/crm/settings.ts';
import {
  addDays,
  daysOf,
  type LocalDate,
  type LocalDateTime,
  secondsOf,
} from '../../src/crm/time.ts';
import type { Period } from '../reports/report.ts';

export interface Setting {
  /** The last day that counts. */
  readonly asOf: LocalDate;
  /** The moment open deals are measured to; the end of `asOf` when left out or later than that. */
  readonly now?: LocalDateTime | undefined;
  readonly settings: Settings;
}

/** The table `params`; times in days since 1970-01-01, `_no` whole days, `_t` with fractions. */
export function paramsSql(setting: Setting, period: Period, before: Period | null): string {
  const { asOf, settings } = setting;
  const end = daysOf(asOf) + 1;
  const now = setting.now === undefined ? end : Math.min(end, secondsOf(setting.now) / 86_400);
  const empty = { from: period.from, to: period.from };
  const previous = before ?? empty;
  const flag = (on: boolean) => (on ? 1 : 0);
  return `CREATE OR REPLACE TABLE params AS SELECT
    DATE '${asOf}' AS as_of,
    ${daysOf(asOf)} AS as_of_no,
    ${end} AS as_of_t,
    CAST(${now} AS DOUBLE) AS now_t,
    ${monthNo(asOf)} AS month_no,
    ${daysOf(`${asOf.slice(0, 7)}-01`)} AS month_from,
    ${daysOf(period.from)} AS period_from,
    ${daysOf(period.to)} AS period_to,
    ${daysOf(previous.from)} AS prev_from,
    ${daysOf(previous.to)} AS prev_to,
    ${flag(before !== null)} AS has_prev,
    ${settings.sample_floor} AS sample_floor,
    ${settings.active_days} AS active_days,
    ${flag(settings.strict_reached)} AS strict_reached,
    ${flag(settings.stale_as_lost)} AS stale_as_lost,
    ${settings.stale_days} AS stale_days,
    ${settings.calibration_k} AS calibration_k,
    CAST(${settings.monthly_discount} AS DOUBLE) AS monthly_discount,
    '${settings.base_currency}' AS base_currency`;
}

/** Months since year 0 of a day. */
export function monthNo(date: LocalDate): number {
  return +date.slice(0, 4) * 12 + +date.slice(5, 7) - 1;
}

/** The table `dim_date`: one row a day, both ends in. */
export function calendarSql(first: LocalDate, last: LocalDate): string {
  return `CREATE OR REPLACE TABLE dim_date AS SELECT
    day_no,
    day,
    strftime(day, '%Y-%m') AS month,
    CAST(year(day) * 12 + month(day) - 1 AS INTEGER) AS month_no,
    CAST(date_diff('day', DATE '1970-01-01', date_trunc('month', day)) AS INTEGER) AS month_start_no,
    CAST(year(day) AS INTEGER) AS year,
    CAST(quarter(day) AS INTEGER) AS quarter,
    CAST(isodow(day) AS INTEGER) AS weekday
  FROM (
    SELECT CAST(n AS INTEGER) AS day_no, CAST(DATE '1970-01-01' + CAST(n AS INTEGER) AS DATE) AS day
    FROM range(${daysOf(first)}, ${daysOf(addDays(last, 1))}) t(n)
  ) days`;
}
