/** A server that says why it cannot start and is gone at once. */

import { writeSync } from 'node:fs';

writeSync(3, `${JSON.stringify({ reason: 'locked', message: 'in use' })}\n`);
process.exit(0);
