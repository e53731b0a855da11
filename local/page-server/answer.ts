/** Answers to the page as JSON, refusals among them. */

import type { IncomingMessage, ServerResponse } from 'node:http';
import { languageOf, speaker } from '../../src/text/index.ts';
import { ApiError } from '../engine/errors.ts';
import { Refusal } from './refusal.ts';

export function json(response: ServerResponse, status: number, value: unknown): void {
  response.writeHead(status, {
    'Content-Type': 'application/json; charset=utf-8',
    'Cache-Control': 'no-store',
    'X-Content-Type-Options': 'nosniff',
  });
  response.end(JSON.stringify(value));
}

/** Answers an error: a sentence for a person at the door, an object for the page. */
export function refuse(request: IncomingMessage, response: ServerResponse, error: unknown): void {
  if (response.headersSent) {
    response.destroy();
  } else if (error instanceof ApiError) {
    json(response, error.code, error);
  } else if (!(error instanceof Refusal)) {
    console.error(error);
    json(response, 500, { error: { message: 'Internal error encountered.' } });
  } else {
    const t = speaker(languageOf(request.headers['accept-language']));
    const message = t(`workspace.refused.${error.reason}`);
    if (request.url?.startsWith('/page/')) {
      json(response, error.status, { error: { message, detail: error.message } });
      return;
    }
    response.writeHead(error.status, { 'Content-Type': 'text/plain; charset=utf-8' });
    response.end(`${message}\n`);
  }
}
