/** Two browsers on one workbook: nothing is lost, and both show the same. */

import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { type Office, openOffice } from '../support/office.ts';
import type { Screen } from '../support/screen.ts';
import { companyIn, id } from './small-company.ts';

const { rows, customers } = companyIn('en');

let office: Office;
let [ann, bob]: Screen[] = [];

beforeAll(async () => {
  office = await openOffice('en', rows);
  [ann, bob] = await Promise.all([office.open(), office.open()]);
});
afterAll(() => office?.close());
afterEach(() => expect([...ann!.complaints, ...bob!.complaints]).toEqual([]));

const type = async ({ page }: Screen, words: string) => {
  await page.keyboard.type(words);
  await page.keyboard.press('Enter');
};

/** Both screens in the end, which are told of each other's changes. */
async function both(): Promise<string> {
  await expect.poll(async () => (await ann!.sheet()) === (await bob!.sheet())).toBe(true);
  return ann!.sheet();
}

test('two cells at the same time', async () => {
  await ann!.go(await office.place('customers', 'company', 1));
  await bob!.go(await office.place('customers', 'company', 2));
  await Promise.all([type(ann!, 'Of Ann'), type(bob!, 'Of Bob')]);
  await expect.poll(both).toContain('Of Ann');
  await expect.poll(both).toContain('Of Bob');
  const companies = (await office.rows('customers')).slice(0, 2).map(({ company }) => company);
  expect(companies).toEqual(['Of Ann', 'Of Bob']);
});

test('the same cell at the same time: one of the two stands, and both see which', async () => {
  const place = await office.place('customers', 'company', 3);
  for (let round = 1; round <= 5; round++) {
    const words = [`Ann ${round}`, `Bob ${round}`] as const;
    await Promise.all([ann!.go(place), bob!.go(place)]);
    await Promise.all([type(ann!, words[0]), type(bob!, words[1])]);
    const stands = async () => (await office.rows('customers'))[2]!.company;
    await expect.poll(stands).toMatch(new RegExp(`^(Ann|Bob) ${round}$`));
    const seen = async ({ go, entry }: Screen) => {
      await go(place);
      return entry();
    };
    await expect
      .poll(async () => {
        const now = await stands();
        return (await seen(ann!)) === now && (await seen(bob!)) === now;
      })
      .toBe(true);
  }
  expect(await both()).toContain('5');
});

test('one sorts while the other saves a form: every record stays whole, the right one is changed', async () => {
  const { t } = office;
  const before = await office.rows('customers');
  await bob!.go('A2');
  await bob!.choose(t('addon.title'), t('menu.customers'), t('menu.customer_card'));
  const { box, inner } = bob!.sidebar(t('menu.customer_card'));
  await inner.getByRole('button', { name: t('pages.edit'), exact: true }).click();
  const name = inner.getByRole('textbox', { name: new RegExp(`^${t('column.name')}`) });
  await expect.poll(() => name.inputValue()).toBe(customers[0]);
  await name.fill('Ada Renamed');
  await ann!.go(await office.place('customers', 'name', 1));
  await Promise.all([
    inner.getByRole('button', { name: t('pages.save'), exact: true }).click(),
    ann!.choose(t('page.menu.data'), t('page.sort.descending')),
  ]);
  await inner.getByRole('heading', { level: 1, name: 'Ada Renamed' }).waitFor();
  await expect
    .poll(async () => (await office.rows('customers')).map((one) => one.id))
    .not.toEqual(before.map((one) => one.id));
  const after = new Map((await office.rows('customers')).map((one) => [one.id, one]));
  expect(after.size).toBe(before.length);
  for (const was of before) {
    const trail = { updated_at: expect.anything(), updated_by: expect.anything() };
    const changed = was.id === id('C', 0) ? { name: 'Ada Renamed', ...trail } : {};
    expect(after.get(was.id)).toEqual({ ...was, ...changed });
  }
  await box.getByRole('button', { name: t('page.button.CLOSE') }).click();
  expect(await both()).toContain('Ada Renamed');
});

test('a tab that one renames and a row that one inserts are there for the other', async () => {
  const { t } = office;
  await ann!.page.getByRole('tab', { name: t('tab.needs') }).dblclick();
  await ann!.page.keyboard.press('ControlOrMeta+A');
  await ann!.page.keyboard.type('Wishes');
  await ann!.page.keyboard.press('Enter');
  await bob!.page.getByRole('tab', { name: 'Wishes', exact: true }).waitFor();
  await ann!.tab(t('tab.customers'));
  await ann!.go('A3');
  const first = await ann!.entry();
  const above = t('page.insert.above', { what: t('page.rows.count', { count: 1 }) });
  await ann!.choose(t('page.menu.insert'), above);
  await bob!.tab(t('tab.customers'));
  for (const { go, entry } of [ann!, bob!]) {
    await go('A4');
    await expect.poll(entry).toBe(first);
    await go('A3');
    await expect.poll(entry).toBe('');
  }
  expect(await office.rows('customers')).toHaveLength(customers.length);
});

test('a row that one inserts moves what the other selected, and what the other may undo', async () => {
  const { t } = office;
  const at = ({ page }: Screen) => page.getByLabel(t('page.goto'), { exact: true }).inputValue();
  const companies = async () => (await office.rows('customers')).map(({ company }) => company);
  const place = await office.place('customers', 'company', 5);
  const [column, row] = [place.replace(/\d+/, ''), Number(/\d+/.exec(place)![0])];
  await Promise.all([ann!.tab(t('tab.customers')), bob!.tab(t('tab.customers'))]);
  const before = await companies();
  await bob!.go(place);
  await type(bob!, 'Of Bob alone');
  await expect.poll(companies).toContain('Of Bob alone');
  const after = await companies();
  await bob!.go(`${place}:${column}${row + 1}`);

  await ann!.go('A3');
  const above = t('page.insert.above', { what: t('page.rows.count', { count: 1 }) });
  await ann!.choose(t('page.menu.insert'), above);
  await expect.poll(() => at(bob!)).toBe(`${column}${row + 1}:${column}${row + 2}`);
  await expect.poll(() => bob!.entry()).toBe('Of Bob alone');
  expect(await at(ann!)).toBe('A3');

  await bob!.page.keyboard.press('ControlOrMeta+Z');
  await expect.poll(companies).toEqual(before);
  await bob!.page.keyboard.press('ControlOrMeta+Y');
  await expect.poll(companies).toEqual(after);
});
