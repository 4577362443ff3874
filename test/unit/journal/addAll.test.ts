import assert from 'node:assert/strict';
import { Journal } from '../../../src/journal/journal.ts';
import type { TextFile } from '../../../src/journal/textFile.ts';
import type { Trace } from '../../../src/journal/trace.ts';
import { ana, anaLine, journalOf, loop, loopLine, short, shortLine } from '../../fixtures/journal/journalSamples.ts';
import { MemoryFolder } from './memoryFolder.ts';

const { id: _ana, ...draft } = ana;
const { id: _loop, ...word } = loop;
const { id: _short, ...plain } = short;

describe('many items', () => {
  let folder = new MemoryFolder();
  let journal = new Journal('/j', folder);
  let writes: string[] = [];
  beforeEach(() => {
    folder = new MemoryFolder();
    journal = new Journal('/j', folder);
    writes = [];
    folder.beforeReplace = (name) => void writes.push(name);
  });

  it('are written with one write a month, in their order', async () => {
    folder.texts.set('2026-11.yaml', journalOf(shortLine));
    const drafts = [draft, { on: '2026-12-24', leave: 'day' } as const, word, { ...draft, on: '2026-12-01' }];
    const items = await journal.addAll(drafts);
    assert.deepEqual(
      items.map(({ id: _id, ...rest }) => rest),
      drafts,
    );
    assert.deepEqual(writes, ['2026-11.yaml', '2026-12.yaml']);
    const [first, leave, correction, last] = items.map(({ id }) => id);
    assert.equal(new Set([first, leave, correction, last, short.id]).size, 5);
    assert.equal(
      folder.texts.get('2026-11.yaml'),
      journalOf(shortLine, anaLine.replace(ana.id, first ?? ''), loopLine.replace(loop.id, correction ?? '')),
    );
    assert.equal(
      folder.texts.get('2026-12.yaml'),
      journalOf(
        `- {id: ${leave}, on: 2026-12-24, leave: day}`,
        anaLine.replace(ana.id, last ?? '').replace('2026-11-20', '2026-12-01'),
      ),
    );
  });

  const styles: [what: string, text: string][] = [
    ['no file', ''],
    ['a comment alone', '# mine'],
    ['an empty list', 'version: 1\nentries: []\n'],
    ['nothing after the key', 'version: 1\nentries:\n'],
    ['brackets on one line', 'version: 1\nentries: [{id: a1, on: 2026-11-21, minutes: 45, bucket: people}]\n'],
    ['brackets over lines', 'version: 1\nentries: [\n  {id: a1, on: 2026-11-21, minutes: 45, bucket: people}\n]\n'],
    ['and a last comma', 'version: 1\nentries: [\n  {id: a1, on: 2026-11-21, minutes: 45, bucket: people}, # x\n]\n'],
    ['other line breaks', journalOf(shortLine).replaceAll('\n', '\r\n')],
    ['no last line break', journalOf(shortLine).trimEnd()],
    ['all in one line', '{version: 1, entries: []}'],
  ];
  for (const [what, text] of styles) {
    it(`fit where there is ${what}`, async () => {
      folder.texts.set('2026-11.yaml', text);
      const before = (await journal.readAll()).entries;
      const items = await journal.addAll([draft, plain, draft]);
      const { entries, files } = await journal.readAll();
      assert.deepEqual([entries, files], [[...before, ...items], []]);
      const after = folder.texts.get('2026-11.yaml') ?? '';
      assert.equal(after.includes('\r\n'), text.includes('\r\n'));
      assert.doesNotMatch(after.replaceAll('\r\n', ''), text.includes('\r\n') ? /\n/ : /\r/);
    });
  }

  it('are none of them there when one month refuses', async () => {
    const broken = journalOf('- {id: x');
    folder.texts.set('2026-10.yaml', journalOf());
    folder.texts.set('2026-11.yaml', broken);
    await assert.rejects(journal.addAll([{ ...draft, on: '2026-10-05' }, draft]), { code: 'fileNotWritable' });
    assert.equal(folder.texts.get('2026-10.yaml'), journalOf());
    assert.equal(folder.texts.get('2026-11.yaml'), broken);
  });

  it('get ids that nothing has, however often the file changes under them', async () => {
    let others = 0;
    folder.beforeReplace = (name) => {
      if (others < 3) folder.texts.set(name, journalOf(shortLine.replace('b2', `o${++others}`)));
    };
    const trace: Trace = [];
    const items = await journal.addAll([draft, plain], trace);
    const { entries } = await journal.readAll();
    assert.deepEqual(
      entries.map(({ id }) => id),
      ['o3', ...items.map(({ id }) => id)],
    );
    assert.equal(trace.length, 1);
  });

  it('cost no more than a parse or two, not one for each', async () => {
    let reads = 0;
    const file = folder.file.bind(folder);
    folder.file = (name): TextFile => {
      const real = file(name);
      return { ...real, read: () => ((reads += 1), real.read()) };
    };
    await journal.addAll(Array.from({ length: 500 }, () => draft));
    assert.deepEqual([reads, writes.length], [1, 1]);
  });
});
