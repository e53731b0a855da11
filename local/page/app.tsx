/** The whole page, top to bottom. */

import { useEffect } from 'preact/hooks';
import { FormulaBar } from './chrome/formula-bar.tsx';
import { Header } from './chrome/header.tsx';
import { takeRegionKeys } from './chrome/regions.ts';
import { StatusBar } from './chrome/status-bar.tsx';
import { Tabs } from './chrome/tabs.tsx';
import { Toolbar } from './chrome/toolbar.tsx';
import type { Desk } from './desk/desk.ts';
import { Grid } from './grid/grid.tsx';
import { Find } from './panels/find.tsx';
import { Dialogs, Sidebar } from './panels/frames.tsx';
import { LinkCard } from './panels/link-card.tsx';
import { QuestionBox } from './panels/question.tsx';
import { SidePanel } from './panels/side-panel.tsx';
import { Toasts } from './panels/toasts.tsx';
import { takePrintKey } from './print/index.ts';
import { useSignal } from './signal.ts';

export function App({ desk }: { desk: Desk }) {
  const asked = useSignal(desk.talk.question) !== null;
  const covered = useSignal(desk.pages).some(({ kind, modal }) => kind === 'dialog' && modal);
  useEffect(takeRegionKeys, []);
  useEffect(() => takePrintKey(desk), [desk]);
  return (
    <>
      {/* What lies under a dialog takes neither mouse nor keys. */}
      <div class="under" inert={asked || covered}>
        <Header desk={desk} />
        <Toolbar desk={desk} />
        <FormulaBar desk={desk} />
        <main class="work">
          <Grid desk={desk} />
          <LinkCard desk={desk} />
          <Sidebar desk={desk} />
          <SidePanel desk={desk} />
          <Find desk={desk} />
        </main>
        <footer class="foot">
          <Tabs desk={desk} />
          <StatusBar desk={desk} />
        </footer>
      </div>
      <div class="under" inert={asked}>
        <Dialogs desk={desk} />
      </div>
      <QuestionBox desk={desk} />
      <Toasts desk={desk} />
    </>
  );
}
