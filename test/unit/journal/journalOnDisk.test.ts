import assert from 'node:assert/strict';
import { access, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Journal } from '../../../src/journal/journal.ts';
import { ana, anaLine, journalOf } from '../../fixtures/journal/journalSamples.ts';

const { id: _id, ...draft } = ana;

describe('Journal on a disk', function () {
  this.timeout(30_000); // thirty fsyncs can take a while on a busy disk

  let parent = '';
  let folder = '';
  beforeEach(async () => {
    parent = await mkdtemp(join(tmpdir(), 'tlb-journal-'));
    folder = join(parent, 'new', 'journal');
  });
  afterEach(() => rm(parent, { recursive: true }));

  it('reads a folder that is not there as empty, and does not make it', async () => {
    assert.deepEqual(await new Journal(folder).readAll(), { entries: [], leave: [], corrections: [], files: [] });
    await assert.rejects(access(folder));
  });

  it('writes the line of PRODUCT.md into the file of the month', async () => {
    const entry = await new Journal(folder).add(draft);
    assert.deepEqual(entry, { ...draft, id: entry.id });
    assert.deepEqual(await readdir(folder), ['2026-11.yaml']);
    assert.equal(await readFile(join(folder, '2026-11.yaml'), 'utf8'), journalOf(anaLine.replace(ana.id, entry.id)));
    assert.deepEqual((await new Journal(folder).readAll()).entries, [entry]);
  });

  it('keeps every entry of many at once, in their order', async () => {
    const journal = new Journal(folder);
    const entries = await Promise.all(
      Array.from({ length: 30 }, (_, index) => journal.add({ ...draft, minutes: index + 1 })),
    );
    assert.deepEqual((await journal.readAll()).entries, entries);
    assert.equal(new Set(entries.map(({ id }) => id)).size, 30);
  });

  it('says that its folder cannot be written', async () => {
    await writeFile(join(parent, 'new'), 'a file');
    const journal = new Journal(folder);
    await assert.rejects(journal.add(draft), { name: 'JournalError', code: 'folderNotWritable' });
    assert.deepEqual((await journal.readAll()).entries, []);
  });

  it('goes on after a failure', async () => {
    await writeFile(join(parent, 'new'), 'a file');
    const journal = new Journal(folder);
    await assert.rejects(journal.add(draft));
    await rm(join(parent, 'new'));
    assert.equal((await journal.add(draft)).minutes, 30);
  });

  it('sees what others write between two reads, even at the same size', async () => {
    const journal = new Journal(folder);
    const { id } = await journal.add(draft);
    await journal.readAll();
    const path = join(folder, '2026-11.yaml');
    await writeFile(path, (await readFile(path, 'utf8')).replace('minutes: 30', 'minutes: 31'));
    assert.deepEqual((await journal.readAll()).entries, [{ ...draft, id, minutes: 31 }]);
    await rm(path);
    assert.deepEqual((await journal.readAll()).entries, []);
  });
});
