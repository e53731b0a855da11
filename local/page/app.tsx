/** The whole page, top to bottom. */

import { FormulaBar } from './chrome/formula-bar.tsx';
import { Header } from './chrome/header.tsx';
import { StatusBar } from './chrome/status-bar.tsx';
import { Tabs } from './chrome/tabs.tsx';
import type { Desk } from './desk/desk.ts';
import { Grid } from './grid/grid.tsx';
import { Find } from './panels/find.tsx';
import { Dialogs, Sidebar } from './panels/frames.tsx';
import { QuestionBox } from './panels/question.tsx';
import { SidePanel } from './panels/side-panel.tsx';
import { Toasts } from './panels/toasts.tsx';

export function App({ desk }: { desk: Desk }) {
  return (
    <>
      <Header desk={desk} />
      <FormulaBar desk={desk} />
      <main class="work">
        <Grid desk={desk} />
        <Sidebar desk={desk} />
        <SidePanel desk={desk} />
        <Find desk={desk} />
      </main>
      <footer class="foot">
        <Tabs desk={desk} />
        <StatusBar desk={desk} />
      </footer>
      <Dialogs desk={desk} />
      <QuestionBox desk={desk} />
      <Toasts desk={desk} />
    </>
  );
}
