/** Words of dashboards. */

export const dashboards = {} as const;
