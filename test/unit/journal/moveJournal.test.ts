import assert from 'node:assert/strict';
import { mkdir, mkdtemp, readdir, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { Journal } from '../../../src/journal/journal.ts';
import { copyJournal, hasJournal, isSameFolder, itemsIn, unchangedSince } from '../../../src/journal/moveJournal.ts';

const file = (...lines: string[]) => `version: 1\nentries:\n${lines.map((line) => `- ${line}\n`).join('')}`;
const entry = (id: string, minutes = 30) => `{id: ${id}, on: 2026-11-20, minutes: ${minutes}, bucket: people}`;
const odd =
  '\uFEFF# mine\r\nversion: 1\r\nmood: fine\r\nentries:\r\n  - {id: odd, on: 2026-11-02,  minutes: 45, bucket: people, energy: low}';

const lay = async (folder: string, texts: Readonly<Record<string, string | Uint8Array>>) => {
  await mkdir(folder, { recursive: true });
  for (const [name, text] of Object.entries(texts)) await writeFile(join(folder, name), text);
};
const texts = async (folder: string) =>
  Object.fromEntries(
    await Promise.all(
      (await readdir(folder)).toSorted().map(async (name) => [name, await readFile(join(folder, name), 'utf8')]),
    ),
  );
const ids = async (folder: string) => (await itemsIn(folder)).map(({ id }) => id).toSorted();

describe('moving the journal', () => {
  let root = '';
  let from = '';
  let to = '';
  beforeEach(async () => {
    root = await mkdtemp(join(tmpdir(), 'tlb-move-'));
    from = join(root, 'old');
    to = join(root, 'deep/new');
    await mkdir(from);
  });
  afterEach(() => rm(root, { recursive: true }));

  it('copies months, conflict copies and broken files to the byte, and nothing of others', async () => {
    const ours = {
      '2026-10.yaml': odd,
      '2026-11 (conflicted copy).yaml': file(entry('a')),
      '2026-11.yaml': file(entry('a'), entry('b')),
      '2026-12.yaml': file('{id: c, on: 2026-12-41, minutes: 1, bucket: people}'),
    };
    await lay(from, {
      ...ours,
      'notes.txt': 'x',
      '.2026-11.yaml.tmp': 'x',
      '2026-11.yaml~': 'x',
      '._2026-11.yaml': 'x',
    });
    await mkdir(join(from, 'archive.yaml'));
    const copied = await copyJournal(from, to);
    assert.deepEqual(await texts(to), ours);
    assert.deepEqual(
      copied.map(({ path }) => path).toSorted(),
      Object.keys(ours)
        .map((name) => join(from, name))
        .toSorted(),
    );
    assert.deepEqual(await ids(to), await ids(from));
  });

  it('writes nothing when all is there already', async () => {
    await lay(from, { '2026-10.yaml': odd, '2026-11.yaml': file(entry('a')) });
    const first = await copyJournal(from, to);
    const inodes = () => Promise.all(first.map(async ({ path }) => (await stat(join(to, basename(path)))).ino));
    const before = await inodes();
    assert.deepEqual(await copyJournal(from, to), first);
    assert.deepEqual(await inodes(), before);
    assert.deepEqual((await readdir(to)).toSorted(), ['2026-10.yaml', '2026-11.yaml']);
  });

  it('copies bytes that are no text', async () => {
    const bytes = Buffer.from([0xff, 0x00, 0x80]);
    await lay(from, { 'a.yaml': bytes });
    await copyJournal(from, to);
    assert.deepEqual(await readFile(join(to, 'a.yaml')), bytes);
  });

  it('adds what a journal there lacks, and leaves every byte it has', async () => {
    const there = `${file(entry('b'), entry('t'))}# by hand\n`;
    await lay(from, { '2026-11.yaml': file(entry('a'), entry('b')), '2026-10.yaml': odd });
    await lay(to, { '2026-11.yaml': there });
    await copyJournal(from, to);
    const after = await readFile(join(to, '2026-11.yaml'), 'utf8');
    assert.deepEqual(after.split('\n').toSorted(), `${there}- ${entry('a')}\n`.split('\n').toSorted());
    assert.deepEqual(await ids(to), ['a', 'b', 'odd', 't']);
    assert.equal((await new Journal(to).readAll()).entries.length, 4, 'an id counts twice');
  });

  const beside: Readonly<Record<string, readonly [theirs: string, there: string, counted: number]>> = {
    'has keys and comments of others': [odd, file(entry('t')), 45 + 30],
    'says something else of the same entry': [file(entry('a', 60)), file(entry('a', 30)), 30],
    'says one entry twice': [file(entry('a'), entry('a')), file(entry('t')), 60],
    'has a comment': [`${file(entry('a'))}# mine\n`, file(entry('t')), 60],
    'says something else of one of two': [file(entry('a', 60), entry('b')), file(entry('a', 30)), 60],
    'has problems': [file(entry('a'), '{id: b, on: never}'), file(entry('t')), 60],
    'meets a file with problems': [file(entry('a')), file(entry('t'), '{id: b, on: never}'), 60],
  };
  for (const [what, [theirs, there, counted]] of Object.entries(beside)) {
    it(`lays a file beside the one there when it ${what}, once`, async () => {
      await lay(from, { '2026-11.yaml': theirs });
      await lay(to, { '2026-11.yaml': there, '2026-11 (moved).yaml': file() });
      await copyJournal(from, to);
      await copyJournal(from, to);
      assert.deepEqual(await texts(to), {
        '2026-11.yaml': there,
        '2026-11 (moved).yaml': file(),
        '2026-11 (moved 2).yaml': theirs,
      });
      const { entries } = await new Journal(to).readAll();
      assert.equal(
        entries.reduce((sum, { minutes }) => sum + minutes, 0),
        counted,
      );
    });
  }

  it('takes in what was logged meanwhile when it is done again', async () => {
    const journal = new Journal(from);
    await journal.add({ on: '2026-11-20', minutes: 30, bucket: 'people' });
    const copied = await copyJournal(from, to);
    assert.deepEqual(await unchangedSince(from, copied), [join(from, '2026-11.yaml')]);
    await journal.add({ on: '2026-11-21', minutes: 30, bucket: 'people' });
    assert.deepEqual(await unchangedSince(from, copied), [], 'a file with an entry that was not copied may not go');
    await copyJournal(from, to);
    assert.deepEqual(await ids(to), await ids(from));
    assert.deepEqual(await readdir(to), ['2026-11.yaml']);
  });

  it('does not lead out of the folder by a link', async () => {
    await writeFile(join(root, 'secret.yaml'), file(entry('s')));
    await lay(from, { '2026-11.yaml': file(entry('a')) });
    await symlink(join(root, 'secret.yaml'), join(from, 'b.yaml'));
    await assert.rejects(copyJournal(from, to), { code: 'fileNotWritable', path: join(from, 'b.yaml') });
  });

  it('says when the new folder cannot be made, with the old one as it was', async () => {
    await lay(from, { '2026-11.yaml': file(entry('a')) });
    await writeFile(join(root, 'deep'), 'a file');
    await assert.rejects(copyJournal(from, to), { code: 'folderNotWritable' });
    assert.deepEqual(await texts(from), { '2026-11.yaml': file(entry('a')) });
  });

  it('knows one folder by two names', async () => {
    await symlink(from, join(root, 'link'));
    assert.equal(await isSameFolder(from, join(root, 'link')), true);
    assert.equal(await isSameFolder(from, to), false);
    assert.equal(await isSameFolder(to, to), true);
    assert.equal(await isSameFolder(to, join(root, 'neither')), false);
  });

  it('is not taken for done when it would change what is read there', async () => {
    // A misplaced entry there, and the same entry with other minutes in its own month here.
    const misplaced = file(entry('a', 30));
    await lay(from, { '2026-11.yaml': file(entry('a', 60)) });
    await lay(to, { 'old.yaml': misplaced });
    await assert.rejects(copyJournal(from, to), { code: 'copyDiffers', path: to });
    assert.deepEqual(await texts(from), { '2026-11.yaml': file(entry('a', 60)) });
    assert.equal(await readFile(join(to, 'old.yaml'), 'utf8'), misplaced);
  });

  it('knows where there is a journal', async () => {
    await lay(from, { 'notes.txt': 'x' });
    assert.deepEqual([await hasJournal(from), await hasJournal(to)], [false, false]);
    await lay(from, { '2026-11.yaml': '' });
    assert.equal(await hasJournal(from), true);
  });
});
