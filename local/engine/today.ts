import { wallClock } from '../../src/crm/time.ts';
import type { Workbook } from './workbook.ts';

/** `yyyy-MM-dd` in the workbook's time zone. */
export function today({ properties, now }: Workbook): string {
  return wallClock(new Date(now()), properties.timeZone || 'Etc/GMT').slice(0, 10);
}
