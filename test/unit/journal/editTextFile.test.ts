import assert from 'node:assert/strict';
import { editTextFile } from '../../../src/journal/editTextFile.ts';
import { MemoryFolder } from './memoryFolder.ts';

describe('an edit of a file', () => {
  let folder = new MemoryFolder();
  let writes = 0;
  beforeEach(() => {
    folder = new MemoryFolder();
    writes = 0;
    folder.beforeReplace = () => (writes += 1);
  });
  const edit = (make: (text: string | undefined) => string | undefined) =>
    editTextFile(folder.file('a'), (text) => Promise.resolve(make(text)));

  it('writes nothing where there is nothing to do', async () => {
    await edit(() => undefined);
    folder.texts.set('a', 'one');
    await edit(() => undefined);
    await edit((text) => text);
    assert.equal(writes, 0);
    await edit((text) => `${text} two`);
    assert.deepEqual([writes, folder.texts.get('a')], [1, 'one two']);
  });

  it('is tried twenty times', async () => {
    folder.beforeReplace = () => folder.texts.set('a', `other ${(writes += 1)}`);
    await assert.rejects(
      edit(() => 'mine'),
      { code: 'changedTooOften' },
    );
    assert.deepEqual([writes, folder.texts.get('a')], [20, 'other 20']);
  });
});
