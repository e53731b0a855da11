/** Words of workbook. */

export const workbook = {} as const;
