import assert from 'node:assert/strict';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Checklist } from '../../../src/journal/checklist.ts';
import { Journal } from '../../../src/journal/journal.ts';
import { starterWords } from '../../fixtures/starterWords.ts';
import { nodeTextFile } from '../../../src/journal/nodeTextFile.ts';
import { invalidChecklists, invalidJournals } from '../../fixtures/journal/invalidFiles.ts';
import { ana } from '../../fixtures/journal/journalSamples.ts';

describe('files with problems', () => {
  let folder = '';
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'tlb-invalid-'));
  });
  afterEach(() => rm(folder, { recursive: true }));

  /** Runs operations that must all be refused, and looks at the bytes afterwards. */
  async function leavesAlone(
    path: string,
    text: string,
    expected: object,
    operations: (() => Promise<unknown>)[],
  ): Promise<void> {
    await writeFile(path, text);
    const bytes = await readFile(path);
    for (const operation of operations) {
      await assert.rejects(operation, { name: 'FileNotWritable', code: 'fileNotWritable', ...expected });
    }
    assert.deepEqual(await readFile(path), bytes);
    assert.equal((await readdir(folder)).length, 1, 'nothing left behind');
  }

  for (const [what, text] of invalidJournals) {
    it(`a journal with ${what} is shown and never written`, async () => {
      const path = join(folder, '2026-11.yaml');
      const journal = new Journal(folder);
      const { id: _id, ...draft } = ana;
      await leavesAlone(path, text, { path }, [() => journal.add(draft), () => journal.addAll([draft, draft])]);
      const { entries, leave, files } = await journal.readAll();
      assert.equal(files.length, 1);
      for (const { problems } of files) {
        assert.ok(problems.length > 0);
        for (const { start, end } of problems) {
          assert.ok(start >= 0 && start <= end && end <= text.length + 3, `${start}–${end}`);
        }
      }
      for (const { id } of [...entries, ...leave]) {
        await assert.rejects(journal.remove(id), { code: 'fileNotWritable', path });
      }
    });
  }

  for (const [what, text] of invalidChecklists) {
    it(`a checklist with ${what} is shown and never written`, async () => {
      const path = join(folder, 'responsibilities.yaml');
      const checklist = new Checklist(nodeTextFile(path, folder), starterWords);
      await leavesAlone(path, text, {}, [
        () => checklist.tick('mentoring', '2026-11-20'),
        () => checklist.untick('mentoring', ['2026-11-20']),
      ]);
      assert.equal(await checklist.create(), false);
      const reading = await checklist.read();
      assert.equal(reading?.text, text);
      assert.ok(reading.problems.length > 0);
    });
  }

  it('bytes that are no UTF-8 are a problem of the file', async () => {
    const path = join(folder, '2026-11.yaml');
    const latin1 = Buffer.from('version: 1\nentries: []\n# café\n', 'latin1');
    await writeFile(path, latin1);
    const { id: _id, ...draft } = ana;
    await assert.rejects(new Journal(folder).add(draft), { name: 'FileNotWritable', path });
    const { files } = await new Journal(folder).readAll();
    assert.deepEqual(
      files.map(({ problems }) => problems.map(({ code }) => code)),
      [['binaryContent']],
    );
    assert.deepEqual(await readFile(path), latin1);
  });
});
