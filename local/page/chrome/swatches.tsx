/** A palette, walked with the arrow keys. */

import { useEffect, useRef } from 'preact/hooks';
import type { Rgb } from '../book/color.ts';

const ACROSS = 8;

/** From ink to paper, then each hue plain, pale and deep. */
const COLORS = [
  ...['1f2933', '475261', '6b7280', '9aa3af', 'c5cbd3', 'e2e6eb', 'f3f5f8', 'ffffff'],
  ...['2563a8', '2a8c9c', '2e7d5b', '7a9a2e', 'd9a23c', 'd9763c', 'b4533c', '715faa'],
  ...['dbe8f6', 'd5edf0', 'd9ede2', 'e8f0d2', 'fbefd3', 'fbe3d3', 'f6dcd5', 'e5e0f3'],
  ...['163d69', '195560', '1b4d37', '4c611c', '8a6420', '8a4720', '703123', '453a6b'],
] as const;

interface Props {
  readonly label: string;
  readonly reset: string;
  readonly chosen: Rgb | null;
  readonly choose: (color: Rgb | null) => void;
  readonly close: () => void;
}

export function Swatches({ label, reset, chosen, choose, close }: Props) {
  const list = useRef<HTMLDivElement>(null);
  const buttons = () => [...list.current!.querySelectorAll<HTMLElement>('button')];
  useEffect(() => buttons()[0]?.focus(), []);
  const key = (event: KeyboardEvent) => {
    const all = buttons();
    const at = all.indexOf(document.activeElement as HTMLElement);
    const step = { ArrowRight: 1, ArrowLeft: -1, ArrowDown: ACROSS, ArrowUp: -ACROSS }[event.key];
    if (step !== undefined) {
      // The one that takes the colour away stands above them all.
      const from = at === 0 && step > 0 ? 1 - step : at;
      all[Math.max(0, Math.min(from + step, all.length - 1))]?.focus();
    } else if (event.key === 'Escape' || event.key === 'Tab') close();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const take = (color: Rgb | null) => {
    close();
    choose(color);
  };
  return (
    <div class="menu-list swatches" role="menu" aria-label={label} ref={list} onKeyDown={key}>
      <button type="button" role="menuitem" tabIndex={-1} onClick={() => take(null)}>
        {reset}
      </button>
      {COLORS.map((hex) => {
        const color = rgb(hex);
        const same = chosen?.every((channel, at) => Math.round(channel) === color[at]);
        return (
          <button
            type="button"
            role="menuitemradio"
            aria-checked={same ?? false}
            aria-label={`#${hex}`}
            key={hex}
            class="swatch"
            tabIndex={-1}
            style={{ background: `#${hex}` }}
            onClick={() => take(color)}
          />
        );
      })}
    </div>
  );
}

function rgb(hex: string): Rgb {
  return [0, 2, 4].map((at) => Number.parseInt(hex.slice(at, at + 2), 16)) as unknown as Rgb;
}
