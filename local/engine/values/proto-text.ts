/** A JSON value as protobuf prints a `google.protobuf.Value`: how a value that fits no cell is shown. */
export function protoText(value: unknown, indent = ''): string {
  const inner = `${indent}  `;
  if (Array.isArray(value)) {
    const values = value.map(
      (one) => `${inner}values {\n${protoText(one, `${inner}  `)}${inner}}\n`,
    );
    // The tab is the real server's.
    return `${indent}list_value \t {\n${values.join('')}${indent}}\n`;
  }
  if (value !== null && typeof value === 'object') {
    const fields = Object.entries(value).map(([key, one]) => {
      const content = `${inner}  key: ${JSON.stringify(key)}\n${inner}  value {\n`;
      return `${inner}fields {\n${content}${protoText(one, `${inner}    `)}${inner}  }\n${inner}}\n`;
    });
    return `${indent}struct_value {\n${fields.join('')}${indent}}\n`;
  }
  if (typeof value === 'number') {
    const digits = Number.isInteger(value) ? value.toFixed(1) : String(value);
    return `${indent}number_value: ${digits}\n`;
  }
  if (typeof value === 'boolean') return `${indent}bool_value: ${value}\n`;
  if (value === null) return `${indent}null_value: NULL_VALUE\n`;
  return `${indent}string_value: ${JSON.stringify(value)}\n`;
}
