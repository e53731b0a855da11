"""Six reports in pandas, from the JSON blocks of a workbook's columns to finished frames.

    python3 pandas_reports.py FILE AS_OF FROM TO

Prints {"ms", "version", "results"}: the time from the file's bytes to the frames, and their rows for
the other side to compare. Ends with 3 where pandas is not present (Debian: python3-pandas).
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
BASE = "USD"
FLOOR = 10

NEEDED = {
    "orders": ["customer_id", "product", "ordered_on", "amount", "currency"],
    "rates": ["currency", "dated", "to_base"],
    "deals": ["id", "funnel", "stage", "status", "owner", "amount", "currency", "closed_at"],
    "deal_history": ["deal_id", "at", "field", "to"],
    "funnels": ["funnel", "stage", "stage_order", "kind"],
    "customers": ["id"],
}


def serial(day):
    return (pd.Timestamp(day) - pd.Timestamp("1899-12-30")).days


def numbers(series):
    return pd.to_numeric(series, errors="coerce").astype(float)


def months(days):
    dates = pd.to_datetime(days, unit="D", origin="1899-12-30")
    return dates.dt.year * 12 + dates.dt.month - 1


def in_base(rows, day):
    """Amounts in the base currency, at the rate dated at or last before the row's day."""
    rows = rows.assign(day=np.floor(rows[day])).sort_values("day")
    rows = pd.merge_asof(rows, rates, on="day", by="currency")
    rows.loc[rows.currency.isin(["", BASE]), "to_base"] = 1.0
    return rows.assign(base=(rows.amount * rows.to_base).round(4))


began = time.perf_counter()
columns = {table: {name: [] for name in names} for table, names in NEEDED.items()}
with open(file, encoding="utf-8") as source:
    for line in source:
        block = json.loads(line)
        for name, cells in columns.get(block["table"], {}).items():
            cells.extend(block["columns"][name])
book = {table: pd.DataFrame(cells) for table, cells in columns.items()}
today, first, last = serial(as_of), serial(start), serial(end)

rates = book["rates"].assign(day=numbers(book["rates"].dated), to_base=numbers(book["rates"].to_base))
rates = rates.dropna().sort_values("day")[["currency", "day", "to_base"]]
orders = book["orders"]
orders = orders.assign(ordered_on=numbers(orders.ordered_on), amount=numbers(orders.amount))
orders = orders[orders.ordered_on.notna() & orders.amount.notna() & (orders.ordered_on <= today)]
orders = in_base(orders, "ordered_on")
orders["month"] = months(orders.day)
period = orders[(orders.day >= first) & (orders.day < last)]

by_month = period.groupby("month").agg(revenue=("base", "sum"), orders=("base", "size"))
by_product = period.groupby("product").agg(revenue=("base", "sum"), orders=("base", "size")).sort_values("revenue", ascending=False)

# RFM: quintiles of the cumulative distribution, so that equal values share a score. Orders of nobody
# in the sheet have no customer.
bought = orders[orders.customer_id.isin(book["customers"].id) & (orders.customer_id != "")].copy()
people = bought.groupby("customer_id").agg(last=("day", "max"), orders=("base", "size"), money=("base", "sum"))
people["money"] = people.money.round(4)
scores = np.ceil((people.rank(method="max", pct=True) * 5).round(9))
worth = (scores.orders + scores.money) / 2
people["segment"] = np.select(
    [(scores["last"] >= 4) & (worth >= 4), (scores["last"] >= 3) & (worth >= 3), scores["last"] >= 4, scores["last"] == 3, worth >= 4, worth >= 3, scores["last"] == 2],
    ["champions", "loyal", "promising", "needs_attention", "cannot_lose", "at_risk", "hibernating"],
    "lost",
)
rfm = people.groupby("segment").agg(customers=("money", "size"), revenue=("money", "sum"))

# Cohorts: month of the first order × months since.
bought["cohort"] = bought.groupby("customer_id").month.transform("min")
bought["since"] = bought.month - bought.cohort
kept = bought.groupby(["cohort", "since"]).agg(customers=("customer_id", "nunique"), revenue=("base", "sum")).reset_index()
kept = kept[kept.cohort > months(pd.Series([today]))[0] - 13]

