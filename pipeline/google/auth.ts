/** Signing in to Google: the ways a configuration can name, all with the least scope. */

import { readFileSync } from 'node:fs';
import path from 'node:path';
import { GoogleAuth, Impersonated, JWT, type OAuth2ClientOptions } from 'google-auth-library';
import { z } from 'zod';
import { LeadsheetError } from '../../src/crm/errors.ts';
import type { Io } from '../cli/io.ts';
import type { Auth } from '../config.ts';
import { savedLogin } from './login.ts';

/** Reading and writing spreadsheets; nothing else of the user's Drive. */
export const SCOPE = 'https://www.googleapis.com/auth/spreadsheets';
/** What impersonating a service account takes of the account that does it. */
const CLOUD_SCOPE = 'https://www.googleapis.com/auth/cloud-platform';

/** Ways to Google's servers other than the open network. */
export interface Way {
  readonly transporter?: NonNullable<OAuth2ClientOptions['transporter']>;
}

/**
 * A client that signs requests.
 * @throws LeadsheetError `no_credentials`, `credentials_wrong`, `not_logged_in`, `key_file_wrong`
 */
export async function authOf(auth: Auth, io: Io, way: Way = {}): Promise<unknown> {
  switch (auth.kind) {
    case 'default':
      return found(SCOPE, way);
    case 'impersonate':
      return new Impersonated({
        ...way,
        sourceClient: await found(CLOUD_SCOPE, way),
        targetPrincipal: auth.account,
        targetScopes: [SCOPE],
        delegates: [],
        lifetime: 3600,
      });
    case 'oauth':
      return savedLogin(auth, io);
    case 'keyFile':
      return keyHolder(path.resolve(io.folder, auth.file), auth.file, way);
  }
}

/** Spreadsheets belong to no project: asking for one would need another API, and its scope. */
const NO_PROJECT = 'none';

async function found(scope: string, clientOptions: Way) {
  const auth = new GoogleAuth({ scopes: [scope], projectId: NO_PROJECT, clientOptions });
  return auth.getClient().catch(() => {
    const file = process.env['GOOGLE_APPLICATION_CREDENTIALS'];
    throw file
      ? new LeadsheetError('credentials_wrong', { file })
      : new LeadsheetError('no_credentials');
  });
}

const keyShape = z.object({ client_email: z.email(), private_key: z.string().includes('PRIVATE') });

/** @param name the file as the configuration has it */
function keyHolder(file: string, name: string, way: Way): JWT {
  try {
    const { client_email, private_key } = keyShape.parse(JSON.parse(readFileSync(file, 'utf8')));
    return new JWT({ ...way, email: client_email, key: private_key, scopes: [SCOPE] });
  } catch {
    throw new LeadsheetError('key_file_wrong', { file: name });
  }
}
