/** The pages that have a layout of their own. */

import type { DashboardKey } from '../../../src/crm/schema.ts';
import type { Board } from '../board.ts';
import type { Block } from '../page.ts';

export const PAGES: Partial<Record<DashboardKey, (board: Board) => Block[]>> = {};
