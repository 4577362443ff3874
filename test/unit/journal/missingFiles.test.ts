import assert from 'node:assert/strict';
import { renameSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rename, rm, symlink, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Backups } from '../../../src/journal/backups.ts';
import { FolderSight } from '../../../src/journal/folderSight.ts';
import { Journal } from '../../../src/journal/journal.ts';
import { nodeTextFolder } from '../../../src/journal/nodeTextFile.ts';

const name = '2026-11.yaml';
const draft = { on: '2026-11-20', minutes: 30, bucket: 'people' } as const;
const byHand = 'version: 1\nentries:\n- {id: x, on: 2026-10-02, minutes: 45, bucket: people}\n';

describe('a journal file that was seen', () => {
  let root = '';
  let folder = '';
  let path = '';
  let backups = new Backups('', '', () => undefined);
  let journal = new Journal('/j');
  let sight = new FolderSight('', backups);
  beforeEach(async () => {
    root = await mkdtemp(join(tmpdir(), 'tlb-missing-'));
    folder = join(root, 'journal');
    path = join(folder, name);
    backups = new Backups(join(root, 'backups'), folder, (error) => assert.ifError(error));
    journal = new Journal(folder, undefined, undefined, backups);
    sight = new FolderSight(folder, backups, [1, 1]);
    await journal.add(draft);
    await journal.add(draft);
    await backups.settled();
  });
  afterEach(async () => {
    await backups.settled();
    await rm(root, { recursive: true });
  });

  const held = async (file: string) => {
    assert.deepEqual(await sight.look(), []);
    const versions = await backups.versions(file);
    return Promise.all(versions.map(async (version) => (await backups.read(version)).toString()));
  };

  const losses: Readonly<Record<string, () => Promise<void>>> = {
    gone: () => rm(path),
    'gone with its folder': () => rm(folder, { recursive: true }),
    empty: () => writeFile(path, ''),
    'nothing but blank lines': () => writeFile(path, '\uFEFF\r\n\n'),
    'full of NULs': () => writeFile(path, Buffer.alloc(4096)),
  };

  for (const [how, lose] of Object.entries(losses)) {
    it(`and is ${how} is missed, and not begun anew`, async () => {
      await lose();
      const isThere = !how.startsWith('gone');
      assert.deepEqual(await sight.look(), [{ name, items: 2, isThere }]);
      const before = await readFile(path).catch(() => undefined);
      await assert.rejects(journal.add(draft), { code: 'fileGone', detail: '2', path });
      assert.deepEqual(await readFile(path).catch(() => undefined), before);
      assert.equal((await backups.versions(name)).at(-1)?.items, 2, 'nothing was kept as if it were a version');
    });
  }

  it('only by writing it a moment ago is missed as well', async () => {
    await journal.add({ ...draft, on: '2026-12-01' });
    await rm(join(folder, '2026-12.yaml'));
    await assert.rejects(journal.add({ ...draft, on: '2026-12-02' }), { code: 'fileGone' });
  });

  it('and comes back while we wait is written as ever', async () => {
    await rename(path, `${path}.away`);
    const real = nodeTextFolder(folder);
    let tries = 0;
    const alone: typeof real.alone = async (file, work) => {
      tries += 1;
      if (tries === 2) await rename(`${path}.away`, path);
      return real.alone(file, work);
    };
    await new Journal(folder, { ...real, alone }, undefined, backups).add(draft);
    assert.equal(tries, 2);
    assert.equal((await journal.readAll()).entries.length, 3);
    assert.deepEqual(await sight.look(), []);
  });

  it('and has problems is refused at once, however it was seen', async () => {
    await writeFile(path, `${byHand}- {id: y`);
    const real = nodeTextFolder(folder);
    let tries = 0;
    const alone: typeof real.alone = (file, work) => {
      tries += 1;
      return real.alone(file, work);
    };
    const counted = new Journal(folder, { ...real, alone }, undefined, backups);
    await assert.rejects(counted.add(draft), { name: 'FileNotWritable', path });
    assert.equal(tries, 1);
  });

  it('and was waited for is not waited for again, and nobody waits when it is not wanted', async () => {
    const patient = new FolderSight(folder, backups, [600_000]);
    await rm(path);
    const waiting = patient.look();
    patient.end();
    assert.deepEqual(await waiting, []);
    const missed = [{ name, items: 2, isThere: false }];
    const waits = [1];
    const again = new FolderSight(folder, backups, waits);
    assert.deepEqual(await again.look(), missed);
    waits[0] = 600_000;
    await writeFile(path, '');
    assert.deepEqual(await again.look(), [{ name, items: 2, isThere: true }]);
  });

  it('does not keep another from being waited for when it was waited for', async () => {
    const other = join(folder, '2026-10.yaml');
    await writeFile(other, byHand);
    const waits: number[] = [];
    const again = new FolderSight(folder, backups, waits);
    await again.look();
    await rm(path);
    const missed = [{ name, items: 2, isThere: false }];
    assert.deepEqual(await again.look(), missed);
    await rename(other, `${other}.away`);
    Object.defineProperty(waits, 0, {
      get: () => {
        renameSync(`${other}.away`, other);
        return 1;
      },
    });
    assert.deepEqual(await again.look(), missed);
  });

  it('and was given up is new, and missed again once it holds something', async () => {
    await rm(path);
    await backups.giveUp(name);
    assert.deepEqual(await sight.look(), []);
    await journal.add(draft);
    await backups.settled();
    assert.equal((await journal.readAll()).entries.length, 1);
    await rm(path);
    assert.deepEqual(await sight.look(), [{ name, items: 1, isThere: false }]);
  });

  it('holds what other hands wrote, also when we never write it', async () => {
    const other = join(folder, '2026-10.yaml');
    await writeFile(other, byHand);
    await sight.look();
    const [version] = await backups.versions('2026-10.yaml');
    assert.ok(version);
    assert.equal((await backups.read(version)).toString(), byHand);
    await rm(other);
    assert.deepEqual(await sight.look(), [{ name: '2026-10.yaml', items: 1, isThere: false }]);
  });

  it('is kept again when it changes, and not read again when its size and times are the same', async () => {
    const other = join(folder, '2026-10.yaml');
    const write = async (minutes: string, seconds: number) => {
      const text = byHand.replace('45', minutes);
      await writeFile(other, text);
      await utimes(other, seconds, seconds);
      return text;
    };
    const first = await write('45', 1_000_000_000);
    assert.deepEqual(await held('2026-10.yaml'), [first]);
    await write('46', 1_000_000_000);
    assert.deepEqual(await held('2026-10.yaml'), [first]);
    const third = await write('47', 1_000_000_001);
    assert.deepEqual(await held('2026-10.yaml'), [first, third]);
  });

  it('and that we emptied entry by entry is not missed', async () => {
    for (const { id } of (await journal.readAll()).entries) await journal.remove(id);
    await backups.settled();
    await rm(path);
    assert.deepEqual(await sight.look(), []);
    await journal.add(draft);
  });

  it('is no reason to wait for files of other names', async () => {
    await rm(path);
    await journal.add({ ...draft, on: '2026-12-01' });
    await mkdir(join(folder, '2027-01.yaml'));
    await writeFile(join(folder, 'large.yaml'), Buffer.alloc(5_000_001));
    await backups.settled();
    assert.deepEqual(
      (await sight.look()).map((missing) => missing.name),
      [name],
    );
    assert.deepEqual(await backups.names(), [name, '2026-12.yaml']);
  });

  const inItsPlace: Readonly<Record<string, { readonly isThere: boolean; readonly put: () => Promise<unknown> }>> = {
    'a link to nowhere': { isThere: false, put: () => symlink(join(root, 'nowhere'), path) },
    'as much of nothing as a journal can be': { isThere: false, put: () => writeFile(path, Buffer.alloc(5_000_000)) },
    'more than a journal can be': { isThere: true, put: () => writeFile(path, Buffer.alloc(5_000_001)) },
  };
  for (const [what, { isThere, put }] of Object.entries(inItsPlace)) {
    it(`and has become ${what} is ${isThere ? 'left to those who read it' : 'missed'}`, async () => {
      await rm(path);
      await put();
      assert.deepEqual(await sight.look(), isThere ? [] : [{ name, items: 2, isThere: true }]);
    });
  }

  it('is not a link to nowhere that was never seen', async () => {
    await symlink(join(root, 'nowhere'), join(folder, 'link.yaml'));
    assert.deepEqual(await sight.look(), []);
  });
});
