import assert from 'node:assert/strict';
import * as fs from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FileSystem } from '../../../src/journal/fileSystem.ts';
import { Journal } from '../../../src/journal/journal.ts';
import { nodeTextFile, nodeTextFolder } from '../../../src/journal/nodeTextFile.ts';
import { journalOf, shortLine } from '../../fixtures/journal/journalSamples.ts';

const draft = { on: '2026-11-20', minutes: 5, bucket: 'people' } as const;
const uuid = '0b5e9f0c-7f0e-4d5b-9a43-0c8f2a1d3e4f';
const anHour = 3_600;

describe('what killed writers left', () => {
  let folder = '';
  beforeEach(async () => {
    folder = await fs.mkdtemp(join(tmpdir(), 'tlb-left-'));
    await fs.writeFile(join(folder, '2026-11.yaml'), journalOf(shortLine));
  });
  afterEach(() => fs.rm(folder, { recursive: true }));

  async function leave(name: string, secondsAgo: number, text = 'half a jour'): Promise<void> {
    const path = join(folder, name);
    await fs.writeFile(path, text);
    const then = Date.now() / 1000 - secondsAgo;
    await fs.utimes(path, then, then);
  }
  const others = async (): Promise<string[]> =>
    (await fs.readdir(folder)).filter((name) => name !== '2026-11.yaml').toSorted();

  it('is gone after the next write to the same file, however young', async () => {
    await leave(`.2026-11.yaml.${uuid}.tmp`, 0);
    await new Journal(folder).add(draft);
    assert.deepEqual(await others(), []);
  });

  it('is gone once the journal is opened, when it is old', async () => {
    await leave(`.2026-10.yaml.${uuid}.tmp`, anHour);
    await leave(`.2026-09.yaml.${uuid}.tmp`, -anHour); // by a clock that is ahead
    await leave('.2026-10.yaml.lock', anHour, '');
    await new Journal(folder).readAll();
    assert.deepEqual(await others(), []);
  });

  it('stays while its writer may be at it', async () => {
    const young = [`.2026-10.yaml.${uuid}.tmp`, '.2026-10.yaml.lock'];
    for (const name of young) await leave(name, 60, '');
    await new Journal(folder).readAll();
    await new Journal(folder).add(draft);
    assert.deepEqual(await others(), young.toSorted());
  });

  it('goes with the next write of a file outside the journal, when it is old', async () => {
    await leave(`.list.yml.${uuid}.tmp`, anHour);
    await leave(`.other.yml.${uuid}.tmp`, anHour);
    await leave(`.list.yml.${uuid.replace('0', '1')}.tmp`, 60);
    await nodeTextFile(join(folder, 'list.yml'), folder).replace(undefined, 'x');
    assert.deepEqual(await others(), [`.list.yml.${uuid.replace('0', '1')}.tmp`, `.other.yml.${uuid}.tmp`, 'list.yml']);
  });

  it('is not mistaken for what others keep there', async () => {
    const foreign = [
      '.2026-11.yaml.tmp',
      `.2026-11.yaml.${uuid}.tmp~`,
      `.2026-11.yaml.${uuid.toUpperCase()}.tmp`,
      `.photo.jpg.${uuid}.tmp`,
      `2026-11.yaml.${uuid}.tmp`,
      '.DS_Store',
      '.other.lock',
      '.mine.yaml.lock', // with something in it
      '.2026-11.yaml.swp',
    ].toSorted();
    for (const name of foreign) await leave(name, anHour);
    const empty = ['a.2026-10.yaml.lock', '.2026-10.yaml.lock~', `a.2026-10.yaml.${uuid}.tmp`];
    for (const name of empty) await leave(name, anHour, '');
    await fs.mkdir(join(folder, `.2026-12.yaml.${uuid}.tmp`));
    await fs.utimes(join(folder, `.2026-12.yaml.${uuid}.tmp`), 0, 0);
    await new Journal(folder).readAll();
    await new Journal(folder).add(draft);
    assert.deepEqual(await others(), [...foreign, ...empty, `.2026-12.yaml.${uuid}.tmp`].toSorted());
  });

  it('does no harm when it resists', async () => {
    await leave(`.2026-10.yaml.${uuid}.tmp`, anHour);
    const stubborn: FileSystem = {
      ...fs,
      unlink: (path) =>
        String(path).endsWith('.tmp')
          ? Promise.reject(Object.assign(new Error('EPERM'), { code: 'EPERM' }))
          : fs.unlink(path),
    };
    const journal = new Journal(folder, nodeTextFolder(folder, stubborn));
    assert.equal((await journal.readAll()).entries.length, 1);
    await journal.add(draft);
    assert.equal((await journal.readAll()).entries.length, 2);
  });

  it('of one that only slept is written again, and both entries are there', async () => {
    const lock = join(folder, '.2026-11.yaml.lock');
    let slept = false;
    const sleepy: FileSystem = {
      ...fs,
      rename: async (from, to) => {
        if (!slept) {
          slept = true;
          await fs.utimes(lock, 0, 0);
          await new Journal(folder).add({ ...draft, note: 'meanwhile' });
        }
        await fs.rename(from, to);
      },
    };
    await new Journal(folder, nodeTextFolder(folder, sleepy)).add({ ...draft, note: 'asleep' });
    const { entries } = await new Journal(folder).readAll();
    assert.deepEqual(
      entries.map(({ note = 'before' }) => note).toSorted((one, other) => one.localeCompare(other)),
      ['asleep', 'before', 'meanwhile'],
    );
    assert.deepEqual(await others(), []);
  });
});
