import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parseDocument, stringify } from 'yaml';
import { scalarText } from '../../../src/journal/scalarText.ts';

const word = fc.stringMatching(/^[A-Za-z0-9_-]{1,8}$/);
const special = fc.constantFrom(
  'y',
  'No',
  'ON',
  'off',
  'true',
  'False',
  'NULL',
  'e3',
  '0x1F',
  '12e3',
  '.inf',
  'a:',
  '#b',
);

describe('a text in a file', () => {
  for (const [value, block, flow = block] of [
    ['a\u0085b', '"a\\u0085b"'],
    ['\uFEFFa', '"\\ufeffa"'],
    ['a\u2028', '"a\\u2028"'],
    ['\u0007', '"\\u0007"'],
    ['a\nb', '"a\\nb"'],
    ['\uD800', '"\\ud800"'],
    ['\tx', '"\\tx"'],
    ['über', 'über'],
    ['a, b', 'a, b', '"a, b"'],
    ['say "x"', 'say "x"'],
    [' "ü" ', `' "ü" '`],
    ['x'.repeat(200), 'x'.repeat(200)],
    [`${'ü '.repeat(100)}ü`, `${'ü '.repeat(100)}ü`],
  ] as const) {
    it(`is written ${block.slice(0, 20)} for ${JSON.stringify(value).slice(0, 20)}`, () => {
      assert.deepEqual([scalarText(value, 'block'), scalarText(value, 'flow')], [block, flow]);
    });
  }

  it('of words is written as the library writes it, and read as it was', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(word, special), { minLength: 1, maxLength: 5 }), (words) => {
        const value = words.join(' ');
        for (const style of ['flow', 'block'] as const) {
          const text = scalarText(value, style);
          const source = style === 'flow' ? `{k: ${text}}` : `k: ${text}`;
          assert.deepEqual(parseDocument(source).toJS(), { k: value });
          const library = stringify(
            { k: value },
            { collectionStyle: style, lineWidth: 0, flowCollectionPadding: false },
          );
          assert.equal(source, library.trimEnd());
        }
      }),
      { numRuns: 2_000 },
    );
  });
});
