import assert from 'node:assert/strict';
import { join } from 'node:path';
import type { TimeEntry } from '../../../src/balance/entry.ts';
import { Journal } from '../../../src/journal/journal.ts';
import { addEntryText, readJournalText } from '../../../src/journal/journalFile.ts';
import { withoutCopies } from '../../../src/journal/journalFiles.ts';
import { UnreadableFile } from '../../../src/journal/unreadableFile.ts';
import { ana, anaLine, journalOf, loop, loopLine, short, shortLine } from '../../fixtures/journal/journalSamples.ts';
import { MemoryFolder } from './memoryFolder.ts';

const { id: _id, ...draft } = ana;

describe('Journal', () => {
  let folder = new MemoryFolder();
  let journal = new Journal('/j', folder);
  beforeEach(() => {
    folder = new MemoryFolder();
    journal = new Journal('/j', folder);
  });

  const invalid: [what: string, change: Partial<Record<keyof TimeEntry, unknown>>, code: string, detail: string][] = [
    ['−5 minutes', { minutes: -5 }, 'invalidMinutes', '-5'],
    ['no minutes', { minutes: 0 }, 'invalidMinutes', '0'],
    ['30 hours', { minutes: 1800 }, 'invalidMinutes', '1800'],
    ['half a minute', { minutes: 1.5 }, 'invalidMinutes', '1.5'],
    ['a number that is none', { minutes: NaN }, 'invalidMinutes', 'NaN'],
    ['no amount at all', { minutes: undefined }, 'missingKey', 'minutes'],
    ['a day that is none', { on: '2026-02-30' }, 'invalidDay', '2026-02-30'],
    ['a path for a day', { on: '../../etc' }, 'invalidDay', '../../etc'],
    ['an unknown bucket', { bucket: 'coffee' }, 'unknownBucket', 'coffee'],
    ['an impossible time', { at: '24:00' }, 'invalidValue', '24:00'],
  ];
  for (const [what, change, code, detail] of invalid) {
    it(`does not let ${what} in`, async () => {
      const bad = { ...draft, ...change } as typeof draft;
      const refusal = { code: 'invalidEntry', problems: [{ code, start: 0, end: 0, detail }] };
      await assert.rejects(journal.add(bad), refusal);
      await assert.rejects(journal.addAll([draft, bad]), refusal);
      await assert.rejects(journal.replace({ ...bad, id: 'x' }), refusal);
      assert.equal(folder.texts.size, 0);
    });
  }

  it('takes 1 and 1440 minutes', async () => {
    await journal.add({ ...draft, minutes: 1 });
    await journal.add({ ...draft, minutes: 1440 });
    assert.deepEqual(
      (await journal.readAll()).entries.map(({ minutes }) => minutes),
      [1, 1440],
    );
  });

  it('keeps leave beside entries', async () => {
    const leave = await journal.addLeave({ on: '2026-11-23', leave: 'half' });
    assert.deepEqual(await journal.readAll(), { entries: [], leave: [leave], corrections: [], files: [] });
    await assert.rejects(journal.addLeave({ on: '2026-11-31', leave: 'day' }), { code: 'invalidEntry' });
    assert.deepEqual(await journal.remove(leave.id, leave.on), leave);
    assert.deepEqual((await journal.readAll()).leave, []);
  });

  it('keeps corrections beside entries, changes them in their place, and takes them back', async () => {
    const { id: _loop, ...word } = loop;
    const entry = await journal.add(draft);
    const correction = await journal.addCorrection(word);
    const file = (written: string) =>
      journalOf(anaLine.replace(ana.id, entry.id), written.replace(loop.id, correction.id));
    assert.deepEqual(correction, { ...word, id: correction.id });
    assert.equal(folder.texts.get('2026-11.yaml'), file(loopLine));
    assert.deepEqual(await journal.readAll(), { entries: [entry], leave: [], corrections: [correction], files: [] });
    await journal.replace({ ...correction, as: 'excluded' });
    assert.equal(folder.texts.get('2026-11.yaml'), file(loopLine.replace('strategy', 'excluded')));
    await journal.replace({ ...correction, on: '2026-12-01' });
    assert.deepEqual((await journal.readMonths('2026-12-01', '2026-12-31')).corrections, [
      { ...correction, on: '2026-12-01' },
    ]);
    assert.deepEqual(await journal.remove(correction.id), { ...correction, on: '2026-12-01' });
    assert.deepEqual((await journal.readAll()).corrections, []);
  });

  it('lets no correction in that says nothing, or is about nothing', async () => {
    const { id: _loop, ...word } = loop;
    for (const bad of [
      { ...word, as: 'coffee' },
      { ...word, evidence: '3F9A1C20B4D70A11' },
      { ...word, evidence: '3f9a1c20b4d70a1' },
      { ...word, on: '2026-11-31' },
    ]) {
      await assert.rejects(journal.addCorrection(bad as typeof word), { code: 'invalidEntry' });
    }
    assert.equal(folder.texts.size, 0);
  });

  it('counts a correction once that a sync service copied, and takes every copy back', async () => {
    folder.texts.set('2026-11.yaml', journalOf(loopLine));
    folder.texts.set('2026-11 (conflict).yaml', journalOf(loopLine.replace('strategy', 'people')));
    assert.deepEqual((await journal.readAll()).corrections, [loop]);
    await journal.remove(loop.id, loop.on);
    assert.deepEqual((await journal.readAll()).corrections, []);
  });

  it('reads every *.yaml and counts an id once, the file of its month first', async () => {
    folder.texts.set('2026-11 (conflicted copy).yaml', journalOf(anaLine.replace('30', '99'), shortLine));
    folder.texts.set('2026-11.yaml', journalOf(anaLine));
    folder.texts.set('2026-10.yaml', journalOf(anaLine.replace('30', '98')));
    folder.texts.set('notes.yaml', journalOf('- {id: c3, on: 2026-01-01, minutes: 5, bucket: people}'));
    folder.texts.set('._2026-11.yaml', '\0\x05\x16\x07');
    folder.texts.set('.2026-11.yaml.0.tmp', journalOf('- {id: half'));
    folder.texts.set('2026-11.yaml.bak', 'old');
    const { entries, files } = await journal.readAll();
    assert.deepEqual(files, []);
    assert.deepEqual(
      entries.toSorted((one, other) => (one.id < other.id ? -1 : 1)),
      [ana, short, { id: 'c3', on: '2026-01-01', minutes: 5, bucket: 'people' }],
    );
  });

  it('goes on with the other files when one has problems', async () => {
    const broken = journalOf('- {id: x');
    folder.texts.set('2026-11.yaml', broken);
    folder.texts.set('2026-12.yaml', journalOf('- {id: c3, on: 2026-12-01, minutes: 5, bucket: people}'));
    const { entries, files } = await journal.readAll();
    assert.equal(entries.length, 1);
    assert.deepEqual(
      files.map(({ path, text }) => [path, text]),
      [[join('/j', '2026-11.yaml'), broken]],
    );
    await assert.rejects(journal.add(draft), { code: 'fileNotWritable', path: join('/j', '2026-11.yaml') });
    await journal.add({ ...draft, on: '2026-12-02' });
  });

  it('lists the files of months, the newest last', async () => {
    for (const name of ['2026-11.yaml', '2025-12.yaml', 'old.yaml', '.2026-11.yaml.x.tmp']) folder.texts.set(name, '');
    assert.deepEqual(await journal.months(), [join('/j', '2025-12.yaml'), join('/j', '2026-11.yaml')]);
    folder.list = () => Promise.reject(new UnreadableFile('unreadable', 'EACCES'));
    await assert.rejects(journal.months(), { name: 'FileNotWritable', path: '/j' });
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

  it('reads months by their neighbourhood and returns the days asked for', async () => {
    for (const on of ['2026-08-15', '2026-09-30', '2026-10-01', '2026-10-31', '2026-11-01', '2027-01-01']) {
      await journal.add({ ...draft, on });
    }
    await journal.addLeave({ on: '2026-10-02', leave: 'day' });
    folder.texts.set('old.yaml', journalOf('- {id: c3, on: 2026-10-05, minutes: 5, bucket: people}'));
    // A day changed by hand stays in its file.
    folder.texts.set('2026-09.yaml', (folder.texts.get('2026-09.yaml') ?? '').replace('2026-09-30', '2026-10-06'));
    const reads: string[] = [];
    const file = folder.file.bind(folder);
    folder.file = (name) => {
      reads.push(name);
      return file(name);
    };
    const { entries, leave } = await journal.readMonths('2026-10-01', '2026-10-31');
    assert.deepEqual(entries.map(({ on }) => on).toSorted(), ['2026-10-01', '2026-10-05', '2026-10-06', '2026-10-31']);
    assert.deepEqual(
      leave.map(({ on }) => on),
      ['2026-10-02'],
    );
    assert.deepEqual(reads.toSorted(), ['2026-09.yaml', '2026-10.yaml', '2026-11.yaml', 'old.yaml']);
  });

  it('looks across the turn of the year', async () => {
    folder.texts.set('2026-12.yaml', journalOf('- {id: c3, on: 2027-01-01, minutes: 5, bucket: people}'));
    assert.equal((await journal.readMonths('2027-01-01', '2027-01-31')).entries.length, 1);
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

  it('says that an entry is gone when its file goes before it is changed', async () => {
    folder.texts.set('2026-11.yaml', journalOf(anaLine));
    folder.alone = (name, work) => {
      folder.texts.delete(name);
      return work();
    };
    await assert.rejects(journal.replace({ ...ana, minutes: 60 }), { code: 'unknownId' });
    assert.equal(folder.texts.size, 0);
  });

  it('reads on when a file goes between the listing and the reading', async () => {
    folder.list = () => Promise.resolve(['2026-11.yaml']);
    assert.deepEqual(await journal.readAll(), { entries: [], leave: [], corrections: [], files: [] });
  });

  it('takes no other failure for what files are like', async () => {
    const failure = new Error('a fault of ours');
    folder.list = () => Promise.reject(failure);
    await assert.rejects(journal.readAll(), failure);
    folder.list = () => Promise.resolve(['2026-11.yaml']);
    folder.file = () => ({ read: () => Promise.reject(failure), replace: () => Promise.reject(failure) });
    await assert.rejects(journal.readAll(), failure);
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
