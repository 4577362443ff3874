import assert from 'node:assert/strict';
import { join } from 'node:path';
import { Journal } from '../../../src/journal/journal.ts';
import { type TextWork, workHere } from '../../../src/journal/textWork.ts';
import { UnreadableFile } from '../../../src/journal/unreadableFile.ts';
import { ana, anaLine, journalOf, short, shortLine } from '../../fixtures/journal/journalSamples.ts';
import { MemoryFolder } from './memoryFolder.ts';

const { id: _id, ...draft } = ana;

describe('the journal as it is read', () => {
  let folder = new MemoryFolder();
  let journal = new Journal('/j', folder);
  beforeEach(() => {
    folder = new MemoryFolder();
    journal = new Journal('/j', folder);
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

  it('reads months by their neighbourhood and returns the days asked for', async () => {
    for (const on of [
      '2026-08-15',
      '2026-09-15',
      '2026-09-30',
      '2026-10-01',
      '2026-10-31',
      '2026-11-01',
      '2027-01-01',
    ]) {
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

  it('reads on when a file goes between the listing and the reading', async () => {
    folder.texts.set('2026-11.yaml', journalOf(anaLine));
    await journal.readAll();
    folder.texts.clear();
    folder.list = () => Promise.resolve(['2026-11.yaml']);
    assert.deepEqual(await journal.readAll(), { entries: [], leave: [], corrections: [], files: [] });
  });

  it('shows a folder that cannot be listed as a problem of its own', async () => {
    const { problem } = new UnreadableFile('unreadable', 'EACCES');
    folder.list = () => Promise.reject(new UnreadableFile('unreadable', 'EACCES'));
    const files = [{ path: '/j', text: '', problems: [problem] }];
    assert.deepEqual(await journal.readAll(), { entries: [], leave: [], corrections: [], files });
  });

  it('shows a file that cannot be read, and the others', async () => {
    folder.texts.set('2026-11.yaml', journalOf(anaLine));
    folder.texts.set('2026-12.yaml', 'x');
    const file = folder.file.bind(folder);
    const failing = { read: () => Promise.reject(new UnreadableFile('unreadable', 'EIO')) };
    folder.file = (name) => (name === '2026-12.yaml' ? { ...file(name), ...failing } : file(name));
    const { problem } = new UnreadableFile('unreadable', 'EIO');
    const files = [{ path: join('/j', '2026-12.yaml'), text: '', problems: [problem] }];
    assert.deepEqual(await journal.readAll(), { entries: [ana], leave: [], corrections: [], files });
    const refusal = { name: 'FileNotWritable', path: join('/j', '2026-12.yaml') };
    await assert.rejects(journal.remove('nobody'), refusal, 'it may be in there');
    assert.deepEqual(await journal.remove(ana.id), ana, 'it is not in there');
  });

  it('says that an entry is nowhere though a file has problems that can be read', async () => {
    folder.texts.set('2026-11.yaml', journalOf(anaLine, '- x'));
    folder.texts.set('2026-12.yaml', '');
    await assert.rejects(journal.remove('nobody'), { code: 'unknownId', detail: 'nobody' });
  });

  it('parses a text once, however often it is read', async () => {
    let parsed = 0;
    const counting: TextWork = (call, ...takes) => {
      if (call === 'readJournal') parsed += 1;
      return workHere(call, ...takes);
    };
    const counted = new Journal('/j', folder, counting);
    folder.texts.set('2026-11.yaml', journalOf(anaLine));
    await counted.readAll();
    await counted.readAll();
    assert.equal(parsed, 1);
    folder.texts.set('2026-11.yaml', journalOf(shortLine));
    assert.deepEqual((await counted.readAll()).entries, [short]);
    assert.equal(parsed, 2);
  });

  it('takes no other failure for what files are like', async () => {
    const failure = new Error('a fault of ours');
    folder.list = () => Promise.reject(failure);
    await assert.rejects(journal.readAll(), failure);
    folder.list = () => Promise.resolve(['2026-11.yaml']);
    folder.file = () => ({ read: () => Promise.reject(failure), replace: () => Promise.reject(failure) });
    await assert.rejects(journal.readAll(), failure);
  });
});
