/**
 * What people are called on a page: by their name as the team has it or had it, else by what stands
 * before the @ of their address. Two people are never called alike: then the address helps.
 */

import type { ReportTable } from '../reports/report.ts';

/** Columns of reports that hold a person's address. */
export const PEOPLE: ReadonlySet<string> = new Set(['owner', 'responsible']);

/** Everybody whom some report names, by address. */
export function peopleIn(tables: Iterable<ReportTable>): Set<string> {
  const found = new Set<string>();
  for (const { columns, rows } of tables) {
    for (const [at, { key }] of columns.entries()) {
      if (!PEOPLE.has(key)) continue;
      for (const row of rows) if (row[at]) found.add(String(row[at]));
    }
  }
  return found;
}

/** @param names names by address @returns what each is called, by address in small letters */
export function calledOf(
  names: ReadonlyMap<string, string>,
  seen: Iterable<string>,
): Map<string, string> {
  const known = new Map([...names].map(([email, name]) => [email.toLowerCase(), name]));
  const everybody = new Set([...known.keys(), ...[...seen].map((email) => email.toLowerCase())]);
  // From the shortest to what nobody else has.
  const forms = (email: string) => {
    const [name, before] = [known.get(email), email.split('@')[0] || email];
    return name === undefined
      ? [before, email]
      : [name, `${name} (${before})`, `${name} (${email})`];
  };
  const times = new Map<string, number>();
  for (const form of [...everybody].flatMap(forms)) {
    times.set(form.toLowerCase(), (times.get(form.toLowerCase()) ?? 0) + 1);
  }
  const own = (form: string) => times.get(form.toLowerCase()) === 1;
  return new Map(
    [...everybody].map((email) => [email, forms(email).find(own) ?? forms(email).at(-1)!]),
  );
}
