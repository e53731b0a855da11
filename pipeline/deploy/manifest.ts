/** The manifest clasp pushes: what Apps Script must be told about the add-on. */

import { z } from 'zod';
import { LeadsheetError } from '../../src/crm/errors.ts';

const SCOPE = /^https:\/\/www\.googleapis\.com\/auth\/[\w.]+$/;

const shape = z.object({
  timeZone: z.string().min(1),
  runtimeVersion: z.literal('V8'),
  oauthScopes: z.array(z.string().regex(SCOPE)).min(1),
  dependencies: z.object({
    enabledAdvancedServices: z.array(
      z.object({ userSymbol: z.string(), serviceId: z.string(), version: z.string() }),
    ),
  }),
});

/** @throws LeadsheetError `deploy_manifest_wrong`, naming the key */
export function checkManifest(text: string): void {
  const reason = faultIn(text);
  if (reason !== null) throw new LeadsheetError('deploy_manifest_wrong', { reason });
}

function faultIn(text: string): string | null {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    return (error as Error).message;
  }
  const { data, error } = shape.safeParse(json);
  if (error) return `${error.issues[0]!.path.join('.')}: ${error.issues[0]!.message}`;
  const services = data.dependencies.enabledAdvancedServices;
  const sheets = services.some((one) => one.userSymbol === 'Sheets' && one.version === 'v4');
  return sheets ? null : 'dependencies.enabledAdvancedServices: Sheets v4';
}
