import assert from 'node:assert/strict';
import { join } from 'node:path';
import { Journal } from '../../../src/journal/journal.ts';
import type { Trace } from '../../../src/journal/trace.ts';
import { addEntryText, readJournalText } from '../../../src/journal/journalFile.ts';
import { withoutCopies } from '../../../src/journal/journalFiles.ts';
import { ana, anaLine, journalOf, short, shortLine } from '../../fixtures/journal/journalSamples.ts';
import { MemoryFolder } from './memoryFolder.ts';

const { id: _id, ...draft } = ana;

describe('changes of the journal', () => {
  let folder = new MemoryFolder();
  let journal = new Journal('/j', folder);
  beforeEach(() => {
    folder = new MemoryFolder();
    journal = new Journal('/j', folder);
  });

  it('looks for an item around its day, and everywhere only when it is not there', async () => {
    const entry = await journal.add({ ...draft, on: '2026-11-20' });
    await journal.add({ ...draft, on: '2020-01-10' });
    const reads: string[] = [];
    const file = folder.file.bind(folder);
    folder.file = (name) => {
      reads.push(name);
      return file(name);
    };
    await journal.replace({ ...entry, on: '2024-05-06' }, entry.on);
    assert.ok(!reads.includes('2020-01.yaml'), reads.join(' '));
    assert.deepEqual(folder.texts.get('2026-11.yaml'), 'version: 1\nentries: []\n');
    // Whoever is wrong about the day finds it all the same.
    assert.deepEqual(await journal.remove(entry.id, '2026-11-20'), { ...entry, on: '2024-05-06' });
    assert.ok(reads.includes('2020-01.yaml'));
  });

  it('applies an edit again when the file changes under it', async () => {
    folder.texts.set('2026-11.yaml', journalOf(shortLine));
    let others = 0;
    folder.beforeReplace = (name) => {
      if (others === 3) return;
      others += 1;
      folder.texts.set(name, addEntryText(folder.texts.get(name), { ...short, id: `other${others}` }));
    };
    const entry = await journal.add(draft);
    assert.deepEqual(
      (await journal.readAll()).entries.map(({ id }) => id),
      ['b2', 'other1', 'other2', 'other3', entry.id],
    );
  });

  it('gives up with the file intact when it never stops changing', async () => {
    folder.beforeReplace = (name) => folder.texts.set(name, `${folder.texts.get(name) ?? ''}# again\n`);
    await assert.rejects(journal.add(draft), { code: 'changedTooOften', path: join('/j', '2026-11.yaml') });
    assert.match(folder.texts.get('2026-11.yaml') ?? '', /^(# again\n)+$/);
  });

  it('removes an entry from its copies too', async () => {
    folder.texts.set('2026-11.yaml', journalOf(anaLine, shortLine));
    folder.texts.set('2026-11 copy.yaml', journalOf(anaLine));
    assert.deepEqual(await journal.remove(ana.id, ana.on), ana);
    assert.deepEqual((await journal.readAll()).entries, [short]);
    assert.equal(folder.texts.get('2026-11.yaml'), journalOf(shortLine));
    await assert.rejects(journal.remove('nobody'), { code: 'unknownId', detail: 'nobody' });
  });

  it('changes an entry in its month, and takes its copies away', async () => {
    folder.texts.set('2026-11.yaml', journalOf(shortLine, anaLine));
    folder.texts.set('2026-11 copy.yaml', journalOf(anaLine));
    await journal.replace({ ...ana, minutes: 60 });
    assert.equal(folder.texts.get('2026-11.yaml'), journalOf(shortLine, anaLine.replace('30', '60')));
    assert.equal(folder.texts.get('2026-11 copy.yaml'), 'version: 1\nentries: []\n');
    assert.deepEqual(await journal.remove(ana.id), { ...ana, minutes: 60 });
  });

  it('takes what is gone by then for removed', async () => {
    folder.texts.set('2026-11.yaml', journalOf(anaLine, shortLine));
    folder.alone = (name, work) => {
      folder.texts.set(name, journalOf(shortLine));
      return work();
    };
    assert.deepEqual(await journal.remove(ana.id), ana);
    assert.equal(folder.texts.get('2026-11.yaml'), journalOf(shortLine));
  });

  it('traces nothing, and tells nobody, where nothing changed', async () => {
    folder.texts.set('2026-11.yaml', journalOf(anaLine));
    const keeper = { lastHeld: () => Promise.resolve(0), written: () => assert.fail('nothing was written') };
    const trace: Trace = [];
    await new Journal('/j', folder, undefined, keeper).replace(ana, ana.on, trace);
    assert.deepEqual(trace, []);
  });

  it('removes nothing when the file that counts cannot be written', async () => {
    folder.texts.set('2026-11.yaml', journalOf(anaLine, '- x'));
    folder.texts.set('2026-11 copy.yaml', journalOf(anaLine));
    const before = new Map(folder.texts);
    await assert.rejects(journal.remove(ana.id), { code: 'fileNotWritable', path: join('/j', '2026-11.yaml') });
    assert.deepEqual(folder.texts, before);
  });

  it('removes nothing when one copy cannot be written', async () => {
    folder.texts.set('2026-11.yaml', journalOf(anaLine));
    folder.texts.set('2026-11 copy.yaml', journalOf(anaLine, '- x'));
    const before = new Map(folder.texts);
    await assert.rejects(journal.remove(ana.id), { code: 'fileNotWritable', path: join('/j', '2026-11 copy.yaml') });
    assert.deepEqual(folder.texts, before);
  });

  describe('with an older copy of an entry that was moved', () => {
    const older = '- {id: 7k2mq9, on: 2026-12-02, minutes: 433, bucket: people}';
    for (const [what, operation, writes] of [
      ['a removal', () => journal.remove(ana.id), 2],
      ['a move', () => journal.replace({ ...ana, on: '2027-01-04', minutes: 60 }, ana.on), 3],
    ] as const) {
      it(`says what it said, or what was asked for, when ${what} is cut short`, async () => {
        const shown: (number | undefined)[] = [];
        folder.texts.set('2026-11.yaml', journalOf(anaLine));
        folder.texts.set('2026-12.yaml', journalOf(older));
        const before = await journal.readAll();
        folder.beforeReplace = () => {
          // What a crash would leave here.
          const [entry] = withoutCopies(
            [...folder.texts].map(([name, text]) => ({ name, reading: readJournalText(text) })),
          ).entries;
          shown.push(entry?.minutes);
        };
        await operation();
        assert.equal(before.entries[0]?.minutes, 30);
        assert.deepEqual(
          shown,
          Array.from({ length: writes }, () => 30),
        );
      });
    }
  });

  it('does not make a file out of a removal that came too late', async () => {
    folder.texts.set('2026-11.yaml', journalOf(anaLine));
    folder.beforeReplace = (name) => void folder.texts.delete(name);
    await journal.remove(ana.id);
    assert.equal(folder.texts.size, 0);
  });

  it('does not take a removal for done when the file cannot be read any more', async () => {
    folder.texts.set('2026-11.yaml', journalOf(anaLine));
    folder.alone = (name, work) => {
      folder.texts.set(name, journalOf(anaLine, '- {id: x'));
      return work();
    };
    const refusal = { name: 'FileNotWritable', path: join('/j', '2026-11.yaml') };
    await assert.rejects(journal.remove(ana.id), refusal);
  });

  it('says that an entry is gone when its file goes before it is changed', async () => {
    folder.texts.set('2026-11.yaml', journalOf(anaLine));
    folder.alone = (name, work) => {
      folder.texts.delete(name);
      return work();
    };
    await assert.rejects(journal.replace({ ...ana, minutes: 60 }), { code: 'unknownId' });
    assert.equal(folder.texts.size, 0);
  });

  it('changes an entry where it is, and moves it with its month', async () => {
    folder.texts.set('2026-11.yaml', journalOf(`${anaLine} # c`, shortLine));
    await journal.replace({ ...ana, minutes: 60 });
    assert.equal(folder.texts.get('2026-11.yaml'), journalOf(`${anaLine.replace('30', '60')} # c`, shortLine));
    await journal.replace({ ...ana, on: '2026-12-01' });
    assert.equal(folder.texts.get('2026-11.yaml'), journalOf(shortLine));
    assert.equal(folder.texts.get('2026-12.yaml'), journalOf(anaLine.replace('2026-11-20', '2026-12-01')));
    await assert.rejects(journal.replace({ ...ana, id: 'nobody' }), { code: 'unknownId' });
  });

  it('takes keys it does not know along into another month', async () => {
    const line = anaLine.replace('}', ', energy: low, with: [Ana, "B, C"]}');
    folder.texts.set('2026-11.yaml', journalOf(`${line} # c`, shortLine));
    await journal.replace({ ...ana, on: '2026-12-01' });
    assert.equal(folder.texts.get('2026-11.yaml'), journalOf(shortLine));
    assert.equal(folder.texts.get('2026-12.yaml'), journalOf(line.replace('2026-11-20', '2026-12-01')));
  });

  it('does not change an entry that is something else by now', async () => {
    const text = journalOf(anaLine.replace('30', '31'));
    folder.texts.set('2026-11.yaml', text);
    const refusal = { code: 'itemChanged', detail: ana.id, path: join('/j', '2026-11.yaml') };
    await assert.rejects(journal.replace({ ...ana, bucket: 'building' }, ana.on, [], ana), refusal);
    assert.equal(folder.texts.get('2026-11.yaml'), text);
    await journal.replace({ ...ana, bucket: 'building' }, ana.on, [], { ...ana, minutes: 31 });
  });
});
