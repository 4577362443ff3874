import assert from 'node:assert/strict';
import {
  applySplices,
  insertion,
  lineBreakAt,
  lineEnd,
  linesRemoval,
  lineStart,
  nextLine,
  removal,
} from '../../../src/journal/splice.ts';

/** A text without one of its lines. */
function without(text: string, line: string): string {
  const start = text.indexOf(line);
  const end = Math.min(text.length, start + line.length + (text.includes('\r\n') ? 2 : 1));
  return applySplices(text, [linesRemoval(text, start, end)]);
}

describe('splices', () => {
  it('are applied wherever they stand, in any order', () => {
    assert.equal(applySplices('abcdef', [removal(4, 5), insertion(0, 'x'), { start: 1, end: 3, text: '-' }]), 'xa-df');
    assert.equal(applySplices('ab', [insertion(1, 'y'), removal(1, 2)]), 'ay');
  });

  it('of lines leave a final line break as it was, present or missing', () => {
    assert.equal(without('a\nb\n', 'b'), 'a\n');
    assert.equal(without('a\nb', 'b'), 'a');
    assert.equal(without('a\r\nb', 'b'), 'a');
    assert.equal(without('a\nb', 'a'), 'b');
    assert.equal(without('only', 'only'), '');
    assert.equal(without('\uFEFFonly', 'only'), '\uFEFF');
  });

  it('go by the line break before a place, else by the first one', () => {
    assert.equal(lineBreakAt('a\r\nb\nc', 3), '\r\n');
    assert.equal(lineBreakAt('a\r\nb\nc', 5), '\n');
    assert.equal(lineBreakAt('a\r\nb\nc', 0), '\r\n');
    assert.equal(lineBreakAt('a\nb\r\nc', 1), '\n');
    assert.equal(lineBreakAt('\nb\r\nc', 1), '\n');
    assert.equal(lineBreakAt('abc', 2), '\n');
    assert.equal(lineBreakAt('', 0), '\n');
  });

  it('know where a line without letters begins and ends', () => {
    assert.deepEqual([lineStart('\n\n', 0), lineEnd('\n\n', 0), nextLine('\n\n', 0)], [0, 0, 1]);
    assert.deepEqual([lineStart('\n\n', 1), lineEnd('\n\n', 1), nextLine('\n\n', 1)], [1, 1, 2]);
    assert.equal(nextLine('abc', 1), 3);
    assert.equal(lineEnd('a\r\n', 2), 2, 'within the line break');
  });

  it('know where a line begins and ends', () => {
    const text = '\uFEFFab\r\ncd\n\ne';
    assert.deepEqual(
      [1, 2, 3, 5, 6, 9, 10].map((at) => lineStart(text, at)),
      [1, 1, 1, 5, 5, 9, 9],
    );
    assert.deepEqual(
      [1, 3, 5, 7, 8, 9].map((at) => lineEnd(text, at)),
      [3, 3, 7, 7, 8, 10],
    );
  });
});
