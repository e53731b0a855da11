import { expect, test } from 'vitest';
import {
  likelyPairs,
  plainEmail,
  plainName,
  plainPhone,
} from '../../../../pipeline/warehouse/quality/duplicates.ts';

test('what is written differently is read the same', () => {
  expect(plainEmail('A.Sample+shop@Gmail.com')).toBe('asample@gmail.com');
  expect(plainPhone('(202) 555-0143', 'US')).toBe(plainPhone('+1 202 555 0143', 'CN'));
  expect(plainName('Sample Ltd.')).toBe(plainName('The sample'));
});

test('likely pairs carry a score and a reason, the surest first', () => {
  const one = (row: number, name: string, email = '', phone = '') => ({ row, name, email, phone });
  const pairs = likelyPairs(
    [
      one(2, 'Sample Works', 'a@example.com'),
      one(3, 'Other', 'A@example.com '),
      one(4, 'Northern Trading House', '', '+1 202-555-0143'),
      one(5, 'Quite Different', '', '(202) 555 0143'),
      one(6, 'Nothern Trading House'),
      one(7, 'Northern Trading Housee'),
    ],
    'US',
  );
  expect(pairs.map(({ row, other, reason }) => [row, other, reason])).toEqual([
    [3, 2, 'same_email'],
    [5, 4, 'same_phone'],
    [7, 4, 'similar_name'],
  ]);
  expect(pairs[0]!.score).toBe(1);
});
