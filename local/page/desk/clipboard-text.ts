/** Ranges as other programs have them on the clipboard: tab-separated text, and an HTML table. */

type Lines = readonly (readonly string[])[];

/** A cell with tabs, line breaks or quotes stands in quotes. */
export function toText(lines: Lines): string {
  const quoted = (text: string) =>
    /[\t\n"]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
  return lines.map((line) => line.map(quoted).join('\t')).join('\n');
}

export function toHtml(lines: Lines): string {
  const safe = (text: string) =>
    text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('\n', '<br>');
  const rows = lines.map(
    (line) => `<tr>${line.map((one) => `<td>${safe(one)}</td>`).join('')}</tr>`,
  );
  return `<meta charset="utf-8"><table>${rows.join('')}</table>`;
}

/** Tab-separated text; a cell in quotes may hold tabs and line breaks. */
export function fromText(text: string): string[][] {
  const lines: string[][] = [[]];
  const cell = /("(?:[^"]|"")*"(?=\t|\r|\n|$)|[^\t\r\n]*)(\t|\r?\n|\r|$)/gy;
  const whole = text.replace(/\r?\n$/, '');
  for (let match = cell.exec(whole); match; match = cell.exec(whole)) {
    const [, raw = '', end] = match;
    const isQuoted = /^"(?:[^"]|"")*"$/.test(raw);
    lines.at(-1)!.push(isQuoted ? raw.slice(1, -1).replaceAll('""', '"') : raw);
    if (end === '') break;
    if (end !== '\t') lines.push([]);
  }
  return lines;
}

/** Stands for a line break while other white space is drawn together. */
const BREAK = '\ue000';

/** The cells of the first table in an HTML fragment; null when there is none. */
export function fromHtml(html: string): string[][] | null {
  if (!/<table/i.test(html)) return null;
  const table = new DOMParser().parseFromString(html, 'text/html').querySelector('table');
  if (!table) return null;
  const lines: string[][] = [...table.rows].map(() => []);
  [...table.rows].forEach((row, at) => {
    let column = 0;
    for (const cell of row.cells) {
      // A cell above may reach down to here.
      while (lines[at]![column] !== undefined) column++;
      for (let down = 0; down < cell.rowSpan && at + down < lines.length; down++) {
        for (let across = 0; across < cell.colSpan; across++) {
          lines[at + down]![column + across] = down + across === 0 ? textOf(cell) : '';
        }
      }
    }
  });
  return lines.map((line) => Array.from(line, (one) => one ?? ''));
}

function textOf(cell: HTMLTableCellElement): string {
  for (const line of cell.querySelectorAll('br')) line.replaceWith(BREAK);
  return (cell.textContent ?? '')
    .replace(/[\s\u00a0]+/g, ' ')
    .trim()
    .replace(/ ?\ue000 ?/g, '\n');
}
