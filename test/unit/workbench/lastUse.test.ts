import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { LastUse } from '../../../src/workbench/lastUse.ts';

describe('the last use of the editor', () => {
  let folder: string;
  let path: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'tlb-use-'));
    path = join(folder, 'storage', 'last-use');
  });
  afterEach(() => rm(folder, { recursive: true }));

  it('is what another window wrote, and unknown before', async () => {
    assert.equal(await new LastUse(path).read(), undefined);
    await new LastUse(path).write({ first: 29_000_000, last: 29_000_000 }, undefined);
    const known = await new LastUse(path).read();
    assert.deepEqual(known, { first: 29_000_000, last: 29_000_000 });
    await new LastUse(path).write({ first: 29_000_000, last: 29_000_047 }, known);
    assert.deepEqual(await new LastUse(path).read(), { first: 29_000_000, last: 29_000_047 });
  });

  it('keeps two times and nothing else', async () => {
    await new LastUse(path).write({ first: 29_000_000, last: 29_000_047 }, undefined);
    assert.equal(await readFile(path, 'utf8'), '29000000\n');
  });

  it('has no first time where the text is something else', async () => {
    const use = new LastUse(path);
    await use.write({ first: 1, last: 29_000_000 }, undefined);
    await writeFile(path, 'undefined\n');
    assert.equal((await use.read())?.first, undefined);
    await use.write({ first: 29_000_001, last: 29_000_001 }, await use.read());
    assert.deepEqual(await use.read(), { first: 29_000_001, last: 29_000_001 });
  });
});
