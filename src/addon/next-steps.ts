/** Offers of the rules as buttons: their words, the form they open, the action it is sent with. */

import type { ActionName } from '../crm/actions.ts';
import type { Offer } from '../crm/draft.ts';
import type { TableKey } from '../crm/schema.ts';
import type { TextKey, Translate } from '../text/index.ts';
import type { NextStep } from './answer.ts';

const FORMS: { readonly [offer: string]: readonly [ActionName, TableKey] } = {
  add_deal: ['add_deal', 'deals'],
  plan_next_step: ['update_deal', 'deals'],
  win_deal: ['win_deal', 'deals'],
  log_activity: ['log_activity', 'activities'],
  state_need: ['state_need', 'needs'],
  record_order: ['record_order', 'orders'],
  add_task: ['add_task', 'tasks'],
  open_case: ['open_case', 'cases'],
  answer_case: ['answer_case', 'cases'],
  resolve_case: ['resolve_case', 'cases'],
};

export function nextSteps(say: Translate, offers: readonly Offer[]): NextStep[] {
  return offers.flatMap(({ offer, fields }) => {
    const form = FORMS[offer];
    if (form === undefined) return [];
    const [action, table] = form;
    return [{ offer, label: say(`offer.${offer}` as TextKey), action, table, fields }];
  });
}
