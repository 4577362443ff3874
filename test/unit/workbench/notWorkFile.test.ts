import assert from 'node:assert/strict';
import { mkdir, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { NotWork } from '../../../src/balance/gaps.ts';
import { nodeTextFolder } from '../../../src/journal/nodeTextFile.ts';
import { NotWorkFile } from '../../../src/workbench/notWorkFile.ts';
import { makeTempDir, type TempDir } from '../../host/places.ts';

const lunch: NotWork = { on: '2026-11-16', minutes: 60, interval: { start: 29_500_000, end: 29_500_060 } };
const evening: NotWork = { on: '2026-11-16', minutes: 90 };

describe('the file of what was no work', () => {
  let temp: TempDir;
  let storage: string;
  /** As another window opens it. */
  const open = () => new NotWorkFile(nodeTextFolder(storage));

  beforeEach(async () => {
    temp = await makeTempDir();
    storage = path.join(temp.path, 'storage');
  });
  afterEach(() => temp.remove());

  it('says it in every window, for nobody else on the machine, until it is taken back', async () => {
    assert.deepEqual(await open().read(), []);
    await open().add(lunch);
    await open().add(evening);
    assert.deepEqual(await open().read(), [lunch, evening]);
    if (process.platform !== 'win32') assert.equal((await stat(path.join(storage, 'not-work.json'))).mode & 0o077, 0);
    await open().remove(lunch);
    await open().remove(lunch);
    assert.deepEqual(await open().read(), [evening]);
  });

  it('keeps what two windows say at once', async () => {
    await Promise.all([open().add(lunch), open().add(evening)]);
    assert.equal((await open().read()).length, 2);
  });

  it('leaves out what is of other hands', async () => {
    const file = path.join(storage, 'not-work.json');
    await mkdir(storage);
    for (const text of ['', '[{"on": "2026-', '{}', 'null', '7']) {
      await writeFile(file, text);
      assert.deepEqual(await open().read(), [], text);
    }
    const odd = [null, { on: 'Monday', minutes: 5 }, { on: '2026-11-16' }, { ...evening, interval: [1, 2] }];
    await writeFile(file, JSON.stringify([...odd, lunch]));
    assert.deepEqual(await open().read(), [lunch]);
    await open().add(evening);
    assert.deepEqual(await open().read(), [lunch, evening]);
  });
});
