/** Keys that work everywhere: `/` to the search field, Esc one step back. */

import { useEffect } from 'preact/hooks';
import { closePage } from '../shared/bridge.ts';

/** Below this a page is a sidebar, which its user closes with its own cross. */
const SIDEBAR = 560;

export function useKeys(canGoBack: boolean, back: () => void): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const typing = (event.target as Element).matches('input, select, textarea');
      if (event.defaultPrevented || typing || document.querySelector('dialog[open]')) return;
      if (event.key === '/') {
        const field = document.querySelector<HTMLElement>('main input[type=search]');
        if (field === null) return;
        event.preventDefault();
        field.focus();
      } else if (event.key === 'Escape') {
        if (canGoBack) back();
        else if (window.innerWidth >= SIDEBAR) closePage();
      }
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [canGoBack, back]);
}
