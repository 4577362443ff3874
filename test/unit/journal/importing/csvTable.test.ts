import assert from 'node:assert/strict';
import { csvLimits } from '../../../../src/journal/importing/csvLimits.ts';
import { csvTable } from '../../../../src/journal/importing/csvTable.ts';
import { decodeText } from '../../../../src/journal/importing/decodeText.ts';

const bytes = (text: string, encoding: BufferEncoding = 'utf8') => Buffer.from(text, encoding);

describe('the text of a file', () => {
  it('is read with and without a byte order mark', () => {
    assert.equal(decodeText(bytes('Müller')), 'Müller');
    assert.equal(decodeText(bytes('\uFEFFMüller')), 'Müller');
  });

  it('is refused in another encoding, and when it is too large', () => {
    assert.throws(() => decodeText(bytes('Müller', 'latin1')), { code: 'notUtf8' });
    assert.throws(() => decodeText(bytes('\uFEFFMüller', 'utf16le')), { code: 'notUtf8' });
    assert.throws(() => decodeText(new Uint8Array(csvLimits.bytes + 1)), { code: 'tooLarge' });
    assert.equal(decodeText(new Uint8Array(csvLimits.bytes)).length, csvLimits.bytes);
  });
});

const many = (count: number) => `Date,Min\n${'2026-03-10,5\n'.repeat(count)}`;

describe('the rows of a file', () => {
  const rows = [
    ['Date', 'Note', 'Hours'],
    ['2026-03-10', 'a', '1,5'],
    ['2026-03-11', 'b', '2'],
  ];
  for (const delimiter of [',', ';', '\t']) {
    for (const lineBreak of ['\n', '\r\n', '\r']) {
      it(`are told by ${JSON.stringify(delimiter)} and ${JSON.stringify(lineBreak)}`, () => {
        const quoted = rows.map((row) => row.map((cell) => (cell.includes(delimiter) ? `"${cell}"` : cell)));
        const table = csvTable(quoted.map((row) => row.join(delimiter)).join(lineBreak));
        assert.deepEqual(table.header, rows[0]);
        assert.deepEqual(
          table.rows.map(({ line, cells }) => [line, ...cells]),
          [
            [2, ...(rows[1] ?? [])],
            [3, ...(rows[2] ?? [])],
          ],
        );
      });
    }
  }

  const told: [what: string, text: string, widths: number[]][] = [
    ['of most rows, whatever the first has', 'Report;x\n10.3.2026;1,5;a\n11.3.2026;2,5;b\n12.3.2026;3;c', [2, 3, 3, 3]],
    ['of more cells, of two that cut as many rows', '10.3.2026;1,5;a\n11.3.2026;2,5;b', [3, 3]],
    ['of more cells, the other way round', '10.3.2026,1;5,a\n11.3.2026,2;5,b', [3, 3]],
    ['of more rows, however many cells one has', '10.3.2026,a;b;c;d\n11.3.2026,b\n12.3.2026,c', [2, 2, 2]],
  ];
  for (const [what, text, widths] of told) {
    it(`are told by the delimiter ${what}`, () => {
      const { header, rows } = csvTable(text);
      assert.deepEqual(
        [...(header ? [header] : []), ...rows.map(({ cells }) => cells)].map(({ length }) => length),
        widths,
      );
    });
  }

  it('are told by the comma where nothing else tells', () => {
    assert.deepEqual(csvTable('10.3.2026,1;a\n11.3.2026,2;b').rows[0]?.cells, ['10.3.2026', '1;a']);
  });

  it('begin after a byte order mark, and blank lines are none of them', () => {
    const { header, rows } = csvTable(`\uFEFFDate,Min\n${'\n'.repeat(csvLimits.rows + 5)}2026-03-10,5`);
    assert.deepEqual([header, rows.length], [['Date', 'Min'], 1]);
  });

  it('know their lines when one cell ends and the next begins with half a line break', () => {
    const text = 'Date,A,B\n2026-03-10,"x\r","\ny"\n2026-03-11,c,d\n \n2026-03-12,"x\r","\ny"\n \n"open';
    const { rows, unread } = csvTable(text);
    assert.deepEqual(
      [...rows, ...unread].map(({ line }) => line),
      [2, 5, 7, 11],
    );
  });

  it('know on which line they begin, whatever their quotes hold', () => {
    const text =
      'Date,Note\r\n\r\n2026-03-10,"two\r\nlines"\n \n2026-03-11,"say ""x"", y"\r2026-03-12,a"b\n2026-03-13,"q"z\n';
    assert.deepEqual(csvTable(text).rows, [
      { line: 3, cells: ['2026-03-10', 'two\r\nlines'] },
      { line: 6, cells: ['2026-03-11', 'say "x", y'] },
      { line: 7, cells: ['2026-03-12', 'a"b'] },
      { line: 8, cells: ['2026-03-13', '"q"z'] },
    ]);
  });

  it('end before a quote that is not closed, and that is said', () => {
    const table = csvTable('Date,Note\n2026-03-10,"a\nb"\n\n2026-03-11,"open\n2026-03-12,c\n');
    assert.deepEqual(table.rows, [{ line: 2, cells: ['2026-03-10', 'a\nb'] }]);
    assert.deepEqual(table.unread, [{ line: 5, code: 'openQuote', value: '2026-03-11,"open' }]);
    assert.throws(() => csvTable('"a,b'), { code: 'openQuote', detail: '1' });
    assert.throws(() => csvTable('Date,Note\n\n"a,b'), { code: 'openQuote', detail: '3' });
  });

  it('have a header where the first line is of names', () => {
    assert.deepEqual(csvTable('Wann,Was\n2026-03-10,a').header, ['Wann', 'Was']);
    assert.deepEqual(csvTable('Wann,Was\nx,y\n2026-03-10,a').header, ['Wann', 'Was']);
    assert.equal(csvTable('2026-03-10,a\n2026-03-11,b').header, undefined);
    assert.equal(csvTable('Total,40\n12,13').header, undefined);
    assert.throws(() => csvTable('Date,Note'), { code: 'noRows' });
  });

  it('are as many as can be used, and the file is refused in one word otherwise', () => {
    assert.equal(csvTable(many(csvLimits.rows)).rows.length, csvLimits.rows);
    assert.throws(() => csvTable(many(csvLimits.rows + 1)), { code: 'tooManyRows' });
    assert.throws(() => csvTable(many(100_000)), { code: 'tooManyRows' });
    assert.throws(() => csvTable('x'.repeat(csvLimits.bytes + 1)), { code: 'tooLarge' });
    assert.throws(() => csvTable('a,b\0c'), { name: 'CsvProblem', code: 'binary', detail: '', message: 'binary ' });
    assert.throws(() => csvTable('\n \n'), { code: 'empty' });
    assert.throws(() => csvTable(''), { code: 'empty' });
    assert.throws(() => csvTable('just\nwords\n'), { code: 'noColumns' });
  });
});
