/** A day's mails where a property holds 9 KB, a day's quota ends and an address is refused. */

import { expect, test } from 'vitest';
import { LIMITS } from '../../local/host/limits.ts';
import { sendMails } from '../../src/addon/daily/send-mails.ts';
import type { Shell } from '../../src/addon/shell.ts';

const NOW = '2026-03-31T07:00:00';

/** A script's world with so many mails left; what it remembers outlives a round. */
function world(quota: number, refused = '') {
  const sent: string[] = [];
  const kept = new Map<string, string>();
  const mail = {
    getRemainingDailyQuota: () => quota - sent.length,
    sendEmail: ({ to }: { to: string }) => {
      if (to === refused) throw new Error('Invalid email');
      sent.push(to);
    },
  };
  const memory = {
    get: (key: string) => kept.get(key) ?? null,
    set: (key: string, value: string) => {
      if (value.length > LIMITS.propertyValue) throw new Error('Argument too large: value');
      kept.set(key, value);
    },
  };
  const shell = { google: { mail }, memory, say: (key: string) => key } as unknown as Shell;
  const round = (count: number, now = NOW) => {
    const letters = Array.from({ length: count }, (_, n) => ({
      to: `person.${n}@some-department.example.com`,
      mail: () => ({ subject: 's', text: 't', html: 'h' }),
    }));
    return sendMails(shell, 'digest', letters, now);
  };
  return { sent, round };
}

test('a thousand people get one each, however often the round runs that day', () => {
  const { sent, round } = world(1500);
  expect([round(1000), round(1000)]).toEqual([1000, 0]);
  expect(new Set(sent).size).toBe(1000);
  expect(round(1000, '2026-04-01T07:00:00')).toBe(500);
});

test('what the quota left over goes when the round runs again', () => {
  const { sent, round } = world(3);
  expect(round(5)).toBe(3);
  sent.length = 0;
  expect(round(5)).toBe(2);
  expect(sent).toEqual([3, 4].map((n) => `person.${n}@some-department.example.com`));
});

test('an address that is refused keeps nobody else waiting', () => {
  const { sent, round } = world(9, 'person.1@some-department.example.com');
  expect(round(4)).toBe(3);
  expect(sent).toHaveLength(3);
});
