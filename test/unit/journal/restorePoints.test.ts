import assert from 'node:assert/strict';
import { mkdir, mkdtemp, readdir, rename, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Backups } from '../../../src/journal/backups.ts';
import { compareItems } from '../../../src/journal/compareReadings.ts';
import { differencesToNow, type RestorePoint, restorePoints } from '../../../src/journal/restorePoints.ts';

const file = (...minutes: number[]) =>
  `version: 1\nentries:\n${minutes.map((each, at) => `- {id: e${at}, on: 2026-11-20, minutes: ${each}, bucket: people}\n`).join('')}`;
const said = ({ kind, versions, items, minutes, than }: RestorePoint) => [
  kind,
  versions.map(({ name }) => name).join(),
  items,
  minutes,
  than.items,
  than.minutes,
];

describe('what the journal can go back to', () => {
  let root = '';
  let folder = '';
  let backups = new Backups('', '', () => undefined);
  beforeEach(async () => {
    root = await mkdtemp(join(tmpdir(), 'tlb-points-'));
    folder = join(root, 'journal');
    await mkdir(folder);
    backups = new Backups(join(root, 'backups'), folder, (error) => assert.ifError(error));
  });
  afterEach(() => rm(root, { recursive: true }));

  const keep = (name: string, text: string) => backups.keep(name, Buffer.from(text), 'own');
  const write = (name: string, text: string) => writeFile(join(folder, name), text);

  it('is every version that differs from now, newest first, with what it holds', async () => {
    for (const minutes of [[30], [30, 45], [30, 45, 60]]) await keep('a.yaml', file(...minutes));
    await write('a.yaml', file(30, 45));
    const points = await restorePoints(folder, backups);
    const difference = async (at: number) => differencesToNow(folder, backups, points[at]?.versions ?? []);
    assert.deepEqual(await difference(0), { added: 1, removed: 0, changed: 0 });
    assert.deepEqual(await difference(1), { added: 0, removed: 1, changed: 0 });
    assert.deepEqual(points.map(said), [
      ['file', 'a.yaml', 3, 135, 1, 60],
      ['file', 'a.yaml', 1, 30, -1, -45],
    ]);
  });

  it('is nothing while all is as it was kept', async () => {
    await keep('a.yaml', file(30));
    await write('a.yaml', file(30));
    await utimes(join(folder, 'a.yaml'), 0, 0);
    assert.deepEqual(await restorePoints(folder, backups), []);
  });

  it('is the whole journal at the end of a day, when several files differ', async () => {
    await keep('a.yaml', file(30));
    await keep('b.yaml', file(10, 10));
    await keep('a.yaml', file(30, 45));
    await backups.giveUp('c.yaml');
    const points = await restorePoints(folder, backups);
    const [day] = points.filter(({ kind }) => kind === 'day');
    assert.ok(day);
    assert.deepEqual(said(day), ['day', 'a.yaml,b.yaml', 4, 95, 4, 95]);
    assert.equal(points.length, 4);
    await write('b.yaml', file(10, 10));
    assert.deepEqual(
      (await restorePoints(folder, backups)).map(({ kind }) => kind),
      ['file', 'file'],
    );
  });

  it('has no file in it on a day before that file began', async () => {
    for (const name of ['a.yaml', 'b.yaml']) await keep(name, file(30));
    // Two days ago: the time stands in the name of a copy.
    const [ofJournal = ''] = await readdir(join(root, 'backups'));
    for (const name of ['a.yaml', 'b.yaml']) {
      const [copy = ''] = await readdir(join(root, 'backups', ofJournal, name));
      const at = join(root, 'backups', ofJournal, name, copy);
      await rename(
        at,
        at.replace(/\d+(?=-[^/]*$)/, (taken) => String(Number(taken) - 2 * 86_400_000)),
      );
    }
    for (const name of ['c.yaml', 'a.yaml']) await keep(name, file(30, 45));
    const days = (await restorePoints(folder, backups)).filter(({ kind }) => kind === 'day');
    assert.deepEqual(days.map(said), [
      ['day', 'a.yaml,b.yaml,c.yaml', 5, 180, 5, 180],
      ['day', 'a.yaml,b.yaml', 2, 60, 2, 60],
    ]);
  });

  it('is compared with nothing where the file is gone', async () => {
    await keep('a.yaml', file(30, 45));
    const [point] = await restorePoints(folder, backups);
    assert.deepEqual(point && (await differencesToNow(folder, backups, point.versions)), {
      added: 2,
      removed: 0,
      changed: 0,
    });
  });
});

const entry = (id: string, minutes: number) => ({ id, on: '2026-11-20', minutes, bucket: 'people' }) as const;

describe('the comparison of readings', () => {
  it('counts what comes, goes and changes, each id once', () => {
    const from = [entry('a', 1), entry('b', 2), entry('b', 3), entry('c', 4)];
    const to = [entry('b', 2), entry('c', 5), entry('d', 6), entry('e', 7), entry('e', 8)];
    assert.deepEqual(compareItems(from, to), { added: 2, removed: 1, changed: 1 });
    assert.deepEqual(compareItems(from, from), { added: 0, removed: 0, changed: 0 });
  });
});
