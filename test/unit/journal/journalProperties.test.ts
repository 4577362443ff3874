import assert from 'node:assert/strict';
import fc from 'fast-check';
import { JournalError } from '../../../src/journal/journalError.ts';
import { addEntryText, readJournalText, removeEntryText, replaceEntryText } from '../../../src/journal/journalFile.ts';
import { correctionWith, documents, entryWith, notes } from '../../fixtures/journal/journalArbitraries.ts';

/** What two texts share at both ends, as lengths. */
function shared(one: string, other: string): { readonly head: number; readonly tail: number } {
  const shorter = Math.min(one.length, other.length);
  let head = 0;
  while (head < shorter && one[head] === other[head]) head += 1;
  let tail = 0;
  while (tail < shorter - head && one.at(-1 - tail) === other.at(-1 - tail)) tail += 1;
  return { head, tail };
}

/**
 * The text without an entry. Undefined for a refusal where it is right: blank lines or an indented
 * comment below the entry would become part of a block scalar above it.
 */
function removed(text: string, id: string): string | undefined {
  try {
    return removeEntryText(text, id);
  } catch (error) {
    assert.match(text, /mine: (\||>\+)/);
    assert.ok(error instanceof JournalError && error.code === 'editRefused');
    return undefined;
  }
}

/** `PROPERTY_RUNS=10000` looks harder than a unit test has the time for. */
const numRuns = Number(process.env['PROPERTY_RUNS'] ?? 60);
const runs = { numRuns };

describe('journal texts', function () {
  this.timeout(600_000);

  it('round-trip any note', () => {
    fc.assert(
      fc.property(notes, (note) => {
        const text = addEntryText(undefined, { id: 'a', on: '2026-11-20', minutes: 5, bucket: 'people', note });
        assert.equal(readJournalText(text).value.entries[0]?.note, note);
        assert.equal(text.split('\n').length, 4, 'one line an entry');
        // oxlint-disable-next-line no-control-regex
        assert.doesNotMatch(text.replaceAll('\n', ''), /[\u0000-\u001f\u007f-\u009f\u2028\u2029]/);
        assert.equal(Buffer.from(text, 'utf8').toString('utf8'), text, 'survives the disk');
      }),
      { numRuns: numRuns * 4 },
    );
  });

  it('are read alike however they are typed', () => {
    fc.assert(
      fc.property(documents, ({ text, ids }) => {
        const { value, problems } = readJournalText(text);
        assert.deepEqual(problems, []);
        assert.deepEqual(
          value.entries.map(({ id }) => id),
          ids,
        );
      }),
      runs,
    );
  });

  it('keep every byte when an entry is added', () => {
    fc.assert(
      fc.property(documents, entryWith('new'), ({ text, ids }, entry) => {
        const after = addEntryText(text, entry);
        // Nothing but an insertion; an explicit empty value (`[]`, `~`) makes room.
        const { head, tail } = shared(text, after);
        if (ids.length > 0) assert.equal(head + tail, text.length);
        else assert.ok(head + tail >= text.length - ' [ ] # none'.length);
        assert.deepEqual(readJournalText(after).value.entries, [...readJournalText(text).value.entries, entry]);
        assert.equal(after.includes('\r\n'), text.includes('\r\n'));
        assert.equal(
          after.replaceAll('\r\n', '').includes('\n'),
          text.replaceAll('\r\n', '').includes('\n'),
          'no mixed line breaks',
        );
        assert.equal(after.endsWith('\n'), text.endsWith('\n'));
      }),
      runs,
    );
  });

  it('keep every byte when an entry is added and taken back', () => {
    fc.assert(
      fc.property(documents, entryWith('new'), ({ text, ids }, entry) => {
        const back = removeEntryText(addEntryText(text, entry), 'new');
        if (ids.length > 0) assert.equal(back, text);
      }),
      runs,
    );
  });

  it('keep every byte when a correction is added, changed and taken back', () => {
    fc.assert(
      fc.property(documents, correctionWith('new'), correctionWith('new'), ({ text, ids }, first, second) => {
        const added = addEntryText(text, first);
        assert.deepEqual(readJournalText(added), {
          text: added,
          value: { ...readJournalText(text).value, corrections: [first] },
          problems: [],
        });
        const changed = replaceEntryText(added, second);
        assert.deepEqual(readJournalText(changed).value.corrections, [second]);
        const back = removeEntryText(changed, 'new');
        if (ids.length > 0) assert.equal(back, text);
      }),
      runs,
    );
  });

  it('lose the lines of one entry and no other byte when it is removed', () => {
    fc.assert(
      fc.property(documents, fc.nat(), ({ text, ids }, pick) => {
        const id = ids[pick % Math.max(ids.length, 1)];
        fc.pre(id !== undefined);
        const after = removed(text, id);
        fc.pre(after !== undefined);
        const { head, tail } = shared(text, after);
        if (ids.length > 1) assert.equal(head + tail, after.length, 'only a removal');
        assert.deepEqual(
          readJournalText(after).value.entries,
          readJournalText(text).value.entries.filter((entry) => entry.id !== id),
        );
        for (const kept of ['# between', '# foot', '# head', '# mine', 'after: 1', 'owner: {name: me}']) {
          assert.equal(after.split(kept).length, text.split(kept).length, kept);
        }
      }),
      runs,
    );
  });

  it('keep unknown keys and other entries when one is replaced', () => {
    fc.assert(
      fc.property(documents, fc.nat(), entryWith('id'), ({ text, ids }, pick, fields) => {
        const id = ids[pick % Math.max(ids.length, 1)];
        fc.pre(id !== undefined);
        const entry = { ...fields, id };
        const after = replaceEntryText(text, entry);
        assert.deepEqual(
          readJournalText(after).value.entries,
          readJournalText(text).value.entries.map((old) => (old.id === id ? entry : old)),
        );
        assert.equal(after.split('mine').length, text.split('mine').length);
        assert.equal(after.split('#').length >= text.split('#').length - 8, true);
      }),
      runs,
    );
  });
});
