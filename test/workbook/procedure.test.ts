import { expect, test } from 'vitest';
import { ask, type Procedure, runAsync, runSync } from '../../src/workbook/procedure.ts';

function* titleOrReason(): Procedure<string> {
  try {
    const book = yield* ask({ method: 'get', fields: 'properties.title' });
    return book.properties?.title ?? '';
  } catch (error) {
    return (error as Error).message;
  }
}

const answer = { properties: { title: 'Sales' } };

test('one procedure runs where calls answer at once and where they are awaited', async () => {
  expect(runSync(titleOrReason(), () => answer)).toBe('Sales');
  expect(await runAsync(titleOrReason(), async () => answer)).toBe('Sales');
});

test('an error of the sender is thrown inside the procedure', async () => {
  const refuse = () => {
    throw new Error('no permission');
  };
  expect(runSync(titleOrReason(), refuse)).toBe('no permission');
  expect(await runAsync(titleOrReason(), async () => refuse())).toBe('no permission');
});