# The ledger: stays in stages, from the moves of each deal.
deals = book["deals"]
deals = deals[(deals.id != "") & ~deals.id.duplicated()]
ledger = book["deal_history"]
ledger = ledger.assign(at=numbers(ledger["at"]))
moves = ledger[ledger.field.isin(["created", "stage"]) & (ledger["at"] < today + 1)].sort_values(["deal_id", "at"], kind="stable")
moves["left"] = moves.groupby("deal_id")["at"].shift(-1)
moves = moves.merge(deals[["id", "funnel", "status"]], left_on="deal_id", right_on="id")
stages = book["funnels"].rename(columns={"stage": "to"})
stages["stage_order"] = numbers(stages.stage_order)
stays = moves.merge(stages, on=["funnel", "to"])
created = stays.groupby("deal_id")["at"].transform("min")

# Conversion: the furthest stage of the deals created in the period; a skipped one is reached.
seconds = 1 / 86400 / 2
cohort = stays[(created >= first - seconds) & (created < last - seconds) & (stays.kind.str.lower() != "lost")]
furthest = cohort.groupby(["funnel", "deal_id"]).stage_order.max().reset_index()
steps = stages[stages.kind.str.lower() != "lost"].sort_values(["funnel", "stage_order"])
reached = furthest.merge(steps, on="funnel")
reached = reached[reached.stage_order_x >= reached.stage_order_y].groupby(["funnel", "stage_order_y"]).size().reset_index(name="reached")
reached["next"] = reached.groupby("funnel").reached.shift(-1)
reached["rate"] = reached.next / reached.reached

# Median time in stage by Kaplan and Meier, open stays censored.
open_stays = stays[(stays.kind.str.lower() == "open") & (stays["at"] >= first - seconds) & (stays["at"] < last - seconds)].copy()
open_stays["days"] = (open_stays.left.fillna(today + 1) - open_stays["at"]).clip(lower=0).round(2)
open_stays["ended"] = open_stays.left.notna()


def median(group):
    table = group.groupby("days").ended.agg(["sum", "size"])
    at_risk = table["size"][::-1].cumsum()[::-1]
    survival = (1 - table["sum"] / at_risk)[table["sum"] > 0].cumprod()
    below = survival[survival <= 0.5 + 1e-9]
    if len(below) == 0:
        return np.nan
    flat = abs(below.iloc[0] - 0.5) <= 1e-9 and len(below) > 1
    return (below.index[0] + below.index[1]) / 2 if flat else below.index[0]


latest = open_stays.groupby(["deal_id", "funnel", "to"]).tail(1)
time_in_stage = latest.groupby(["funnel", "to"]).apply(lambda group: pd.Series({"stays": len(group), "median": median(group)})).reset_index()

# Leaderboard with Wilson intervals.
closed = deals.assign(closed=numbers(deals.closed_at), amount=numbers(deals.amount))
closed = closed[(closed.closed >= first - seconds) & (closed.closed < last - seconds) & (closed.owner != "")]
closed = in_base(closed[closed.status.str.lower().isin(["won", "lost"])], "closed")
closed["won"] = (closed.status.str.lower() == "won").astype(int)
closed["won_amount"] = closed.base.where(closed.won == 1, 0).fillna(0)
board = closed.groupby("owner").agg(won=("won", "sum"), closed=("won", "size"), won_amount=("won_amount", "sum"))
z, n = 1.959963984540054, board.closed
share = board.won / n
board["low"] = (share + z * z / (2 * n) - z * np.sqrt(share * (1 - share) / n + z * z / (4 * n * n))) / (1 + z * z / n)
board["low"] = board.low.where(n >= FLOOR)
board = board.sort_values("low", ascending=False)
took = (time.perf_counter() - began) * 1000


def rows(frame, *names):
    frame = frame.reset_index()
    return [[None if pd.isna(value) else value for value in row] for row in frame[list(names)].astype(object).values.tolist()]


results = {
    "sales/revenue_by_month": rows(by_month, "month", "revenue", "orders"),
    "sales/revenue_by_product": rows(by_product, "product", "revenue", "orders"),
    "funnel/conversion": rows(reached, "funnel", "reached", "rate"),
    "funnel/time_in_stage": rows(time_in_stage, "funnel", "to", "stays", "median"),
    "customers_insight/rfm": rows(rfm, "segment", "customers", "revenue"),
    "customers_insight/cohorts": rows(kept, "cohort", "since", "customers", "revenue"),
    "sales/leaderboard": rows(board, "owner", "won", "closed", "won_amount", "low"),
}
print(json.dumps({"ms": took, "version": pd.__version__, "results": results}))
