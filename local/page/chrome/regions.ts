/** F6 leads from one part of the page to the next, Shift+F6 back: menus, grid, sidebar, tabs. */

const REGIONS = ['.menu-bar', '.sheet', '.sidebar', '.tabs'] as const;
const FIRST = 'iframe, textarea.editor, [role=tab][tabindex="0"], button:not([tabindex="-1"])';

export function takeRegionKeys(): () => void {
  const key = (event: KeyboardEvent) => {
    if (event.key !== 'F6' || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    const there = REGIONS.flatMap((name) => [...document.querySelectorAll<HTMLElement>(name)]);
    const here = there.findIndex((region) => region.contains(document.activeElement));
    const to = (here + (event.shiftKey ? -1 : 1) + there.length) % there.length;
    there[to]?.querySelector<HTMLElement>(FIRST)?.focus();
  };
  window.addEventListener('keydown', key);
  return () => window.removeEventListener('keydown', key);
}
