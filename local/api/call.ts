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
 * Calls one method: its body and mask are checked first, its answer is cut to the mask.
 * Throws `ApiError`.
 */
export function callMethod(shelf: Shelf, method: Method, asked: Asked): unknown {
  const { parameters, user } = asked;
  const body = asked.body ?? {};
  if (method.request) checkBody(method.request, body);
  const mask = answerMask(method.response, parameters.get('fields')?.[0]);
  const answer = method.run({ shelf, parameters, body, mask, user });
  return mask === true ? answer : project(answer, mask);
}
