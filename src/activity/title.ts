const longestTitle = 80;
/** A grapheme can be endless; more of a subject is not looked at. */
const longestLook = 2_000;

/** C0 and C1 controls, and the marks that turn the direction of text around (Trojan Source, CVE-2021-42574). */
// eslint-disable-next-line no-control-regex -- naming control characters is the point
const unprintable = /[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069]+/g;

/** Where every character is a grapheme of its own, which takes 5 µs to find out otherwise. */
const plain = /^[\u0020-\u007e]*$/;

let segmenter: Intl.Segmenter | undefined;

/** Text that shows what it holds: no control characters, no marks that turn its direction. */
export function printable(text: string): string {
  return text.replace(unprintable, ' ').trim();
}

/** A commit's subject as it can be shown anywhere: no control characters, at most 80 graphemes. */
export function cleanTitle(subject: string): string {
  const text = printable(subject.slice(0, longestLook));
  if (text.length <= longestTitle) return text;
  if (plain.test(text)) return text.slice(0, longestTitle);
  segmenter ??= new Intl.Segmenter();
  let count = 0;
  for (const { index } of segmenter.segment(text)) {
    if (count === longestTitle) return text.slice(0, index);
    count += 1;
  }
  return text;
}
