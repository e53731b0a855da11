import { badRequest } from '../engine/errors.ts';
import { project } from '../engine/mask.ts';
import { checkBody } from '../schema/check-body.ts';
import { answerMask } from '../schema/check-mask.ts';
import type { Method, Parameters, Shelf } from './method.ts';

export interface Asked {
  readonly parameters: Parameters;
  readonly body: unknown;
  readonly user: string;
}

/**
 * Calls one method: its parameters, body and mask are checked first, its answer is cut to the mask.
 * Throws `ApiError`.
 */
export function callMethod(shelf: Shelf, method: Method, asked: Asked): unknown {
  const { parameters, user } = asked;
  checkQuery(method, parameters);
  const body = asked.body ?? {};
  if (method.request) checkBody(method.request, body);
  const mask = answerMask(method.response, parameters.get('fields')?.[0]);
  const answer = method.run({ shelf, parameters, body, mask, user });
  return mask === true ? answer : project(answer, mask);
}

/** What Google's front end takes of any method. */
const COMMON = [
  '$.xgafv',
  'access_token',
  'alt',
  'callback',
  'fields',
  'key',
  'oauth_token',
  'prettyPrint',
  'quotaUser',
  'uploadType',
  'upload_protocol',
];

function checkQuery({ path, query = [] }: Method, parameters: Parameters): void {
  for (const name of parameters.keys()) {
    if (COMMON.includes(name) || query.includes(name) || path.includes(`{${name}}`)) continue;
    const why = `Field '${name}' could not be found in request message.`;
    const description = `Invalid JSON payload received. Unknown name "${name}": Cannot bind query parameter. ${why}`;
    throw badRequest(description, [{ description }]);
  }
}
