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
