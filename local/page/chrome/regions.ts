/** F6 leads from one part of the page to the next, Shift+F6 back: menus, grid, sidebar, tabs. */

const REGIONS = ['.menu-bar', '.sheet', '.sidebar', '.tabs'] as const;
/** What takes the focus of a part, by how much it is the part's own. */
const FIRST = ['iframe', 'textarea.editor', '[role=tab][tabindex="0"]', 'button'] as const;

export function takeRegionKeys(): () => void {
  const key = (event: KeyboardEvent) => {
    if (event.key !== 'F6' || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    const there = REGIONS.flatMap((name) => [...document.querySelectorAll<HTMLElement>(name)]);
    const here = there.findIndex((region) => region.contains(document.activeElement));
    const step = event.shiftKey ? -1 : 1;
    const to = there[(Math.max(0, here) + step + there.length) % there.length];
    const found = FIRST.map((name) => to?.querySelector<HTMLElement>(name));
    found.find(Boolean)?.focus();
  };
  window.addEventListener('keydown', key);
  return () => window.removeEventListener('keydown', key);
}
