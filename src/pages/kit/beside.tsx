/** Cells beside our columns as facts: the user's own, and the scores of the night. */

import type { Beside } from '../../addon/beside.ts';
import { useDesk } from '../shared/desk.ts';

/** Scores that are a chance. */
const SHARES = ['alive', 'chance'];

export function BesideFacts({ of }: { of: readonly Beside[] }) {
  const { say, number, share } = useDesk();
  const words = ({ value, score }: Beside): string => {
    if (typeof value === 'boolean') return say(value ? 'pages.yes' : 'pages.no');
    if (typeof value !== 'number') return String(value);
    return SHARES.includes(score ?? '') ? share(value) : number(value);
  };
  return (
    <>
      {of.map((one) => (
        <div key={one.header}>
          <dt>{one.header}</dt>
          <dd>{words(one)}</dd>
        </div>
      ))}
    </>
  );
}
