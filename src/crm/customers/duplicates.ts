/**
 * Likely duplicates, found by blocks: only customers that share an e-mail, a phone line or a part
 * of a name are compared, so the work grows with the rows and not with their square.
 */

import { grouped } from '../book.ts';
import type { Customer } from '../records.ts';
import { type Face, faceOf, LIKELY, type Likeness, likeness } from './similarity.ts';

type Known = Pick<Customer, 'id' | 'name' | 'company' | 'email' | 'phone'>;

/** A pair of customers by id, the smaller id first. */
export interface Pair extends Likeness {
  readonly a: string;
  readonly b: string;
}

export interface Likely extends Likeness {
  readonly id: string;
}

/** In a block larger than this, each is compared with as many neighbours in name order. */
const NEIGHBOURS = 40;

/**
 * Customers likely to be the one about to be saved, best first.
 * One pass over the rows; only those that share a block are compared.
 */
export function likelyDuplicates(
  draft: Partial<Known>,
  customers: readonly Known[],
  limit = 5,
): Likely[] {
  const given = { id: '', name: '', company: null, email: null, phone: null, ...draft };
  const face = faceOf(given);
  const wanted = new Set(blocksOf(face));
  return customers
    .map(faceOf)
    .filter((other) => other.id !== face.id && blocksOf(other).some((block) => wanted.has(block)))
    .map((other) => ({ id: other.id, ...likeness(face, other) }))
    .filter(({ score }) => score >= LIKELY)
    .sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1))
    .slice(0, limit);
}

/** All likely pairs of a table, best first. */
export function duplicatePairs(customers: readonly Known[]): Pair[] {
  const faces = customers.map(faceOf);
  const entries = faces.flatMap((face) => blocksOf(face).map((block) => ({ block, face })));
  const pairs = new Map<string, Pair>();
  for (const block of grouped(entries, (entry) => entry.block).values()) {
    const members = block.map(({ face }) => face).sort(byName);
    members.forEach((one, at) => {
      for (const other of members.slice(at + 1, at + 1 + NEIGHBOURS)) pairUp(one, other, pairs);
    });
  }
  return [...pairs.values()].sort((x, y) => y.score - x.score || (x.a + x.b < y.a + y.b ? -1 : 1));
}

function pairUp(one: Face, other: Face, pairs: Map<string, Pair>): void {
  const [a, b] = one.id < other.id ? [one, other] : [other, one];
  const key = `${a.id} ${b.id}`;
  if (a.id === b.id || pairs.has(key)) return;
  const like = likeness(a, b);
  if (like.score >= LIKELY) pairs.set(key, { a: a.id, b: b.id, ...like });
}

/** The blocks a customer stands in: whole e-mail, whole line, head and tail of the name. */
function blocksOf(face: Face): string[] {
  const blocks: string[] = [];
  if (face.email !== '') blocks.push(`e${face.email}`);
  if (face.phone !== '') blocks.push(`p${face.phone}`);
  if (face.name.length > 1) {
    blocks.push(`h${face.name.slice(0, 4)}`, `t${face.name.slice(-4)}`);
  }
  return blocks;
}

const byName = (a: Face, b: Face) => {
  const [x, y] = [`${a.name} ${a.company}`, `${b.name} ${b.company}`];
  return x < y ? -1 : x > y ? 1 : 0;
};
