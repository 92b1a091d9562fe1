/**
 * The cells of a row as received, beside their column names, when header and row are comma- or semicolon-separated and
 * fit each other; else nothing, and only the text itself is shown.
 */
export function rowCells(header: string, text: string): [string, string][] {
  if (!header || !text) return [];
  for (const separator of [',', ';', '\t']) {
    const names = cells(header, separator);
    const values = cells(text, separator);
    if (names.length > 1 && names.length === values.length) {
      return names.map((name, i): [string, string] => [name, values[i] ?? '']);
    }
  }
  return [];
}

/** One record as RFC 4180 has it: quotes around cells that hold the separator, doubled inside. */
export function cells(record: string, separator: string): string[] {
  const found: string[] = [];
  let cell = '';
  let quoted = false;
  const text = record.replace(/\r?\n$/, '');
  for (let i = 0; i < text.length; i++) {
    const c = text[i] as string;
    if (quoted) {
      if (c !== '"') cell += c;
      else if (text[i + 1] === '"') {
        cell += '"';
        i++;
      } else quoted = false;
    } else if (c === '"' && cell === '') quoted = true;
    else if (c === separator) {
      found.push(cell);
      cell = '';
    } else cell += c;
  }
  found.push(cell);
  return found;
}
