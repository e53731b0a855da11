/** A server whose first word comes in two pieces, the way a full pipe would part it. */

import { writeSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';

/** Where a forked process has the channel to its parent. */
const CHANNEL = 3;

const word = `${JSON.stringify({ url: 'http://127.0.0.1:1', spreadsheetId: 'whole' })}\n`;
writeSync(CHANNEL, word.slice(0, 17));
await wait(50);
writeSync(CHANNEL, word.slice(17));
process.once('disconnect', () => {});
