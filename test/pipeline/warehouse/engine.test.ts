import { existsSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { openEngine } from '../../../pipeline/warehouse/engine.ts';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'engine-'));
  vi.stubEnv('TMPDIR', folder);
});

afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true });
});

test('what does not fit in memory goes to a private folder, and goes with the engine', async () => {
  const engine = await openEngine({ memory: '80MB' });
  await engine.run(
    "CREATE TABLE many AS SELECT i, repeat('long text ', 8) || i AS words FROM range(1500000) r(i)",
  );
  const [overflow] = readdirSync(folder);
  expect(readdirSync(join(folder, overflow!)).length).toBeGreaterThan(0);
  expect(statSync(join(folder, overflow!)).mode & 0o777).toBe(0o700);
  expect(existsSync('.tmp')).toBe(false);
  const { rows } = await engine.query('SELECT COUNT(*), SUM(length(words)) FROM many');
  expect(rows).toEqual([[1_500_000, 129_388_890]]);
  await engine.close();
  expect(readdirSync(folder)).toEqual([]);
});

test('SQL reads no file and cannot open the door again', async () => {
  const engine = await openEngine();
  await expect(engine.query("SELECT * FROM read_csv('package.json')")).rejects.toThrow(/disabled/);
  await expect(engine.run('SET enable_external_access = true')).rejects.toThrow(/locked|cannot/i);
  await engine.close();
});
