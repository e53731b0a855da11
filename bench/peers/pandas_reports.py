"""Six reports in pandas, from the JSON of a workbook's columns to finished frames.

    python3 pandas_reports.py FILE AS_OF FROM TO

Prints {"ms", "version"}; ends with 3 where pandas is not present. Needs Debian's python3-pandas.
"""

import json
import sys
import time

try:
    import numpy as np
    import pandas as pd
except ImportError:
    sys.exit(3)

file, as_of, start, end = sys.argv[1:5]


def serial(day):
    return (pd.Timestamp(day) - pd.Timestamp("1899-12-30")).days


def frame(columns, *names):
    return pd.DataFrame({name: columns.get(name, []) for name in names})


def numbers(series):
    return pd.to_numeric(series, errors="coerce")


def month(days):
    return pd.to_datetime(days, unit="D", origin="1899-12-30").dt.to_period("M")


began = time.perf_counter()
with open(file, encoding="utf-8") as source:
    book = json.load(source)
today, first, last = serial(as_of), serial(start), serial(end)

# Orders in the base currency, at the rate dated at or last before their day.
orders = frame(book["orders"], "customer_id", "product", "ordered_on", "amount", "currency")
orders["day"] = numbers(orders.ordered_on)
orders["amount"] = numbers(orders.amount)
orders = orders[orders.day.notna() & orders.amount.notna() & (orders.day <= today)].sort_values("day")
rates = frame(book["rates"], "currency", "dated", "to_base")
rates["day"] = numbers(rates.dated).astype(float)
rates["to_base"] = numbers(rates.to_base)
orders["day"] = orders.day.astype(float)
orders = pd.merge_asof(orders, rates.dropna().sort_values("day")[["currency", "day", "to_base"]], on="day", by="currency")
orders.loc[orders.currency.isin(["", "USD"]), "to_base"] = 1.0
orders["base"] = orders.amount * orders.to_base
orders["month"] = month(orders.day)
period = orders[(orders.day >= first) & (orders.day < last)]

by_month = period.groupby("month").agg(revenue=("base", "sum"), orders=("base", "size"), customers=("customer_id", "nunique"))
by_product = period.groupby("product").agg(revenue=("base", "sum"), orders=("base", "size"), customers=("customer_id", "nunique")).sort_values("revenue", ascending=False)

# RFM: quintiles of the cumulative distribution, so that equal values share a score.
people = orders[orders.customer_id != ""].groupby("customer_id").agg(last=("day", "max"), orders=("base", "size"), money=("base", "sum"))
scores = (people.rank(method="max", pct=True) * 5).apply(np.ceil)
worth = (scores.orders + scores.money) / 2
people["segment"] = np.select(
    [(scores["last"] >= 4) & (worth >= 4), (scores["last"] >= 3) & (worth >= 3), scores["last"] >= 4, scores["last"] == 3, worth >= 4, worth >= 3, scores["last"] == 2],
    ["champions", "loyal", "promising", "needs_attention", "cannot_lose", "at_risk", "hibernating"],
    "lost",
)
rfm = people.groupby("segment").agg(customers=("money", "size"), revenue=("money", "sum"))

# Cohorts: month of the first order × months since.
cohorts = orders[orders.customer_id != ""].copy()
cohorts["number"] = cohorts.month.dt.year * 12 + cohorts.month.dt.month
cohorts["cohort"] = cohorts.groupby("customer_id").number.transform("min")
kept = cohorts.groupby(["cohort", cohorts.number - cohorts.cohort]).agg(customers=("customer_id", "nunique"), revenue=("base", "sum"))

# The ledger: stays in stages, from the moves of each deal.
deals = frame(book["deals"], "id", "funnel", "stage", "status", "owner", "amount", "closed_at")
ledger = frame(book["deal_history"], "deal_id", "at", "field", "to")
ledger["at"] = numbers(ledger["at"])
moves = ledger[ledger.field.isin(["created", "stage"]) & ledger["at"].notna()].sort_values(["deal_id", "at"], kind="stable")
moves["left"] = moves.groupby("deal_id")["at"].shift(-1)
moves = moves.merge(deals[["id", "funnel", "status"]], left_on="deal_id", right_on="id")
stages = frame(book["funnels"], "funnel", "stage", "stage_order", "kind").rename(columns={"stage": "to"})
stages["stage_order"] = numbers(stages.stage_order)
stays = moves.merge(stages, on=["funnel", "to"])
created = stays.groupby("deal_id")["at"].transform("min")

# Conversion: the furthest stage of the deals created in the period; a skipped one is reached.
cohort = stays[(created >= first) & (created < last) & (stays.kind != "lost")]
furthest = cohort.groupby(["funnel", "deal_id"]).stage_order.max().reset_index()
reached = furthest.merge(stages[stages.kind != "lost"], on="funnel")
reached = reached[reached.stage_order_x >= reached.stage_order_y].groupby(["funnel", "stage_order_y"]).size()
conversion = reached.groupby("funnel").shift(-1) / reached

# Median time in stage by Kaplan and Meier, open stays censored.
open_stays = stays[(stays.kind == "open") & (stays["at"] >= first) & (stays["at"] < last)].copy()
open_stays["days"] = (open_stays.left.fillna(today + 1) - open_stays["at"]).clip(lower=0).round(2)
open_stays["ended"] = open_stays.left.notna()


def median(group):
    table = group.groupby("days").ended.agg(["sum", "size"])
    at_risk = table["size"][::-1].cumsum()[::-1]
    survival = (1 - table["sum"] / at_risk).cumprod()
    below = survival[survival <= 0.5]
    return below.index[0] if len(below) else np.nan


latest = open_stays.groupby(["deal_id", "funnel", "to"]).tail(1)
time_in_stage = latest.groupby(["funnel", "to"]).apply(median)

# Leaderboard with Wilson intervals.
deals["closed"] = numbers(deals.closed_at)
deals["amount"] = numbers(deals.amount)
closed = deals[(deals.closed >= first) & (deals.closed < last) & (deals.owner != "")].copy()
closed["won"] = (closed.status.str.lower() == "won").astype(int)
closed["won_amount"] = closed.amount.where(closed.won == 1, 0)
board = closed.groupby("owner").agg(won=("won", "sum"), closed=("won", "size"), won_amount=("won_amount", "sum"))
z, n = 1.959963984540054, board.closed
share = board.won / n
board["low"] = (share + z * z / (2 * n) - z * np.sqrt(share * (1 - share) / n + z * z / (4 * n * n))) / (1 + z * z / n)
board = board.sort_values("low", ascending=False)

results = [by_month, by_product, rfm, kept, conversion, time_in_stage, board]
if any(len(result) == 0 for result in results):
    sys.exit("a report came out empty")
print(json.dumps({"ms": (time.perf_counter() - began) * 1000, "version": pd.__version__}))
