/** Words of cli. */

export const cli = {} as const;
