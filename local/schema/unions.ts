/**
 * Fields of which a message may have one: the API's reference names these unions, its discovery
 * document does not. No message has two of them.
 */

interface Union {
  readonly name: string;
  /** All fields of the message when left out. */
  readonly fields?: readonly string[];
}

const UNIONS: Readonly<Record<string, Union>> = {
  AutoFillRequest: { name: 'area', fields: ['range', 'sourceAndDestination'] },
  ColorStyle: { name: 'kind' },
  ConditionValue: { name: 'value' },
  ConditionalFormatRule: { name: 'rule', fields: ['booleanRule', 'gradientRule'] },
  DataFilter: { name: 'filter' },
  ExtendedValue: { name: 'value' },
  FindReplaceRequest: { name: 'scope', fields: ['range', 'sheetId', 'allSheets'] },
  PasteDataRequest: { name: 'kind', fields: ['delimiter', 'html'] },
  Request: { name: 'kind' },
  UpdateCellsRequest: { name: 'area', fields: ['start', 'range'] },
  UpdateConditionalFormatRuleRequest: { name: 'instruction', fields: ['rule', 'newIndex'] },
};

/** The union a field of a message belongs to, if it does. */
export function unionOf(schema: string, field: string): string | undefined {
  const union = UNIONS[schema];
  return union?.fields?.includes(field) === false ? undefined : union?.name;
}
