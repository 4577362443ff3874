/** A space after a figure and before a short unit, and the one between such a figure and the next. */
const withinFigure = /(?<=\d) (?=\p{L}{1,4}\b)|(?<=\d\s\p{L}{1,4}) (?=\d)/gu;

/** Keeps figures on one line with their units where a sentence wraps: `2 h 45 min`, `37 of 40 h`. */
export function unbroken(text: string): string {
  return text.replaceAll(withinFigure, '\u00a0');
}
