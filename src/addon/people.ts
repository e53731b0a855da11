/** The people of the team as a pick list. */

import type { Member } from '../crm/records.ts';

export interface Person {
  readonly email: string;
  readonly name: string;
}

/** Those who are active, by name. */
export function peopleOf(team: readonly Member[]): Person[] {
  return team
    .filter(({ active }) => active !== false)
    .map(({ email, name }) => ({ email, name: name ?? email }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}
