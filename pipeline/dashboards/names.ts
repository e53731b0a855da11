/** Names in place of addresses and codes: of everybody ever in the team, and of playbook steps. */

import type { Warehouse } from '../warehouse/index.ts';

export interface Names {
  readonly people: ReadonlyMap<string, string>;
  readonly steps: ReadonlyMap<string, string>;
}

/** A step of two playbooks with two titles keeps its code, which is what people know it by. */
export async function readNames({ engine }: Warehouse): Promise<Names> {
  const pairs = async (sql: string) =>
    (await engine.query(sql)).rows.map(([key, name]): [string, string] => [`${key}`, `${name}`]);
  const people = pairs(
    `SELECT email, MIN(name) FROM team WHERE email IS NOT NULL AND name IS NOT NULL
     GROUP BY email ORDER BY email NULLS LAST`,
  );
  const steps = pairs(
    `SELECT step, MIN(title) FROM playbooks WHERE step IS NOT NULL AND title IS NOT NULL
     GROUP BY step HAVING COUNT(DISTINCT title) = 1 ORDER BY step NULLS LAST`,
  );
  return { people: new Map(await people), steps: new Map(await steps) };
}
