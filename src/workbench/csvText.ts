import { withFormulaMarks } from '../journal/importing/formulaMarks.ts';

/** One field as RFC 4180 quotes it, with an apostrophe before whatever a spreadsheet would run. */
export function csvField(value: string | number): string {
  const text = typeof value === 'string' ? withFormulaMarks(value) : String(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
