/** Every view `load` knows, and what it gives. */

import type { BoardView } from './board.ts';
import type { CardView } from './card.ts';
import type { CustomersView } from './customers.ts';
import type { DealView } from './deal.ts';
import type { DuplicatesView } from './duplicates.ts';
import type { FiguresView } from './figures.ts';
import type { FormView } from './form.ts';
import type { FunnelView } from './funnel.ts';
import type { HelpView } from './help.ts';
import type { LogView } from './log.ts';
import type { MergeView } from './merge.ts';
import type { PlaybookView } from './playbook.ts';
import type { ProposalsView } from './proposals.ts';
import type { SettingsView } from './settings.ts';
import type { TasksView } from './tasks.ts';

export interface Views {
  board: BoardView;
  card: CardView;
  customers: CustomersView;
  deal: DealView;
  duplicates: DuplicatesView;
  figures: FiguresView;
  form: FormView;
  funnel: FunnelView;
  help: HelpView;
  log: LogView;
  merge: MergeView;
  playbook: PlaybookView;
  proposals: ProposalsView;
  settings: SettingsView;
  tasks: TasksView;
}

export type ViewName = keyof Views;
