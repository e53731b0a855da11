/** A server that ends in the middle of its first word. */

import { writeSync } from 'node:fs';

writeSync(3, '{"url":"http://127');
process.exit(3);
