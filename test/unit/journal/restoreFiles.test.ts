import assert from 'node:assert/strict';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Backups } from '../../../src/journal/backups.ts';
import type { BackupVersion } from '../../../src/journal/backupVersion.ts';
import { restoreFiles, takeBackRestore } from '../../../src/journal/restoreFiles.ts';

const odd = Buffer.from(
  '\uFEFFversion: 1\r\nentries:\n-   {id: x, on: 2026-11-02, minutes: 45, bucket: people}   # odd',
);
const now = Buffer.from('version: 1\nentries: []\n');

describe('restoring from a backup', () => {
  let root = '';
  let folder = '';
  let backups = new Backups('', '', () => undefined);
  beforeEach(async () => {
    root = await mkdtemp(join(tmpdir(), 'tlb-restore-'));
    folder = join(root, 'journal');
    backups = new Backups(join(root, 'backups'), folder, (error) => assert.ifError(error));
  });
  afterEach(() => rm(root, { recursive: true }));

  const keep = async (name: string, bytes: Uint8Array): Promise<BackupVersion> => {
    await backups.keep(name, bytes, 'other');
    const version = (await backups.versions(name)).at(-1);
    assert.ok(version);
    return version;
  };
  const read = (name: string) => readFile(join(folder, name));

  it('brings back every byte, keeps what was there first, and is taken back to the byte', async () => {
    const version = await keep('2026-11.yaml', odd);
    await restoreFiles(folder, backups, [version]);
    assert.deepEqual(await read('2026-11.yaml'), odd);
    await writeFile(join(folder, '2026-11.yaml'), now);
    const restored = await restoreFiles(folder, backups, [version]);
    assert.deepEqual(await read('2026-11.yaml'), odd);
    const versions = await backups.versions('2026-11.yaml');
    const kept = await Promise.all(versions.map((each) => backups.read(each)));
    assert.deepEqual(kept, [odd, now, odd]);
    await takeBackRestore(folder, backups, restored);
    assert.deepEqual(await read('2026-11.yaml'), now);
    assert.deepEqual(await readdir(folder), ['2026-11.yaml']);
    const last = (await backups.versions('2026-11.yaml')).at(-1);
    assert.deepEqual(last && (await backups.read(last)), now, 'a loss would be told of what was taken back');
  });

  it('of a file that was gone is taken back by removing it, which is no loss', async () => {
    const version = await keep('2026-11.yaml', odd);
    await takeBackRestore(folder, backups, await restoreFiles(folder, backups, [version]));
    assert.deepEqual(await readdir(folder), []);
    assert.equal(await backups.lastHeld('2026-11.yaml'), 0);
  });

  it('of an empty file is taken back to an empty file, which is not missed', async () => {
    const version = await keep('2026-11.yaml', odd);
    await restoreFiles(folder, backups, [version]);
    await writeFile(join(folder, '2026-11.yaml'), '');
    await takeBackRestore(folder, backups, await restoreFiles(folder, backups, [version]));
    assert.equal((await read('2026-11.yaml')).length, 0);
    assert.equal(await backups.lastHeld('2026-11.yaml'), 0);
  });

  it('does nothing where nothing differs', async () => {
    const version = await keep('2026-11.yaml', odd);
    await restoreFiles(folder, backups, [version]);
    assert.deepEqual(await restoreFiles(folder, backups, [version]), []);
  });

  it('restores all files or none', async () => {
    const good = await keep('2026-10.yaml', odd);
    await restoreFiles(folder, backups, [good]);
    await writeFile(join(folder, '2026-10.yaml'), now);
    // A folder stands where the second file belongs.
    const bad = await keep('2026-11.yaml', odd);
    await rm(join(folder, '2026-11.yaml'), { force: true });
    await mkdir(join(folder, '2026-11.yaml'));
    await assert.rejects(restoreFiles(folder, backups, [good, bad]));
    assert.deepEqual(await read('2026-10.yaml'), now);
  });

  it('stops before it begins when a copy was damaged', async () => {
    const version = await keep('2026-11.yaml', odd);
    await assert.rejects(restoreFiles(folder, backups, [{ ...version, takenAt: 1 }]), { code: 'ENOENT' });
    await assert.rejects(readdir(folder), { code: 'ENOENT' });
  });

  it('is not taken back over what came later, in any of its files', async () => {
    const versions = [await keep('2026-10.yaml', odd), await keep('2026-11.yaml', odd)];
    const restored = await restoreFiles(folder, backups, versions);
    await writeFile(join(folder, '2026-11.yaml'), now);
    await assert.rejects(takeBackRestore(folder, backups, restored), { code: 'changedTooOften' });
    assert.deepEqual([await read('2026-10.yaml'), await read('2026-11.yaml')], [odd, now]);
  });
});
