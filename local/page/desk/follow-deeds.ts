/**
 * One's own deeds after somebody else moved rows or columns.
 *
 * A deed counts cells as they stood when it was done, the deeds before it as they stood earlier: so
 * going down the pile, the move itself is counted as it would have been before each deed. Where that
 * has no answer, nobody may guess: the deed is forgotten, and all that lie under it.
 */

import { type Lines, shiftOf } from '../../engine/structure/shift.ts';
import { followedRequests } from './follow-requests.ts';
import type { Built, Deed, Typed } from './history.ts';
import { shifted } from './step.ts';

/** @param near the way from now to before the uppermost deed: `back` of done, `forth` of undone */
export function followedDeeds(
  deeds: readonly Deed[],
  lines: Lines,
  near: 'back' | 'forth',
): Deed[] {
  const kept: Deed[] = [];
  let here: Lines | null = lines;
  for (const deed of deeds.toReversed()) {
    const after = followedDeed(deed, here, near);
    if (after === 'lost') break;
    if (after.deed) kept.push(after.deed);
    here = after.lines;
    // What somebody deleted was not there before this deed: the rest stands where it stood.
    if (here === null) return [...deeds.slice(0, deeds.indexOf(deed)), ...kept.toReversed()];
  }
  return kept.toReversed();
}

type After = { readonly deed: Deed | null; readonly lines: Lines | null } | 'lost';

function followedDeed(deed: Deed, lines: Lines, near: 'back' | 'forth'): After {
  if (deed.kind === 'built') return followedBuilt(deed, lines, near);
  const shift = shiftOf(lines);
  const steps = deed.steps.flatMap((step) =>
    step.sheetId === lines.sheetId ? (shifted(step, lines.dimension, shift) ?? []) : step,
  );
  const { dress, added: _, ...rest } = deed;
  const typed = { ...rest, ...(near === 'back' ? stillAdded(deed, lines) : {}) };
  const dressed = dress && followedBuilt(dress, lines, near);
  if (dressed === 'lost') return steps.length > 0 ? { deed: { ...typed, steps }, lines } : 'lost';
  const built = dressed?.deed?.kind === 'built' ? { dress: dressed.deed } : {};
  return { deed: steps.length > 0 ? { ...typed, steps, ...built } : null, lines };
}

/** Rows at the end move nothing else; where they are no longer whole, they are left there. */
function stillAdded({ added = [] }: Typed, lines: Lines): Pick<Typed, 'added'> {
  const after = followedRequests(added, lines);
  return after !== 'lost' && after.requests?.length ? { added: after.requests } : {};
}

function followedBuilt(deed: Built, lines: Lines, near: 'back' | 'forth'): After {
  const first = followedRequests(deed[near] ?? [], lines);
  if (first === 'lost') return 'lost';
  const far = near === 'back' ? 'forth' : 'back';
  const second = first.lines ? followedRequests(deed[far] ?? [], first.lines) : null;
  if (second === 'lost') return 'lost';
  const ways = { [near]: first.requests, [far]: second ? second.requests : deed[far] };
  const gone = first.requests === null || second?.requests === null;
  // What is gone can be neither undone nor done again; nothing under it stands elsewhere for it.
  if (gone) return first.structural ? 'lost' : { deed: null, lines: first.lines };
  const whole = deed[near] === null ? { ...deed, [far]: ways[far] } : { ...deed, ...ways };
  return { deed: whole as Built, lines: first.lines };
}
