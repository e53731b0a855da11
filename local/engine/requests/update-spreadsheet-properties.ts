import { invalid } from '../errors.ts';
import { assign, requiredMask, under } from '../mask.ts';
import type { Handler } from './handler.ts';

/** Title, locale, time zone and how often Google recalculates. */
export const updateSpreadsheetProperties: Handler<'updateSpreadsheetProperties'> = (
  workbook,
  request,
) => {
  const mask = requiredMask(request.fields);
  const given = request.properties ?? {};
  const { defaultFormat } = workbook.properties;
  for (const name of ['defaultFormat', 'iterativeCalculationSettings', 'spreadsheetTheme']) {
    if (mask !== true && mask.has(name)) {
      throw invalid(`The local workspace does not support changing ${name}.`);
    }
  }
  const next = assign(workbook.properties, given, mask);
  if (!next.title) throw invalid('The title of a spreadsheet cannot be empty.');
  if (under(mask, 'locale') && !/^(en|zh)([_-]\w+)?$/.test(next.locale ?? '')) {
    throw invalid(`The local workspace does not support the locale ${next.locale ?? ''}.`);
  }
  if (under(mask, 'timeZone') && !isTimeZone(next.timeZone)) {
    throw invalid(`Invalid time zone: ${next.timeZone ?? ''}`);
  }
  const { spreadsheetTheme } = workbook.properties;
  workbook.properties = {
    ...next,
    ...(defaultFormat ? { defaultFormat } : {}),
    ...(spreadsheetTheme ? { spreadsheetTheme } : {}),
  };
};

function isTimeZone(name: string | null | undefined): boolean {
  try {
    return Boolean(name && new Intl.DateTimeFormat('en-US', { timeZone: name }));
  } catch {
    return false;
  }
}
