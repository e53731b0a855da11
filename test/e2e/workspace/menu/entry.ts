/** How an entry of the menu is used, and the words and hands its entries share. */

import type { FrameLocator } from 'playwright-core';
import { expect } from 'vitest';
import type { TableKey } from '../../../../src/crm/schema.ts';
import type { TextKey } from '../../../../src/text/index.ts';
import type { Office } from '../../support/office.ts';
import type { Screen } from '../../support/screen.ts';
import { type Company, id } from '../small-company.ts';

export interface Sitting {
  readonly office: Office;
  readonly screen: Screen;
  readonly company: Company;
  readonly t: Office['t'];
}

export interface Entry {
  /** Rows to select first. */
  readonly at?: readonly [TableKey, ...string[]];
  /** What is done before it is chosen. */
  readonly before?: (sitting: Sitting) => Promise<unknown>;
  /** What it opens, with the title of its item; nothing where it acts at once. */
  readonly opens?: 'sidebar' | 'dialog';
  readonly use: (sitting: Sitting, inner: FrameLocator) => Promise<unknown>;
  readonly after?: (sitting: Sitting) => Promise<unknown>;
}

export const heading = (inner: FrameLocator, name: string, level = 1) =>
  inner.getByRole('heading', { level, name, exact: true }).waitFor();
export const button = (inner: FrameLocator, name: string) =>
  inner.getByRole('button', { name, exact: true });
export const field = (inner: FrameLocator, label: string) =>
  inner.getByRole('textbox', { name: new RegExp(`^${label}`) });

export async function row<K extends TableKey>({ office }: Sitting, table: K, fields: object) {
  const rows = await office.rows(table);
  expect(rows).toContainEqual(expect.objectContaining(fields));
  return rows.find((one) =>
    Object.entries(fields).every(([name, value]) => (one as never)[name] === value),
  )!;
}

/** The last events of a deal in the ledger. */
export async function ledgerOf({ office }: Sitting, deal: string) {
  const events = (await office.rows('deal_history')).filter(({ deal_id }) => deal_id === deal);
  return events.map(({ field, from, to, by, source }) => [field, from, to, by, source].join('|'));
}

/** An action on selected rows says that it is done. */
export const toasted = ({ screen, t }: Sitting, action: TextKey) =>
  screen.page.locator('.toast', { hasText: t('addon.done', { action: t(action) }) }).waitFor();

/** Answers a prompt of the add-on by keys. */
export async function answered({ screen, t }: Sitting, asked: TextKey, words: string) {
  const box = screen.question(t('addon.title'));
  await box.getByText(t(asked)).waitFor();
  await screen.page.keyboard.type(words);
  await screen.page.keyboard.press('Enter');
  await box.waitFor({ state: 'detached' });
}

/** Reads an alert of the add-on and closes it by a key. */
export async function told({ screen, t }: Sitting, words: string) {
  const box = screen.question(t('addon.title'));
  await box.getByText(words).waitFor();
  await screen.page.keyboard.press('Enter');
  await box.waitFor({ state: 'detached' });
}

/** Entries by the caption that opens them. */
export type Entries = { readonly [caption in TextKey]?: Entry };

/** The customer whose card and log are opened. */
export const CUSTOMER = id('C', 0);
