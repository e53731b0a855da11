import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Clasp, failureOf, installedClasp } from '../../../pipeline/deploy/clasp.ts';
import { deploy } from '../../../pipeline/deploy/index.ts';
import { buildAddon } from '../../../src/build.ts';
import { LeadsheetError } from '../../../src/crm/errors.ts';
import { isTextKey } from '../../../src/text/index.ts';

const ID = '1aBcDeFgHiJkLmNoPqRsTuVwXyZ_0123456789';
const MANIFEST = readFileSync(join(import.meta.dirname, '../../../appsscript.json'), 'utf8');

let root: string;
let home: string;
const put = (file: string, text: string) => {
  mkdirSync(join(root, file, '..'), { recursive: true });
  writeFileSync(join(root, file), text);
};

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'leadsheet-deploy-'));
  home = join(root, 'home');
  put('src/addon/main.ts', 'export const onOpen = () => 1;');
  put('appsscript.json', MANIFEST);
  put('home/.clasprc.json', JSON.stringify({ tokens: { default: { refresh_token: 'x' } } }));
  put('.clasp.json', JSON.stringify({ scriptId: ID }));
});
afterEach(() => rmSync(root, { recursive: true }));

const asked: string[][] = [];
const clasp =
  (text = '', fails = false): Clasp =>
  async (args, folder) => {
    asked.push([...args, readFileSync(join(folder, '.clasp.json'), 'utf8')]);
    return { code: fails ? 1 : 0, text };
  };

const run = (run: Clasp = clasp(), more: { script?: string; check?: boolean } = {}) => {
  asked.length = 0;
  const [source, target] = [join(root, 'src'), join(root, 'dist')];
  return deploy({ ...more, source, target, clasp: run }, { folder: root, env: { HOME: home } });
};

async function refusal(work: Promise<unknown>): Promise<string> {
  const error = await work.then(
    () => null,
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof LeadsheetError)) throw error ?? new Error('not refused');
  expect(isTextKey(`error.${error.cause.code}`)).toBe(true);
  return error.cause.code;
}

test('builds, looks whether Google can be asked, then pushes what was built', async () => {
  const files = await run();
  expect(files.map(({ name }) => name)).toEqual(['Code.js']);
  expect(asked.map(([command]) => command)).toEqual(['list-versions', 'push']);
  expect(JSON.parse(asked[1]!.at(-1)!)).toEqual({ scriptId: ID, rootDir: '.' });
  expect(readFileSync(join(root, 'dist/Code.js'), 'utf8')).toMatch(/^function onOpen\(/m);
});

test('with check nothing is pushed; a script that is named goes before the one in the file', async () => {
  await run(clasp(), { check: true, script: `${ID}B` });
  expect(asked.map(([command]) => command)).toEqual(['list-versions']);
  expect(asked[0]!.at(-1)).toContain(`${ID}B`);
});

test('what is missing here is named before anything is built or asked', async () => {
  put('home/.clasprc.json', '{}');
  expect(await refusal(run())).toBe('deploy_not_signed_in');
  rmSync(join(home, '.clasprc.json'));
  expect(await refusal(run())).toBe('deploy_not_signed_in');
  put('home/.clasprc.json', '{"access_token":"secret-token",,}');
  await expect(run()).rejects.toThrow(/^(?!.*secret-token).*deploy_project_wrong/);
  put('home/.clasprc.json', JSON.stringify({ token: { access_token: 'x' } }));
  put('.clasp.json', '{}');
  expect(await refusal(run())).toBe('deploy_no_script');
  expect(await refusal(run(clasp(), { script: 'short' }))).toBe('deploy_script_malformed');
  put('.clasp.json', JSON.stringify({ scriptId: ID }));
  put('appsscript.json', MANIFEST.replace('"V8"', '"DEPRECATED_ES5"'));
  expect(await refusal(run())).toBe('deploy_manifest_wrong');
  put('appsscript.json', MANIFEST.replace('"Sheets"', '"Other"'));
  expect(await refusal(run())).toBe('deploy_manifest_wrong');
  expect(asked).toEqual([]);
});

test.each([
  ['User has not enabled the Apps Script API. Enable it by visiting …', 'deploy_api_off'],
  ['Requested entity was not found.', 'deploy_script_unreachable'],
  ['The caller does not have permission', 'deploy_script_unreachable'],
  ['Error: invalid_grant', 'deploy_not_signed_in'],
  ['getaddrinfo ENOTFOUND', 'deploy_offline'],
  ['Something else', 'deploy_failed'],
])('%s is %s, and nothing is pushed', async (text, code) => {
  expect(await refusal(run(clasp(text, true)))).toBe(code);
  expect(asked).toHaveLength(1);
});

describe('the clasp that is installed', () => {
  /** It is never let out: its only proxy is a port where nobody listens. */
  const env = () => ({ HOME: home, HTTPS_PROXY: 'http://127.0.0.1:1' });
  const real = () => installedClasp({ env: env(), signal: new AbortController().signal });
  const project = () => put('.clasp.json', JSON.stringify({ scriptId: ID, rootDir: '.' }));

  test('runs, asks nothing and can be told apart', async () => {
    const { code, text } = await real()(['--version'], root);
    expect([code, text]).toEqual([0, expect.stringMatching(/^3\.\d+/)]);
  });

  test('without a sign-in, and without a way out, it says what we take it to say', async () => {
    project();
    const partial = await real()(['list-versions'], root);
    expect(failureOf(partial.text, ID).cause.code).toBe('deploy_not_signed_in');
    rmSync(join(home, '.clasprc.json'));
    for (const args of [['list-versions'], ['push', '--force']]) {
      const unsigned = await real()(args, root);
      expect(unsigned.code).toBe(1);
      expect(failureOf(unsigned.text, ID).cause.code).toBe('deploy_not_signed_in');
    }
    const user = { type: 'authorized_user', client_id: 'x', client_secret: 'y' };
    const tokens = { default: { ...user, refresh_token: 'r', access_token: 'a' } };
    put('home/.clasprc.json', JSON.stringify({ tokens }));
    const cut = await real()(['list-versions'], root);
    expect(cut.code).toBe(1);
    expect(failureOf(cut.text, ID).cause.code).toBe('deploy_offline');
  });

  test('would push what we built and nothing else', async () => {
    const target = join(root, 'dist');
    const files = await buildAddon(join(import.meta.dirname, '../../../src'), target);
    rmSync(join(home, '.clasprc.json'));
    put('dist/.clasp.json', JSON.stringify({ scriptId: ID, rootDir: '.' }));
    const { code, text } = await real()(['show-file-status', '--json'], target);
    expect(code).toBe(0);
    const { filesToPush } = JSON.parse(text) as { filesToPush: string[] };
    const built = [...files.map(({ name }) => name), 'appsscript.json'];
    expect(filesToPush.toSorted()).toEqual([...new Set(built)].sort());
  });
});
