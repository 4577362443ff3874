import fc from 'fast-check';
import { bucketIds } from '../../../src/balance/bucket.ts';
import { cadences } from '../../../src/balance/responsibility.ts';

const comments = fc.constantFrom('# why: a: b', '# - id: none', '#', '# [2026-11-01, {');

/** An item as somebody may have written it by hand, without the indentation of its list. */
const items = fc
  .record({
    bucket: fc.constantFrom(...bucketIds),
    cadence: fc.constantFrom(...cadences),
    style: fc.constantFrom('lines', 'braces'),
    quote: fc.constantFrom('', '"', "'"),
    above: fc.array(comments, { maxLength: 2 }),
    below: fc.array(comments, { maxLength: 2 }),
    beside: fc.constantFrom('', '   # beside'),
    extra: fc.constantFrom([], ['mine: [1, {a: b}]'], ['description: |', '  Long', '', '  text']),
    done: fc.constantFrom('done: []', 'done: [2026-11-20]', 'done:'),
  })
  .map(({ bucket, cadence, style, quote, above, below, beside, extra, done }) => (id: string) => {
    const title = `title: ${quote}T ${id}${quote}`;
    const body =
      style === 'braces'
        ? [`- {id: ${id}, bucket: ${bucket}, ${title}, cadence: ${cadence}}${beside}`]
        : [
            `- id: ${id}`,
            `  bucket: ${bucket}${beside}`,
            `  ${title}`,
            ...extra.map((line) => `  ${line}`),
            `  cadence: ${cadence}`,
            `  ${done}`,
          ];
    return [...above, ...body, ...below.map((line) => `  ${line}`)];
  });

/** Checklists that are readable, with comments, empty lines and keys of others in them. */
export const checklists = fc
  .record({
    items: fc.array(items, { minLength: 1, maxLength: 6 }),
    indent: fc.constantFrom('', '  ', '    '),
    spaced: fc.boolean(),
    head: fc.constantFrom('', '# Head\n', '# Head\n\n'),
    end: fc.constantFrom('', '\n# The end\n', 'owner: me\n', '\n\nowner: me\n'),
    eol: fc.constantFrom('\n', '\r\n'),
    bom: fc.constantFrom('', '\uFEFF'),
    final: fc.boolean(),
  })
  .map(({ items: made, indent, spaced, head, end, eol, bom, final }) => {
    const ids = made.map((_, index) => `id${index}`);
    const blocks = made.map((item, index) =>
      item(`id${index}`)
        .map((line) => (line === '' ? '' : indent + line))
        .join('\n'),
    );
    const text = `${head}version: 1\nresponsibilities:\n${blocks.join(spaced ? '\n\n' : '\n')}\n${end}`;
    return { ids, text: bom + (final ? text : text.replace(/\n+$/, '')).replaceAll('\n', eol), eol };
  });

/** Lines without their line breaks, in an order of their own. */
export function sortedLines(text: string): string[] {
  return text.split(/\r?\n/).toSorted();
}
