/** Every command, in the order in which the help lists them. */

import type { AddCommand } from '../cli/command.ts';
import { addCheck } from './check.ts';
import { addDemo } from './demo.ts';
import { addDeploy } from './deploy.ts';
import { addExport } from './export.ts';
import { addImport } from './import.ts';
import { addLogin } from './login.ts';
import { addNightly } from './nightly.ts';
import { addReport } from './report.ts';
import { addServe } from './serve.ts';
import { addSetup } from './setup.ts';

export const COMMANDS: readonly AddCommand[] = [
  addDemo,
  addNightly,
  addServe,
  addSetup,
  addImport,
  addExport,
  addReport,
  addCheck,
  addLogin,
  addDeploy,
];
