/** A small shop in a folder: customers and orders brought in by the real commands. */

import { expect } from 'vitest';
import { openShell, type Shell } from './shell.ts';

/** `customers` as `external id,name`, `orders` as `external id,customer,day,amount`. */
export async function openShop(
  customers: readonly string[],
  orders: readonly string[],
): Promise<Shell> {
  const shell = openShell();
  await shell.run('setup');
  shell.write('c.csv', ['external_id,name', ...customers, ''].join('\n'));
  await shell.run('import', 'customers', 'c.csv');
  shell.write('o.csv', ['external_id,customer_id,ordered_on,amount', ...orders, ''].join('\n'));
  const columns = {
    external_id: 'external_id',
    customer_id: { from: 'customer_id', by: 'external_id' },
    ordered_on: 'ordered_on',
    amount: 'amount',
  };
  shell.write('map.json', JSON.stringify({ columns }));
  await shell.run('import', 'orders', 'o.csv', '--map', 'map.json');
  return shell;
}

/** One night; its closing summary. */
export async function night(shell: Shell, ...args: string[]) {
  const { code, out, err } = await shell.run('nightly', '--json', ...args);
  expect({ code, err }).toEqual({ code: 0, err: '' });
  return JSON.parse(out);
}

/** Talks to the workbook as another program does: `ask` gets the address of its values. */
export async function withValues<T>(shell: Shell, ask: (values: string) => Promise<T>): Promise<T> {
  const server = await shell.serve('book.leadsheet', '');
  const { url, spreadsheetId } = JSON.parse(shell.read('book.leadsheet-serving'));
  try {
    return await ask(`${url}/v4/spreadsheets/${spreadsheetId}/values`);
  } finally {
    await server.stop();
  }
}
