import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { TimeEntry } from '../../../src/balance/entry.ts';
import { Journal } from '../../../src/journal/journal.ts';
import { workHere } from '../../../src/journal/textWork.ts';
import type { Trace } from '../../../src/journal/trace.ts';
import { ana, anaLine, journalOf, loop, loopLine, shortLine } from '../../fixtures/journal/journalSamples.ts';
import { MemoryFolder } from './memoryFolder.ts';

const { id: _ana, ...draft } = ana;
const byId = (all: readonly TimeEntry[]) => new Map(all.map((entry) => [entry.id, entry]));
const november = '2026-11.yaml';
const december = '2026-12.yaml';

describe('what is taken back', function () {
  this.timeout(30_000);

  let folder = new MemoryFolder();
  let journal = new Journal('/j', folder);
  let trace: Trace = [];
  beforeEach(() => {
    folder = new MemoryFolder();
    journal = new Journal('/j', folder);
    trace = [];
  });

  const operations: [what: string, run: () => Promise<unknown>][] = [
    ['an entry added', () => journal.add(draft, trace)],
    ['a correction added', () => journal.addCorrection({ ...loop, evidence: '1234567890123456' }, trace)],
    ['many added in two months', () => journal.addAll([draft, draft, { ...draft, on: '2026-12-01' }], trace)],
    ['an entry changed', () => journal.replace({ ...ana, minutes: 5, note: undefined }, ana.on, trace)],
    ['an entry moved to another month', () => journal.replace({ ...ana, on: '2026-12-01' }, ana.on, trace)],
    ['an entry removed', () => journal.remove(ana.id, ana.on, trace)],
  ];
  const texts: [name: string, text: string][] = [
    [november, `# mine\n${journalOf(shortLine, `${anaLine.replace('}', ', energy: low}')} # late`, loopLine)}`],
    [december, 'version: 1\nentries: [] # none yet\n'],
  ];

  for (const [what, run] of operations) {
    it(`leaves no byte of ${what}`, async () => {
      for (const [name, text] of texts) folder.texts.set(name, text);
      await run();
      assert.notDeepEqual([...folder.texts], texts);
      const { kept } = await journal.takeBack(trace);
      assert.equal(kept, 0);
      assert.deepEqual([...folder.texts], texts);
    });

    it(`leaves what others wrote since, and nothing of ${what}`, async () => {
      for (const [name, text] of texts) folder.texts.set(name, text);
      const before = await journal.readAll();
      await run();
      for (const [name] of texts) {
        const written = folder.texts.get(name) ?? '';
        const other = `{id: other, on: ${name.slice(0, 7)}-02, minutes: 7, bucket: people}`;
        folder.texts.set(
          name,
          written.includes('[]') ? written.replace('[]', `[${other}]`) : `${written}- ${other} # ours\n`,
        );
      }
      const { kept } = await journal.takeBack(trace);
      assert.equal(kept, 0);
      const { entries, corrections } = await journal.readAll();
      assert.deepEqual(byId(entries.filter(({ id }) => id !== 'other')), byId(before.entries));
      assert.equal(entries.length, before.entries.length + 1);
      assert.deepEqual(corrections, before.corrections);
      assert.match(folder.texts.get(november) ?? '', /energy: low/);
      assert.match(folder.texts.get(november) ?? '', /id: other.* # ours/);
    });

    it(`touches nothing of ${what} that was changed by hand since`, async () => {
      for (const [name, text] of texts) folder.texts.set(name, text);
      await run();
      for (const [name, text] of folder.texts) folder.texts.set(name, byHand(text));
      const now = new Map(folder.texts);
      const changed = [...now.values()].some((text) => text.includes('by hand'));
      const { takenBack, kept } = await journal.takeBack(trace);
      if (changed) {
        assert.equal(takenBack, 0);
        assert.notEqual(kept, 0);
        assert.deepEqual(folder.texts, now);
      }
      assert.equal(changed, what !== 'an entry removed');
    });
  }

  /** Every item that is not in the texts as they were gets a key of somebody's own. */
  function byHand(text: string): string {
    const known = texts.map(([, each]) => each).join('');
    return text
      .split('\n')
      .map((line) => (line.startsWith('- ') && !known.includes(line) ? line.replace('}', ', mood: by hand}') : line))
      .join('\n')
      .replace(/\[(\{.*)\}\]/, '[$1, mood: by hand}]');
  }

  it('is all but what was changed by hand, of many', async () => {
    const [first, second] = await journal.addAll([draft, draft, { ...draft, on: '2026-12-01' }], trace);
    folder.texts.set(november, (folder.texts.get(november) ?? '').replace('minutes: 30', 'minutes: 35'));
    assert.deepEqual(await journal.takeBack(trace), { takenBack: 2, kept: 1 });
    assert.deepEqual((await journal.readAll()).entries, [{ ...first, minutes: 35 }]);
    assert.ok(second);
  });

  it('is nothing when a removed entry is there again, or an added one is gone', async () => {
    folder.texts.set(november, journalOf(anaLine, shortLine));
    await journal.remove(ana.id, ana.on, trace);
    const again = journalOf(shortLine, anaLine.replace('30', '40'));
    folder.texts.set(november, again);
    assert.deepEqual(await journal.takeBack(trace), { takenBack: 0, kept: 1 });
    assert.equal(folder.texts.get(november), again);

    trace = [];
    await journal.add(draft, trace);
    folder.texts.set(november, again);
    assert.deepEqual(await journal.takeBack(trace), { takenBack: 0, kept: 1 });
    assert.equal(folder.texts.get(november), again);
  });

  it('goes back as a whole or not at all when it moved to another month', async () => {
    folder.texts.set(november, journalOf(anaLine));
    await journal.replace({ ...ana, on: '2026-12-01' }, ana.on, trace);
    folder.texts.set(december, (folder.texts.get(december) ?? '').replace('30', '45'));
    assert.deepEqual(await journal.takeBack(trace), { takenBack: 0, kept: 1 });
    assert.deepEqual((await journal.readAll()).entries, [{ ...ana, on: '2026-12-01', minutes: 45 }]);
    assert.equal(folder.texts.get(november), 'version: 1\nentries: []\n');
  });

  it('keeps the keys of others when a removed entry comes back into a changed file', async () => {
    const blocks = [
      '- id: 7k2mq9',
      '  on: 2026-11-20',
      '  minutes: 30',
      '  bucket: people',
      '  energy: {level: low, words: "a, b"}',
      '  __mine: |',
      '    two',
      '    lines',
    ];
    folder.texts.set(november, journalOf(...blocks, shortLine));
    await journal.remove(ana.id, ana.on, trace);
    folder.texts.set(november, `# hello\n${folder.texts.get(november)}`);
    await journal.takeBack(trace);
    assert.equal(
      folder.texts.get(november),
      `# hello\n${journalOf(
        shortLine,
        '- {id: 7k2mq9, on: 2026-11-20, minutes: 30, bucket: people, energy: {level: low, words: "a, b"}, __mine: "two\\nlines\\n"}',
      )}`,
    );
  });

  it('comes back alone when the file it moved from does not say it any more', async () => {
    const moved = await workHere('addMoved', undefined, ana, journalOf(shortLine));
    assert.equal(moved, journalOf(anaLine));
  });

  it('leaves an empty month where its first entry was', async () => {
    await journal.add(draft, trace);
    assert.deepEqual(await journal.takeBack(trace), { takenBack: 1, kept: 0 });
    assert.equal(folder.texts.get(november), 'version: 1\nentries: []\n');
  });

  it('comes back as it was spelled on its line, and on one line where it had several', async () => {
    const spelled = "- { id: 7k2mq9,  on: 2026-11-20, minutes: 30, bucket: 'people' }";
    for (const [was, comes] of [
      [spelled, spelled],
      [
        '- {id: 7k2mq9, on: 2026-11-20,\n   minutes: 30, bucket: people}',
        '- {id: 7k2mq9, on: 2026-11-20, minutes: 30, bucket: people}',
      ],
    ] as const) {
      const made: Trace = [];
      folder.texts.set(november, journalOf(was, shortLine));
      await journal.remove(ana.id, ana.on, made);
      folder.texts.set(november, `# hello\n${folder.texts.get(november)}`);
      await journal.takeBack(made);
      assert.equal(folder.texts.get(november), `# hello\n${journalOf(shortLine, comes)}`);
    }
  });

  it('makes no file where an added entry is gone with its file', async () => {
    await journal.add(draft, trace);
    folder.texts.clear();
    assert.deepEqual(await journal.takeBack(trace), { takenBack: 0, kept: 1 });
    assert.equal(folder.texts.size, 0);
  });

  it('comes back into a file that was deleted', async () => {
    folder.texts.set(november, journalOf(anaLine));
    await journal.remove(ana.id, ana.on, trace);
    folder.texts.delete(november);
    await journal.takeBack(trace);
    assert.equal(folder.texts.get(november), journalOf(anaLine));
  });

  it('waits while a file has problems, and changes nothing', async () => {
    await journal.addAll([draft, { ...draft, on: '2026-12-01' }], trace);
    const mended = folder.texts.get(november) ?? '';
    folder.texts.set(november, `${mended}- {id: x`);
    const before = new Map(folder.texts);
    await assert.rejects(journal.takeBack(trace), { code: 'fileNotWritable' });
    assert.deepEqual(folder.texts, before);
    folder.texts.set(november, mended);
    assert.deepEqual(await journal.takeBack(trace), { takenBack: 2, kept: 0 });
  });

  it('comes off again in the order it was put on, to the byte, whatever it was', async () => {
    const step = fc.record({
      what: fc.nat(3),
      which: fc.nat(),
      day: fc.integer({ min: 1, max: 28 }),
      month: fc.nat(2),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 8 }), async (steps) => {
        folder = new MemoryFolder();
        journal = new Journal('/j', folder);
        for (const name of ['2026-10.yaml', november, december]) {
          folder.texts.set(name, `# ${name}\n${journalOf(shortLine.replace('b2', `x${name.slice(5, 7)}`))}`);
        }
        const done: [Trace, Map<string, string>][] = [];
        for (const { what, which, day, month } of steps) {
          const { entries } = await journal.readAll();
          const entry = entries[which % Math.max(1, entries.length)];
          const on = `2026-1${month}-${String(day).padStart(2, '0')}`;
          const made: Trace = [];
          done.push([made, new Map(folder.texts)]);
          if (what === 0 || !entry) await journal.add({ ...draft, on }, made);
          else if (what === 1) await journal.remove(entry.id, undefined, made);
          else if (what === 2) await journal.replace({ ...entry, on, minutes: day }, entry.on, made);
          else await journal.addAll([draft, { on, leave: 'half' }], made);
        }
        for (const [made, before] of done.toReversed()) {
          assert.equal((await journal.takeBack(made)).kept, 0);
          assert.deepEqual(folder.texts, before);
        }
      }),
      { numRuns: 100 },
    );
  });
});
