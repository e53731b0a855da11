/** Quick figures: a few numbers at once, each with its definition and what it rests on. */

import { useState } from 'preact/hooks';
import type { FiguresView as FiguresData, Period } from '../../addon/views/figures.ts';
import { addDays } from '../../crm/time.ts';
import type { ViewProps } from '../app/views.ts';
import { SelectField } from '../kit/field.tsx';
import { Show } from '../kit/states.tsx';
import { useDesk } from '../shared/desk.ts';
import { NONE } from '../shared/format.ts';
import { useLoad } from '../shared/use-load.ts';

const PERIODS: readonly Period[] = [
  'this_month',
  'last_month',
  'this_quarter',
  'this_year',
  '30_days',
];

export function FiguresView({ args }: ViewProps) {
  const { say, day } = useDesk();
  const [period, setPeriod] = useState(
    PERIODS.find((one) => one === args['period']) ?? 'this_month',
  );
  const figures = useLoad('figures', { period });
  return (
    <>
      <h1>{say('pages.nav.figures')}</h1>
      <SelectField
        label={say('pages.figures.period')}
        value={period}
        options={PERIODS.map((value) => ({ value, label: say(`pages.period.${value}`) }))}
        onPick={(value) => setPeriod(value as Period)}
      />
      <Show of={figures} lines={8}>
        {(view) => (
          <>
            <p class="faint">
              {say('pages.figures.span', {
                from: day(view.from),
                to: day(addDays(view.to, -1)),
                currency: view.currency,
              })}
            </p>
            <Figures view={view} />
            <p class="faint">{say('pages.figures.night')}</p>
          </>
        )}
      </Show>
    </>
  );
}

type Figure = FiguresData['figures'][number];

function Figures({ view }: { view: FiguresData }) {
  const { say, number } = useDesk();
  return (
    <dl class="tiles figures">
      {view.figures.map((figure) => (
        <div key={figure.name} class="tile">
          <dt>{figure.label}</dt>
          <dd>
            <Value figure={figure} currency={view.currency} />
          </dd>
          <dd class="faint">
            {figure.kind !== 'integer' && say('pages.figures.n', { n: number(figure.n) })}
            {figure.unconverted
              ? ` · ${say('pages.unconverted', { count: figure.unconverted })}`
              : ''}
          </dd>
          <dd class="tile-note">{figure.definition}</dd>
        </div>
      ))}
    </dl>
  );
}

/** Too few cases show as that, never as a rate. */
function Value({ figure: { value, kind, n }, currency }: { figure: Figure; currency: string }) {
  const { say, brief, share, number } = useDesk();
  if (value === null)
    return <span class="few">{n === 0 ? NONE : say('pages.too_few', { n })}</span>;
  if (kind === 'money') return <>{brief(value, currency)}</>;
  if (kind === 'share') return <>{share(value)}</>;
  return (
    <>
      {kind === 'days'
        ? say('pages.funnel.days', { days: number(Math.round(value * 10) / 10) })
        : number(value)}
    </>
  );
}
