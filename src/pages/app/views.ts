/** Every view by its name, as menus and next steps call it. */

import type { ComponentType } from 'preact';
import { BoardView } from '../views/board/board.tsx';
import { CardView } from '../views/card/card.tsx';
import { CaseView } from '../views/case.tsx';
import { DeactivateView } from '../views/deactivate.tsx';
import { DealView } from '../views/deal.tsx';
import { DuplicatesView } from '../views/duplicates.tsx';
import { FiguresView } from '../views/figures.tsx';
import { FindView } from '../views/find.tsx';
import { FormPage } from '../views/form-page.tsx';
import { FunnelDesigner } from '../views/funnel/designer.tsx';
import { HelpView } from '../views/help.tsx';
import { LogView } from '../views/log.tsx';
import { MergeView } from '../views/merge.tsx';
import { PlaybookDesigner } from '../views/playbook/designer.tsx';
import { ProposalsView } from '../views/proposals.tsx';
import { SettingsView } from '../views/settings.tsx';
import { TasksView } from '../views/tasks/tasks.tsx';

export interface ViewProps {
  readonly args: { readonly [key: string]: unknown };
}

export const VIEWS: { readonly [view: string]: ComponentType<ViewProps> } = {
  customers: FindView,
  card: CardView,
  case: CaseView,
  deactivate: DeactivateView,
  form: FormPage,
  board: BoardView,
  tasks: TasksView,
  merge: MergeView,
  duplicates: DuplicatesView,
  funnel: FunnelDesigner,
  playbook: PlaybookDesigner,
  proposals: ProposalsView,
  log: LogView,
  figures: FiguresView,
  deal: DealView,
  settings: SettingsView,
  help: HelpView,
};
