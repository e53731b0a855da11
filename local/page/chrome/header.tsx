/** The name of the workbook, the menus, and how the page looks. */

import type { Desk } from '../desk/desk.ts';
import { useSignal } from '../signal.ts';
import { Icon } from './icons.tsx';
import { MenuBar } from './menu-bar.tsx';

export function Header({ desk }: { desk: Desk }) {
  useSignal(desk.book.changed);
  const language = useSignal(desk.language);
  const dark = useSignal(desk.book.dark);
  const panel = useSignal(desk.panel);
  const busy = useSignal(desk.busy);
  const { t } = desk;
  const turn = (which: 'outbox' | 'clock') => desk.panel.set(panel === which ? null : which);
  return (
    <header class="header">
      <div class="logo" aria-hidden="true">
        <svg viewBox="0 0 16 16" width="30" height="30" aria-hidden="true">
          <rect width="16" height="16" rx="4" fill="var(--accent)" />
          <path d="M4 5h8M4 8h6M4 11h4" stroke="#fff" stroke-width="1.5" stroke-linecap="round" />
        </svg>
      </div>
      <div class="names">
        <h1>{desk.book.title}</h1>
        <MenuBar desk={desk} />
      </div>
      {busy !== null && <span class="busy">{t('page.busy', { what: busy })}</span>}
      <div class="tools">
        <button type="button" aria-pressed={panel === 'outbox'} onClick={() => turn('outbox')}>
          <Icon name="mail" />
          {t('page.outbox')}
        </button>
        <button type="button" aria-pressed={panel === 'clock'} onClick={() => turn('clock')}>
          <Icon name="clock" />
          {t('page.clock')}
        </button>
        <button
          type="button"
          class="icon"
          aria-label={t('page.dark')}
          title={t('page.dark')}
          aria-pressed={dark}
          onClick={() => desk.book.dark.set(!dark)}
        >
          <Icon name={dark ? 'sun' : 'moon'} />
        </button>
        <button
          type="button"
          title={t('screen.language')}
          onClick={() => desk.language.set(language === 'zh' ? 'en' : 'zh')}
        >
          <span lang={language === 'zh' ? 'en' : 'zh-Hans'}>
            {language === 'zh' ? 'English' : '中文'}
          </span>
        </button>
      </div>
    </header>
  );
}
