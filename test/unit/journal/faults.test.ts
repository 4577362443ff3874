import assert from 'node:assert/strict';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Journal } from '../../../src/journal/journal.ts';
import { JournalError } from '../../../src/journal/journalError.ts';
import { nodeTextFile, nodeTextFolder } from '../../../src/journal/nodeTextFile.ts';
import { failingFileSystem, type Fault, shortWrite } from '../../fixtures/journal/failingFileSystem.ts';
import { ana, journalOf, shortLine } from '../../fixtures/journal/journalSamples.ts';

const { id: _id, ...draft } = ana;

describe('a failing file system', function () {
  this.timeout(30_000);

  let folder = '';
  let path = '';
  const before = journalOf(shortLine);
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'tlb-fault-'));
    path = join(folder, '2026-11.yaml');
    await writeFile(path, before);
  });
  afterEach(() => rm(folder, { recursive: true }));

  function journalWith(fault: Fault): { journal: Journal; calls: string[] } {
    const fs = failingFileSystem(fault);
    return { journal: new Journal(folder, nodeTextFolder(folder, fs)), calls: fs.calls };
  }

  for (const code of ['ENOSPC', 'EIO', 'EACCES', 'EROFS', 'EBUSY', 'EDQUOT']) {
    it(`leaves the old file or the new one when any one call fails with ${code}`, async () => {
      const { journal, calls } = journalWith(() => undefined);
      const { id } = await journal.add(draft);
      const total = calls.length;
      await journal.remove(id);
      assert.equal(await readFile(path, 'utf8'), before);
      for (let number = 1; number <= total; number += 1) {
        const { journal, calls } = journalWith((_, at) => (at === number ? code : undefined));
        const outcome = await journal.add(draft).catch((error: unknown) => error);
        const text = await readFile(path, 'utf8');
        const call = `${code} at call ${number}, ${calls[number - 1]}`;
        if (outcome instanceof Error) {
          assert.ok(outcome instanceof JournalError, `${call}: ${outcome.message}`);
          assert.equal(text, before, call);
          assert.ok(['fileNotWritable', 'folderNotWritable', 'diskFull'].includes(outcome.code), call);
        } else {
          assert.ok(text.startsWith(before) && text.length > before.length, call);
          await writeFile(path, before);
        }
        // A temporary file stays only when removing it is what failed.
        assert.deepEqual(await readdir(folder), ['2026-11.yaml'], call);
      }
    });
  }

  const told: [call: string, error: string, code: string][] = [
    ['open', 'EACCES', 'folderNotWritable'],
    ['mkdir', 'EACCES', 'folderNotWritable'],
    ['mkdir', 'ENOSPC', 'diskFull'],
    ['access', 'EACCES', 'fileNotWritable'],
    ['handle.writeFile', 'ENOSPC', 'diskFull'],
    ['handle.writeFile', 'EDQUOT', 'diskFull'],
    ['handle.sync', 'EIO', 'fileNotWritable'],
    ['rename', 'EROFS', 'folderNotWritable'],
    ['rename', 'EPERM', 'fileNotWritable'],
    ['handle.readFile', 'EIO', 'fileNotWritable'],
    ['lstat', 'EACCES', 'fileNotWritable'],
  ];
  for (const [call, error, code] of told) {
    it(`tells ${error} at ${call} as ${code}`, async () => {
      // Making the lock and opening to read works, opening a new file does not.
      let opened = 0;
      const { journal } = journalWith((made) => {
        if (made === 'open') opened += 1;
        return made === call && (call !== 'open' || opened === 4) ? error : undefined;
      });
      await assert.rejects(journal.add(draft), { code });
      assert.equal(await readFile(path, 'utf8'), before);
      assert.deepEqual(await readdir(folder), ['2026-11.yaml']);
    });
  }

  it('notices a disk that took less than it was given', async () => {
    const fs = failingFileSystem((call) => (call === 'handle.writeFile' ? shortWrite : undefined));
    await assert.rejects(nodeTextFile(path, folder, { fs }).replace(before, `${before}# more\n`), {
      code: 'diskFull',
      path,
      detail: 'short write',
    });
    assert.equal(await readFile(path, 'utf8'), before);
    assert.deepEqual(await readdir(folder), ['2026-11.yaml']);
  });

  it('closes what it opened, whatever fails', async () => {
    for (const failing of ['handle.writeFile', 'handle.stat', 'handle.sync', 'handle.readFile', 'rename', 'none']) {
      const { journal, calls } = journalWith((call) => (call === failing ? 'EIO' : undefined));
      await journal.add(draft).catch(() => undefined);
      const count = (wanted: string): number => calls.filter((call) => call === wanted).length;
      assert.ok(count('open') > 0);
      assert.equal(count('handle.close'), count('open'), failing);
    }
  });

  it('makes the rename last through a power cut', async () => {
    const { journal, calls } = journalWith(() => undefined);
    await journal.add(draft);
    assert.deepEqual(calls.slice(calls.indexOf('rename')), ['rename', 'open', 'handle.sync', 'handle.close', 'unlink']);
  });

  it('waits for a file that a virus scanner holds', async () => {
    let held = 0;
    const { journal } = journalWith((call) => (call === 'rename' && (held += 1) <= 2 ? 'EBUSY' : undefined));
    await journal.add(draft);
    assert.equal(held, 3);
    assert.equal((await journal.readAll()).entries.length, 2);
  });

  it('does without a folder sync where there is none', async () => {
    const { journal: sound, calls } = journalWith(() => undefined);
    const { id } = await sound.add(draft);
    const folderSync = calls.lastIndexOf('open') + 1;
    await sound.remove(id);
    const { journal } = journalWith((_, number) => (number === folderSync ? 'EPERM' : undefined));
    await journal.add(draft);
    assert.equal((await journal.readAll()).entries.length, 2);
  });

  it('shows a file it cannot read and goes on with the others', async () => {
    await writeFile(join(folder, '2026-12.yaml'), journalOf('- {id: c3, on: 2026-12-01, minutes: 5, bucket: people}'));
    let first = true;
    const { journal } = journalWith((call) => {
      if (call !== 'handle.readFile' || !first) return undefined;
      first = false;
      return 'EIO';
    });
    const { entries, files } = await journal.readAll();
    assert.equal(entries.length, 1);
    assert.deepEqual(
      files.map(({ text, problems }) => [text, problems]),
      [['', [{ code: 'unreadable', start: 0, end: 0, detail: 'EIO' }]]],
    );
  });

  it('does not say that an entry is gone when its file, or the folder, cannot be read', async () => {
    for (const [call, at] of [
      ['handle.readFile', path],
      ['readdir', folder],
    ] as const) {
      const { journal } = journalWith((made) => (made === call ? 'EIO' : undefined));
      const refused = { name: 'FileNotWritable', code: 'fileNotWritable', path: at };
      await assert.rejects(journal.remove('b2'), refused, call);
      await assert.rejects(journal.replace({ ...ana, id: 'b2' }), refused, call);
    }
    assert.equal(await readFile(path, 'utf8'), before);
  });

  it('shows a folder it cannot list', async () => {
    const { journal } = journalWith((call) => (call === 'readdir' ? 'EACCES' : undefined));
    assert.deepEqual(await journal.readAll(), {
      entries: [],
      leave: [],
      corrections: [],
      files: [{ path: folder, text: '', problems: [{ code: 'unreadable', start: 0, end: 0, detail: 'EACCES' }] }],
    });
  });
});
