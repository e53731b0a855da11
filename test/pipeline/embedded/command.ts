/** A command that opens a workbook and hangs: it says where, and is there to be killed. */

import { startEmbedded } from '../../../pipeline/embedded/index.ts';

const { url, spreadsheetId } = await startEmbedded(process.argv[2]!);
process.send!({ url, spreadsheetId });
