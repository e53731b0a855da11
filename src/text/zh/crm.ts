/** Words of crm. */

export const crm = {} as const;
