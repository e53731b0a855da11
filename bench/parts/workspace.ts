/** The local workspace over a workbook's file, as `leadsheet serve` starts it. */

import { type RunningWorkspace, startWorkspace } from '../../local/page-server/index.ts';
import { answering } from '../part.ts';

export interface Opened {
  /** What a person opens in a browser. */
  readonly address: string;
}

let running: RunningWorkspace | undefined;

answering(async ({ file }: { file: string }): Promise<Opened> => {
  running ??= await startWorkspace({ file, quota: false });
  running.warm();
  return { address: running.address };
});

process.once('disconnect', () => void running?.close());
