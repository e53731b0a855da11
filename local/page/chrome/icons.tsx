/** The icons of the page, drawn with one pen on a field of 20 × 20. */

const PATHS = {
  undo: 'M7 5 3.5 8.5 7 12M3.5 8.5H12a4 4 0 0 1 0 8H8.5',
  redo: 'M13 5l3.5 3.5L13 12M16.5 8.5H8a4 4 0 0 0 0 8h3.5',
  bold: 'M6.5 4.3h4.4a2.8 2.8 0 0 1 0 5.6H6.5zM6.5 9.9h5.1a2.9 2.9 0 0 1 0 5.8H6.5z',
  italic: 'M8.8 4.5h5.7M5.5 15.5h5.7M12 4.5l-4 11',
  ink: 'M5.5 12.5 10 3l4.5 9.5M7 9.5h6',
  fill: 'M8.6 3.2l6 6-5 5a1.3 1.3 0 0 1-1.8 0L4 10.4a1.3 1.3 0 0 1 0-1.8l4.6-4.2M16.4 11.6q1.4 2 0 2.6-1.4-.6 0-2.6',
  borders: 'M4 4h12v12H4zM10 4v12M4 10h12',
  outer: 'M4 4h12v12H4z',
  inner: 'M10 4v12M4 10h12',
  below: 'M4 16h12',
  none: 'M5 5l10 10M15 5 5 15',
  left: 'M4 4.5h12M4 8.2h7M4 11.8h12M4 15.5h7',
  center: 'M4 4.5h12M6.5 8.2h7M4 11.8h12M6.5 15.5h7',
  right: 'M4 4.5h12M9 8.2h7M4 11.8h12M9 15.5h7',
  wrap: 'M4 4.5h12M4 15.5h3M4 10h9.4a2.75 2.75 0 0 1 0 5.5h-3M12.2 13.6l-1.9 1.9 1.9 1.9',
  filter: 'M4 4.5h12l-4.7 5.6v5.2l-2.6-1.5v-3.7z',
  find: 'M13.5 8.75a4.75 4.75 0 1 1-9.5 0 4.75 4.75 0 0 1 9.5 0M12.3 12.3l4 4',
  insert: 'M10 4.5v11M4.5 10h11',
  sun: 'M13.2 10a3.2 3.2 0 1 1-6.4 0 3.2 3.2 0 0 1 6.4 0M10 2.8v1.7M10 15.5v1.7M2.8 10h1.7M15.5 10h1.7M4.9 4.9l1.2 1.2M13.9 13.9l1.2 1.2M15.1 4.9l-1.2 1.2M6.1 13.9l-1.2 1.2',
  moon: 'M15.8 11.6A6.4 6.4 0 0 1 8.4 4.2a6.2 6.2 0 1 0 7.4 7.4z',
  mail: 'M3.5 5.5h13v9.5h-13zM3.8 6l6.2 5 6.2-5',
  clock: 'M16.5 10a6.5 6.5 0 1 1-13 0 6.5 6.5 0 0 1 13 0M10 6.2V10l2.6 1.7',
  link: 'M8.5 11.5l3-3M9.3 6.4l1.5-1.5a3 3 0 0 1 4.3 4.3l-1.5 1.5M10.7 13.6l-1.5 1.5a3 3 0 0 1-4.3-4.3l1.5-1.5',
  print: 'M6 7.5v-4h8v4M6 13.5H3.5v-6h13v6H14M6 11.5h8v5H6z',
  before: 'M12 5.5 7.5 10l4.5 4.5',
  after: 'M8 5.5l4.5 4.5L8 14.5',
  sheets: 'M4 5.5h12M4 10h12M4 14.5h12',
} as const;

export type IconName = keyof typeof PATHS;

export function Icon({ name }: { name: IconName }) {
  return (
    <svg class="drawn" viewBox="0 0 20 20" width="18" height="18" aria-hidden="true">
      <path d={PATHS[name]} />
    </svg>
  );
}
