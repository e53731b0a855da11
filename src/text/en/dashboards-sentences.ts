/** Sentences of the overview. */

export const dashboardSentences = {
  'sentence.won': '{won} deals worth {amount} were won ({days})',
  'sentence.against': '{by} on the {was} of the period before',
  'sentence.win_rate': 'a win rate of {rate} of {closed} closed deals',
  'sentence.comma': ', ',
  'sentence.stop': '.',
  'sentence.velocity':
    'The pipeline turns into {value} a day, {change} on {before}; what moved it most is “{factor}” with {effect} a day.',
  'sentence.quota':
    "{won} of this quarter's quota of {quota} is won ({share}); the open {open} expected this quarter is {times} times the missing {gap}.",
  'sentence.quota_met':
    "This quarter's quota of {quota} is met: {won} is won ({share}), and {open} expected this quarter is still open.",
  'sentence.no_rate':
    '{what} ({share} of all) are in a currency without a rate ({currencies}): their money is in no sum below. Add it in the Rates tab, or set base_currency, now {base}, in Settings.',
  'sentence.bottleneck':
    'The narrowest stage is “{stage}”: {rate} of the {reached} settled deals that reached it went on, {stopped} stopped there',
  'sentence.bottleneck_worth':
    '; {points} points more there would bring about {wins} more wins, {worth} at the average deal.',
  'sentence.of_days': '{line} ({days})',
  'sentence.changes':
    'Since {since} {events} changes of deals: {fresh} new events, {late} entered late, {unseen} found only by comparing; in the history before, {edited} edited and {deleted} deleted; amounts {amount}.',
  'sentence.changes_first':
    'Dated since yesterday are {events} changes of deals, {unseen} of them found only by comparing; amounts {amount}. What is entered late, edited or deleted is told from the next night on.',
  'sentence.changes_many':
    'Since {since} {events} new changes of deals, {unseen} of them found only by comparing; amounts {amount}. Of the older history more changed than can be told one by one; it has {more} events against then.',
  'sentence.orders': '{count} orders',
  'sentence.deals': '{count} deals',
  'sentence.and': ' and ',
  'sentence.forecast':
    "This month is likely to end at {p50} (P10 {p10}, P90 {p90}), {share} of the month's quota of {quota}; {won} is won already.",
  'sentence.forecast_only':
    'This month is likely to end at {p50} (P10 {p10}, P90 {p90}); {won} is won already.',
  'sentence.faults':
    '{rows} faults of the data bend numbers: {named}; the Data quality tab lists them with the remedy.',
  'sentence.fault': '{rows} in {tab}, {column} ({rule})',
  'sentence.action':
    'Worth most now: {action} ({about}). {reason}; {stake} at stake, {value} expected from acting.',
  'sentence.colon': ': ',
} as const;
