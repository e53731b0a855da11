/** The playbook designer: no args. */

import type { Step } from '../../crm/records.ts';

export interface PlaybookView {
  readonly playbooks: readonly { readonly name: string; readonly steps: readonly Step[] }[];
  readonly funnels: readonly { readonly name: string; readonly stages: readonly string[] }[];
  readonly people: readonly { readonly email: string; readonly name: string }[];
}
