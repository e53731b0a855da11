/** A server in a process of its own, for a test that kills it: prints its address and stays. */

import { startServer } from '../../../local/server.ts';

const server = await startServer({ file: process.argv[2]!, quota: false });
console.log(JSON.stringify({ url: server.url, spreadsheetId: server.spreadsheetId }));
