/** Words of addon. */

export const addon = {} as const;
