/**
 * What a spreadsheet would run: a formula at the start, or where it may cut the field in two. Half of
 * Europe's spreadsheets cut at semicolons, and quotes do not help inside a line they cut elsewhere.
 * An apostrophe that stands there already gets another, so that one can be taken off again.
 */
const formulaStart = /(^|[;\t\r\n])( *)(?='*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20])/g;

const markedStart = /(^|[;\t\r\n])( *)'(?='*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20])/g;

/** The text with an apostrophe before whatever a spreadsheet would run. */
export function withFormulaMarks(text: string): string {
  return text.replaceAll(formulaStart, "$1$2'");
}

/** The text before it got them. */
export function withoutFormulaMarks(text: string): string {
  return text.replaceAll(markedStart, '$1$2');
}
