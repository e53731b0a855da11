/**
 * F6 leads from one part of the page to the next, Shift+F6 back: menus, toolbar, grid, bar for
 * finding, sidebar, a dialog beside the page, tabs. A dialog over the page is all there is.
 */

const REGIONS = ['.menu-bar', '.toolbar', '.sheet', '.find', '.sidebar', '.tabs', '.box'] as const;
/** What takes the focus of a part, by how much it is the part's own. */
const FIRST = [
  'iframe',
  'textarea.editor',
  '[role=tab][tabindex="0"]',
  'input',
  '.tool[tabindex="0"]',
  'button',
] as const;

export function takeRegionKeys(): () => void {
  const key = (event: KeyboardEvent) => {
    if (event.key !== 'F6' || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    const there = REGIONS.flatMap((name) => [
      ...document.querySelectorAll<HTMLElement>(name),
    ]).filter((region) => !region.closest('[inert]'));
    const here = there.findIndex((region) => region.contains(document.activeElement));
    const step = event.shiftKey ? -1 : 1;
    const to = there[(Math.max(0, here) + step + there.length) % there.length];
    const found = FIRST.map((name) => to?.querySelector<HTMLElement>(name));
    found.find(Boolean)?.focus();
  };
  window.addEventListener('keydown', key);
  return () => window.removeEventListener('keydown', key);
}
