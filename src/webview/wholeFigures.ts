/** `2 h 45 min,` `(15–36 h)` `37 of 40 h`: figures with short words after them, and what touches these. */
const whole = /(\S*\d \p{L}{1,4}(?!\p{L})(?: \d+ \p{L}{1,4}(?!\p{L}))*\S*)/u;

/** The text in pieces; every second one has a figure that loses its sense where a line ends within it. */
export function splitAtFigures(text: string): string[] {
  return text.split(whole);
}
