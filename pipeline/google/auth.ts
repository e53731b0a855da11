/** Signing in to Google: the ways a configuration can name, all with the least scope. */

import path from 'node:path';
import { GoogleAuth, Impersonated } from 'google-auth-library';
import { LeadsheetError } from '../../src/crm/errors.ts';
import type { Io } from '../cli/io.ts';
import type { Auth } from '../config.ts';
import { savedLogin } from './login.ts';

/** Reading and writing spreadsheets; nothing else of the user's Drive. */
export const SCOPE = 'https://www.googleapis.com/auth/spreadsheets';
/** What impersonating a service account takes of the account that does it. */
const CLOUD_SCOPE = 'https://www.googleapis.com/auth/cloud-platform';

/**
 * A client that signs requests.
 * @throws LeadsheetError `no_credentials`, `not_logged_in`, `key_file_wrong`
 */
export async function authOf(auth: Auth, io: Io): Promise<unknown> {
  switch (auth.kind) {
    case 'default':
      return found(new GoogleAuth({ scopes: [SCOPE] }));
    case 'impersonate':
      return new Impersonated({
        sourceClient: await found(new GoogleAuth({ scopes: [CLOUD_SCOPE] })),
        targetPrincipal: auth.account,
        targetScopes: [SCOPE],
        delegates: [],
        lifetime: 3600,
      });
    case 'oauth':
      return savedLogin(auth, io);
    case 'keyFile': {
      const keyFile = path.resolve(io.folder, auth.file);
      return new GoogleAuth({ keyFile, scopes: [SCOPE] }).getClient().catch(() => {
        throw new LeadsheetError('key_file_wrong', { file: auth.file });
      });
    }
  }
}

async function found(auth: GoogleAuth) {
  return auth.getClient().catch(() => {
    throw new LeadsheetError('no_credentials');
  });
}
