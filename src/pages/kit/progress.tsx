/** How far a number is towards its target. */

interface Props {
  readonly value: number;
  readonly target: number;
  /** What is measured, in words with the numbers. */
  readonly label: string;
}

export function Progress({ value, target, label }: Props) {
  const share = target <= 0 ? 1 : Math.max(0, Math.min(1, value / target));
  return (
    <div
      class={`progress ${share >= 1 ? 'progress-full' : ''}`}
      role="progressbar"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={Math.round(share * 100)}
      title={label}
    >
      <div style={{ width: `${share * 100}%` }} />
    </div>
  );
}
