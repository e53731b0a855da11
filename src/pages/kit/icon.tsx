/** Line icons of our own, on a grid of 20. They never carry meaning alone. */

const PATHS = {
  back: 'M12 4 6 10l6 6',
  board: 'M3 4h4v12H3zM8 4h4v8H8zM13 4h4v5h-4z',
  bolt: 'M11 2 4 11h5l-1 7 7-9h-5z',
  case: 'M10 3a7 7 0 0 1 7 7v4a2 2 0 0 1-2 2h-1v-6h3M3 10a7 7 0 0 1 7-7M3 10v4a2 2 0 0 0 2 2h1v-6H3',
  cart: 'M2 3h2l2 9h9l2-6H5M7 16h.01M14 16h.01',
  chart: 'M3 17h14M5 14v-4M10 14V5M15 14V8',
  check: 'M4 4h12v12H4zM7 10l2 2 4-4',
  clock: 'M10 3a7 7 0 1 1 0 14 7 7 0 0 1 0-14M10 6v4l3 2',
  cog: 'M10 7a3 3 0 1 1 0 6 3 3 0 0 1 0-6M10 2v3M10 15v3M2 10h3M15 10h3M4.3 4.3l2.2 2.2M13.5 13.5l2.2 2.2M4.3 15.7l2.2-2.2M13.5 6.5l2.2-2.2',
  cross: 'M5 5l10 10M15 5 5 15',
  down: 'M5 8l5 5 5-5',
  grip: 'M7 5h.01M7 10h.01M7 15h.01M13 5h.01M13 10h.01M13 15h.01',
  heart: 'M10 16S3 12 3 7.5A3.5 3.5 0 0 1 10 6a3.5 3.5 0 0 1 7 1.5C17 12 10 16 10 16',
  help: 'M10 3a7 7 0 1 1 0 14 7 7 0 0 1 0-14M8 8a2 2 0 1 1 2.6 1.9c-.4.2-.6.5-.6 1.1M10 13.5h.01',
  mail: 'M3 5h14v10H3zM3 6l7 5 7-5',
  more: 'M4 10h.01M10 10h.01M16 10h.01',
  pen: 'M4 16l1-4 8-8 3 3-8 8zM11 6l3 3',
  people:
    'M8 4a3 3 0 1 1 0 6 3 3 0 0 1 0-6M2.5 16a5.5 5.5 0 0 1 11 0M13 4.5a3 3 0 0 1 0 5M15 11.5a5 5 0 0 1 2.5 4.5',
  phone: 'M5 3h3l1 4-2 1a9 9 0 0 0 5 5l1-2 4 1v3a1 1 0 0 1-1 1A13 13 0 0 1 4 4a1 1 0 0 1 1-1',
  plus: 'M10 4v12M4 10h12',
  search: 'M9 3a6 6 0 1 1 0 12A6 6 0 0 1 9 3M13.5 13.5 17 17',
  up: 'M5 12l5-5 5 5',
} as const;

export type IconName = keyof typeof PATHS;

export function Icon({ name }: { name: IconName }) {
  return (
    <svg class="icon" viewBox="0 0 20 20" aria-hidden="true" focusable="false">
      <path d={PATHS[name]} />
    </svg>
  );
}
