/** The reports that a model finishes, by name. */

import type { Model } from './finish.ts';

export const MODELS: { readonly [report: string]: Model } = {};
