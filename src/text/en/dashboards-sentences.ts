/** Sentences of the overview. */

export const dashboardSentences = {
  'sentence.comma': ', ',
  'sentence.list': ', ',
  'sentence.stop': '.',
  'sentence.no_rate':
    '{what} ({share} of all) are in a currency without a rate ({currencies}): their money is in no sum below. Add it in the Rates tab, or set base_currency, now {base}, in Settings.',
  'sentence.of_days': '{line} ({days})',
  'sentence.orders': '{count} orders',
  'sentence.deals': '{count} deals',
  'sentence.and': ' and ',
  'sentence.action':
    'Worth most now: {action} ({about}). {reason}; {stake} at stake, {value} expected from acting.',
  'sentence.colon': ': ',
  'sentence.against': ', {by} against {was} in the period before',
  'sentence.win_rate': '; of {closed} closed deals {rate} were won',
  'sentence.mover':
    'What moved revenue most is “{name}” ({dimension}): {now}, {change} against {before} before.',
  'sentence.velocity':
    'The pipeline yields {value} a day, {change} against {before} before; what moved it most is “{factor}”: {effect} a day.',
  'sentence.bottleneck':
    'The narrowest stage is “{stage}”: of the {reached} settled deals that reached it {rate} went on and {stopped} stopped there',
  'sentence.bottleneck_worth':
    '; {points} points more there would raise the wins by about {wins}, worth {worth} at the average deal.',
  'sentence.quota':
    "{won} of this quarter's quota of {quota} is won ({share}); {open} expected to close this quarter is still open, {times} times the {gap} that is missing.",
  'sentence.quota_met':
    "This quarter's quota of {quota} is met: {won} is won ({share}), and {open} expected to close this quarter is still open.",
  'sentence.changes':
    'Since {since} the history of deals changed {events} times: {parts}. Amounts changed by {amount}.',
  'sentence.came.new': '{n} as it happened',
  'sentence.came.late': '{n} entered late',
  'sentence.came.unseen': '{n} found only by comparing rows',
  'sentence.came.edited': '{n} by editing old entries',
  'sentence.came.deleted': '{n} by deleting old entries',
  'sentence.changes_first':
    'Since yesterday deals changed {events} times, {unseen} of them found only by comparing rows; amounts changed by {amount}. Late, edited and deleted entries are told from the next night on.',
  'sentence.changes_many':
    'Since {since} deals changed {events} times anew, {unseen} of them found only by comparing rows; amounts changed by {amount}. The older history changed more than can be told one by one: {more} events against then.',
  'sentence.forecast':
    "This month is likely to end at {p50} (P10 {p10}, P90 {p90}), {share} of the month's quota of {quota}; {won} of it is won already.",
  'sentence.forecast_only':
    'This month is likely to end at {p50} (P10 {p10}, P90 {p90}); {won} of it is won already.',
  'sentence.faults':
    'Faults in the data bend these numbers in {rows} places: {named}. The tab {tab} lists them with the remedy.',
  'sentence.fault': '{rows} in {tab} › {column} ({rule})',
  'sentence.won': 'Deals won: {won}, worth {amount}',
  'sentence.revenue':
    'Revenue was {amount} from {orders} orders, {by} against {was} in the period before.',
  'sentence.revenue_only': 'Revenue was {amount} from {orders} orders.',
  'sentence.customers':
    'Of {customers} customers {active} are active and {fresh} are new; {lapsing} who bought before have fallen silent ({share}).',
} as const;
