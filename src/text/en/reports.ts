/** Words of reports. */

export const reports = {
  'error.unknown_report':
    'There is no report named {name}; `leadsheet report --list` shows all of them.',
  'report.gap.needs': 'Nothing to show yet: there are no rows in {tables}.',
  'report.gap.none': 'Nothing to show for this period.',
  'report.gap.nobody_leaves':
    'In the time seen, the model finds nobody who left for good: the chance to be alive sets nobody apart here, so go by the days since the last order.',
  'report.gap.failed': 'This report could not be made: {reason}',
  'report.changes.first':
    'No earlier night is remembered yet: these are the changes dated since yesterday. What is entered late, edited or deleted is told from the next night on.',
  'report.changes.many':
    'Of the history before the last night more changed than can be told one by one; it has {more} events against then.',
  'report.win.model':
    'By the model: on {n} later cases its Brier score is {model}, that of the stage rates {stage}.',
  'report.win.stage':
    'By the stage’s calibrated probability: on {n} later cases the model’s Brier score {model} did not beat the stage rates’ {stage}.',
  'report.win.few':
    'By the stage’s calibrated probability: {n} cases of settled deals are too few to fit and test a model, which needs {least} and half as many later ones.',
  'finding.date_in_future': '{value} lies in the future.',
  'finding.date_unlikely': '{value} is an unlikely date.',
  'finding.close_overdue': 'The expected close {value} is long past, but the deal is open.',
  'finding.satisfaction_out_of_range': '{value} is not between 1 and 5.',
  'repair.set_new_date': 'Set a new expected close, or close the deal.',
  'head.chance': 'Win probability',
  'head.stage_chance': 'Stage rate',
  'head.factor_1': 'Main factor',
  'head.factor_2': 'Second factor',
  'head.factor_3': 'Third factor',
  'code.factor.age_plus': '+ Age',
  'code.factor.age_minus': '− Age',
  'code.factor.in_stage_plus': '+ Time in stage',
  'code.factor.in_stage_minus': '− Time in stage',
  'code.factor.amount_plus': '+ Amount',
  'code.factor.amount_minus': '− Amount',
  'code.factor.activities_plus': '+ Activities',
  'code.factor.activities_minus': '− Activities',
  'code.factor.recent_plus': '+ Activities, 30 days',
  'code.factor.recent_minus': '− Activities, 30 days',
  'code.factor.overdue_plus': '+ Overdue tasks',
  'code.factor.overdue_minus': '− Overdue tasks',
  'code.factor.stage_no_plus': '+ Stage',
  'code.factor.stage_no_minus': '− Stage',
  'code.factor.channel_plus': '+ Channel',
  'code.factor.channel_minus': '− Channel',
  'code.factor.owner_plus': '+ Owner',
  'code.factor.owner_minus': '− Owner',
  'code.factor.product_plus': '+ Product',
  'code.factor.product_minus': '− Product',
  'code.basis.model': 'Model',
  'code.basis.stage': 'Stage rate',
  'head.r': 'R',
  'head.f': 'F',
  'head.m': 'M',
  'head.stated': 'Has stated',
  'head.next_need': 'Likely next',
  'head.alike': 'Customers alike',
  'head.also': 'Of them with it',
  'head.money': 'Money',
  'custom.fault.name': 'Row of the tab Reports: give the report a name.',
  'custom.fault.table':
    'There is no table named “{value}”: use the name of a tab, such as Deals or Orders.',
  'custom.fault.column':
    'There is no column named “{value}” among those of {table} that reports read: use a header of that tab; one you added stands in [brackets] in a filter if it has spaces (long texts are not read).',
  'custom.fault.columns': '“{value}” is no list of columns: part their names by commas.',
  'custom.fault.filter':
    'The filter cannot be read at “{value}”; write it like: Amount > 1000 and Stage = Offer.',
  'custom.fault.value':
    '“{value}” is no value for {column}: a number, a day as 2026-03-31, today-30 or a word in quotes.',
  'custom.fault.group_by':
    '“{value}” is nothing to group by: name a column, or year, month or day of a date, as month(Ordered on).',
  'custom.fault.measures':
    '“{value}” is no measure: use count, or sum, average, min, max or distinct of a column, as sum(Amount).',
  'custom.fault.chart': '“{value}” is no chart: use column, bar, line or area.',
  'custom.fault.to':
    '“{value}” holds something that is no e-mail address: part addresses by commas.',
  'custom.fault.statements':
    'A report file holds one SELECT and nothing else: take the other statements out.',
  'custom.fault.time': 'It took longer than {seconds} seconds and was stopped: ask for less.',
  'custom.fault.script':
    'The script gave no report ({reason}): it returns columns with key and kind, and rows.',
  'custom.no_rate': 'Without a dated currency rate, so adding nothing to money: {n} of the rows.',
  'custom.cut': 'Only the first {n} rows are kept.',
  'custom.measure.count': 'Rows',
  'custom.measure.sum': '{column}, total',
  'custom.measure.average': '{column}, average',
  'custom.measure.min': '{column}, least',
  'custom.measure.max': '{column}, most',
  'custom.measure.distinct': '{column}, different',
  'open.as_the_filter_says': 'as the filter says',
  'error.frame_too_large':
    '{rows} rows are more than a data frame takes ({most}): narrow the report or group it first.',
  'error.frame_column': 'The report has no column {column}: choose from {known}.',
  'suggest.count': '{column} is a sum of money without the number of rows behind it.',
  'suggest.outliers':
    '{n} values of {column} lie far out and pull its mean: show the largest beside it.',
  'suggest.missing': '{n} cells of {column} are empty: see what the data lacks.',
  'suggest.trend': '{column} moves steadily: see which factor drives it.',
  'suggest.source': 'Tells more of {column}.',
  'score.segment': 'RFM segment',
  'score.alive': 'Chance to come back',
  'score.value': 'Expected value, 12 months',
  'score.chance': 'Chance to win',
  'score.risk': 'Risk',
  'score.risk.rotting': 'Rotting',
  'score.risk.late': 'Close date past',
  'score.risk.no_next_step': 'No next step',
  'score.note':
    'Written every night by Leadsheet; the setting “scores” switches it. The reports Customer lifetime, RFM segments and Win probability tell how.',
  'head.proposal': 'Proposal',
  'head.usual_days': 'Usual days',
  'code.proposal.probability': 'Stage probability',
  'code.proposal.limit': 'Limit of days',
  'code.proposal.step': 'Make the step mandatory',
} as const;
