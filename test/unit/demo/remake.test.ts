import assert from 'node:assert/strict';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createDemo } from '../../host/demo/createDemo.ts';
import { DemoCase } from './demoCase.ts';

const everything = async (made: DemoCase): Promise<unknown> => ({
  refs: made.repositories.map((repository) => made.git(repository, 'for-each-ref')),
  journal: await made.journal(),
  checklist: await made.checklist(),
});

describe('making the demo again', function () {
  this.timeout(30_000);
  let demo: DemoCase;
  beforeEach(async () => void (demo = await DemoCase.make('2026-11-18', '10:00')));
  afterEach(() => demo.remove());

  const again = (): Promise<unknown> => createDemo(demo.root, demo);

  it('gives the same demo at the same moment, wherever it is made', async () => {
    const other = await DemoCase.make('2026-11-18', '10:00');
    try {
      assert.deepEqual(await everything(other), await everything(demo));
    } finally {
      await other.remove();
    }
  });

  it('replaces what was changed in it', async () => {
    const before = await everything(demo);
    await writeFile(join(demo.folder, 'mine.txt'), '');
    await writeFile(join(demo.journalFolder, '2020-01.yaml'), '');
    await again();
    assert.deepEqual(await everything(demo), before);
    await assert.rejects(readFile(join(demo.folder, 'mine.txt')));
  });

  it('keeps what the lead did before as the day goes on', async () => {
    const midnight = new Date('2026-11-18T00:00').getTime() / 1000;
    const earlier = (): string[] =>
      demo.repositories
        .flatMap((repository) =>
          demo.git(repository, 'log', '--all', '--author=lea@example.com', '--format=%at %s').split('\n'),
        )
        .filter((line) => Number.parseInt(line, 10) < midnight)
        .toSorted();
    const before = earlier();
    await createDemo(demo.root, {
      journalFolder: demo.journalFolder,
      today: '2026-11-18',
      now: new Date('2026-11-18T17:00'),
    });
    assert.ok(before.length > 100);
    assert.deepEqual(earlier(), before);
  });

  it('ends on the day of the machine unless told otherwise', async () => {
    const before = new Date().setHours(0, 0, 0, 0);
    await createDemo(demo.root, { journalFolder: demo.journalFolder });
    const newest = (repository: string): number =>
      Number(demo.git(repository, 'log', '--all', '-1', '--format=%ct')) * 1000;
    for (const repository of demo.repositories) {
      assert.ok(newest(repository) <= Date.now());
      assert.ok(newest(repository) > before - 5 * 86_400_000);
    }
  });

  it('leaves a folder alone that it did not make', async () => {
    const root = join(demo.root, 'elsewhere');
    const file = join(root, 'tech-lead-demo', 'precious.txt');
    await mkdir(join(root, 'tech-lead-demo'), { recursive: true });
    await writeFile(file, 'precious');
    await assert.rejects(
      createDemo(root, { journalFolder: join(root, 'journal') }),
      /was not made by the Tech Lead Balance demo/,
    );
    assert.equal(await readFile(file, 'utf8'), 'precious');
  });
});
