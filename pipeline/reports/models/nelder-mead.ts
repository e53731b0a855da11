/**
 * The least value of a function of several numbers, without its derivatives (Nelder and Mead 1965,
 * with the standard coefficients 1, 2, ½, ½).
 */
export function nelderMead(
  f: (x: readonly number[]) => number,
  start: readonly number[],
  options: { readonly tolerance?: number; readonly steps?: number } = {},
): { readonly x: number[]; readonly value: number } {
  const { tolerance = 1e-10, steps = 4000 } = options;
  const point = (x: number[]) => ({ x, value: f(x) });
  const simplex = [
    point([...start]),
    ...start.map((_, i) =>
      point(start.map((v, j) => (i === j ? v + (v === 0 ? 0.25 : 0.25 * Math.abs(v) + 0.05) : v))),
    ),
  ];
  for (let step = 0; step < steps; step++) {
    simplex.sort((a, b) => a.value - b.value);
    const [best, worst] = [simplex[0]!, simplex.at(-1)!];
    if (Math.abs(worst.value - best.value) <= tolerance * (Math.abs(best.value) + tolerance)) break;
    const centre = start.map(
      (_, j) => simplex.slice(0, -1).reduce((sum, p) => sum + p.x[j]!, 0) / start.length,
    );
    const along = (t: number) => point(centre.map((c, j) => c + t * (worst.x[j]! - c)));
    const mirrored = along(-1);
    if (mirrored.value < best.value) {
      const far = along(-2);
      simplex[simplex.length - 1] = far.value < mirrored.value ? far : mirrored;
    } else if (mirrored.value < simplex.at(-2)!.value) {
      simplex[simplex.length - 1] = mirrored;
    } else {
      const near = along(mirrored.value < worst.value ? -0.5 : 0.5);
      if (near.value < Math.min(mirrored.value, worst.value)) simplex[simplex.length - 1] = near;
      else
        for (const [i, p] of simplex.entries())
          if (i > 0) simplex[i] = point(p.x.map((v, j) => best.x[j]! + 0.5 * (v - best.x[j]!)));
    }
  }
  simplex.sort((a, b) => a.value - b.value);
  return simplex[0]!;
}
