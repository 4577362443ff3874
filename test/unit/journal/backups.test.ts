import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { chmod, mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Backups } from '../../../src/journal/backups.ts';
import { copyName, versionOf } from '../../../src/journal/backupVersion.ts';
import { Journal } from '../../../src/journal/journal.ts';

const name = '2026-11.yaml';
const draft = { on: '2026-11-20', minutes: 30, bucket: 'people' } as const;

const bytes = (count: number) =>
  Buffer.from(
    `version: 1\nentries:\n${Array.from({ length: count }, (_, at) => `- {id: e${at}, on: 2026-11-20, minutes: 30, bucket: people}\n`).join('')}`,
  );

describe('backups of the journal', () => {
  let root = '';
  let folder = '';
  let failures: unknown[] = [];
  let backups = new Backups('', '', () => undefined);
  let journal = new Journal('/j');
  beforeEach(async () => {
    root = await mkdtemp(join(tmpdir(), 'tlb-backups-'));
    folder = join(root, 'journal');
    failures = [];
    backups = new Backups(join(root, 'backups'), folder, (error) => failures.push(error));
    journal = new Journal(folder, undefined, undefined, backups);
  });
  afterEach(async () => {
    await backups.settled();
    await rm(root, { recursive: true });
  });

  const texts = async () =>
    Promise.all((await backups.versions(name)).map(async (version) => (await backups.read(version)).toString()));
  const copyPath = async (at: number) => {
    const [home = ''] = await readdir(join(root, 'backups'));
    const version = (await backups.versions(name)).at(at);
    assert.ok(version);
    return join(root, 'backups', home, name, copyName(version));
  };

  it('know what a file held last', async () => {
    assert.equal(await backups.lastHeld(name), 0);
    for (const count of [3, 1, 2]) await backups.keep(name, bytes(count), 'own');
    assert.equal(await backups.lastHeld(name), 2);
    const times = (await backups.versions(name)).map(({ takenAt }) => takenAt);
    assert.ok((times[0] ?? 0) < (times[1] ?? 0) && (times[1] ?? 0) < (times[2] ?? 0), times.join());
  });

  it('say what keeps them from being read or made, and go on', async () => {
    await writeFile(join(root, 'backups'), 'a file in their place');
    assert.equal(await backups.lastHeld(name), 0);
    assert.equal(failures.length, 1);
    await assert.rejects(backups.names(), { code: 'ENOTDIR' });
    backups.written(name, undefined, bytes(1).toString());
    await backups.settled();
    assert.equal(failures.length, 2);
  });

  it('hold no empty file that we wrote into', async () => {
    backups.written(name, '\n', bytes(1).toString());
    await backups.settled();
    assert.deepEqual(await texts(), [bytes(1).toString()]);
  });

  it('are told by their names, and by nothing else', () => {
    const version = {
      name,
      takenAt: 1_700_000_000_000,
      items: 12,
      minutes: 345,
      by: 'own',
      hash: 'a'.repeat(20),
    } as const;
    const copy = copyName(version);
    assert.deepEqual(versionOf(name, copy), version);
    for (const other of [`x${copy}`, `${copy}~`, copy.replace('own', 'nobody'), '.DS_Store']) {
      assert.equal(versionOf(name, other), undefined, other);
    }
  });

  it('hold every version we wrote, and what others wrote before we touched it', async () => {
    await journal.add(draft);
    const first = await readFile(join(folder, name), 'utf8');
    const byHand = `${first}# by hand\n`;
    await writeFile(join(folder, name), byHand);
    await journal.add(draft);
    await backups.settled();
    assert.deepEqual(await texts(), [first, byHand, await readFile(join(folder, name), 'utf8')]);
    assert.deepEqual(
      (await backups.versions(name)).map(({ items, minutes, by }) => [items, minutes, by]),
      [
        [1, 30, 'other'],
        [1, 30, 'other'],
        [2, 60, 'own'],
      ],
    );
  });

  it('lie outside of the journal, for nobody else to read, and take room once for the same bytes', async () => {
    await backups.keep(name, Buffer.from('a'), 'other');
    await backups.keep(name, Buffer.from('a'), 'own');
    await backups.keep(name, Buffer.from('b'), 'own');
    await backups.keep(name, Buffer.from('a'), 'own');
    assert.deepEqual(await texts(), ['a', 'b', 'a']);
    assert.equal((await stat(await copyPath(0))).ino, (await stat(await copyPath(2))).ino);
    if (process.platform !== 'win32') assert.equal((await stat(await copyPath(0))).mode & 0o777, 0o600);
    await assert.rejects(readdir(folder), { code: 'ENOENT' });
  });

  it('keep bytes that are no text as they are', async () => {
    const bytes = Buffer.from([0xff, 0xfe, 0x00, 0x0a, 0x80]);
    await backups.keep(name, bytes, 'other');
    const [version] = await backups.versions(name);
    assert.ok(version);
    assert.deepEqual(await backups.read(version), bytes);
  });

  it('rotate, and stay in order when the clock is set back', async () => {
    for (let count = 0; count < 30; count += 1) await backups.keep(name, Buffer.from(`# ${count}`), 'own');
    assert.deepEqual(await texts(), ['# 0', ...Array.from({ length: 20 }, (_, count) => `# ${count + 10}`)]);
    const times = (await backups.versions(name)).map(({ takenAt }) => takenAt);
    assert.deepEqual(
      times,
      [...new Set(times)].toSorted((one, other) => one - other),
    );
  });

  it('are not handed out damaged', async () => {
    await backups.keep(name, Buffer.from('a'), 'own');
    const [version] = await backups.versions(name);
    assert.ok(version);
    await writeFile(await copyPath(0), 'b');
    await assert.rejects(backups.read(version), { code: 'copyDiffers' });
  });

  it('never keep an entry from being logged', async () => {
    await writeFile(join(root, 'backups'), 'a file where the folder should be');
    const entry = await journal.add(draft);
    await backups.settled();
    assert.deepEqual((await journal.readAll()).entries, [entry]);
    assert.ok(failures.length > 0);
  });

  it('are kept apart for each journal, and go with one that moves', async () => {
    const other = new Backups(join(root, 'backups'), join(root, 'other'), (error) => failures.push(error));
    await backups.keep(name, Buffer.from('here'), 'own');
    assert.deepEqual(await other.names(), []);
    await other.keep(name, Buffer.from('there'), 'own');
    await other.takeOver(backups);
    const versions = await Promise.all((await other.versions(name)).map((version) => other.read(version)));
    assert.deepEqual(versions.map(String), ['here', 'there']);
    assert.deepEqual(await texts(), ['here']);
  });

  it('pass over files that are not theirs', async () => {
    await backups.keep(name, Buffer.from('a'), 'own');
    const copy = await copyPath(0);
    await writeFile(`${copy}.tmp`, 'x');
    await writeFile(join(copy, '../1-2-3-nobody-00000000000000000000.yaml'), 'x');
    assert.deepEqual(await texts(), ['a']);
    assert.equal((await backups.versions(name))[0]?.hash, createHash('sha256').update('a').digest('hex').slice(0, 20));
    await chmod(copy, 0o400);
    assert.deepEqual(await texts(), ['a']);
  });

  it('are written out where the disk knows no hard links', async () => {
    await backups.keep(name, Buffer.from('a'), 'own');
    await backups.keep(name, Buffer.from('b'), 'own');
    // A folder cannot be linked to.
    const copy = await copyPath(0);
    await rm(copy);
    await mkdir(copy);
    await backups.keep(name, Buffer.from('a'), 'own');
    assert.equal(await readFile(await copyPath(-1), 'utf8'), 'a');
  });
});
