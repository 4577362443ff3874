/**
 * What a spreadsheet would run: a formula at the start, or where it may cut the field in two. Half of
 * Europe's spreadsheets cut at semicolons, and quotes do not help inside a line they cut elsewhere.
 */
const formulaStart = /(^|[;\t\r\n])( *)(?=[=+\-@\uFF1D\uFF0B\uFF0D\uFF20])/g;

/** One field as RFC 4180 quotes it, with an apostrophe before whatever a spreadsheet would run. */
export function csvField(value: string | number): string {
  const text = typeof value === 'string' ? value.replaceAll(formulaStart, "$1$2'") : String(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
