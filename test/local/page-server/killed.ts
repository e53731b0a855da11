/** A workspace in a process of its own, for a test that kills it: prints where it is and stays. */

import { startWorkspace } from '../../../local/page-server/index.ts';
import { bundle } from './bundle.ts';

const { url, address } = await startWorkspace({ file: process.argv[2]!, bundle });
console.log(JSON.stringify({ url, address }));
