import assert from 'node:assert/strict';
import type { Correction } from '../../../src/balance/correction.ts';
import { Journal } from '../../../src/journal/journal.ts';
import { correct, restore, takeBack } from '../../../src/workbench/changeJournal.ts';
import { MemoryFolder } from '../journal/memoryFolder.ts';

const loop: Omit<Correction, 'id'> = { on: '2026-11-20', evidence: '3f9a1c20b4d70a11', as: 'excluded', note: 'Fix it' };
const other = { ...loop, evidence: '1234567890123456' };

describe("the lead's word on evidence", () => {
  let folder = new MemoryFolder();
  let journal = new Journal('/j', folder);
  beforeEach(() => {
    folder = new MemoryFolder();
    journal = new Journal('/j', folder);
  });
  const said = async () => (await journal.readAll()).corrections.map(({ evidence, as }) => [evidence, as]);

  it('is written once, and in its place when it changes', async () => {
    const first = await correct(journal, loop);
    await correct(journal, other);
    const second = await correct(journal, { ...loop, as: 'people' });
    assert.deepEqual(first.before, []);
    assert.deepEqual(second.before, [first.after]);
    assert.equal(second.after?.id, first.after?.id);
    assert.deepEqual(await said(), [
      [loop.evidence, 'people'],
      [other.evidence, 'excluded'],
    ]);
  });

  it('is taken back to the byte, whether new, changed or forgotten', async () => {
    await correct(journal, other);
    const texts = [folder.texts.get('2026-11.yaml')];
    const changes = [await correct(journal, loop)];
    texts.push(folder.texts.get('2026-11.yaml'));
    changes.push(await correct(journal, { ...loop, as: 'notMine', note: undefined }));
    for (const change of changes.toReversed()) {
      await takeBack(journal, change);
      assert.deepEqual(
        (await journal.readAll()).corrections.filter(({ evidence }) => evidence === loop.evidence),
        change.before,
      );
    }
    assert.equal(folder.texts.get('2026-11.yaml'), texts[0]);
    await takeBack(journal, {
      kind: 'corrected',
      before: changes[0]?.after ? [changes[0].after] : [],
      after: undefined,
    });
    assert.equal(folder.texts.get('2026-11.yaml'), texts[1]);
  });

  it('is forgotten wherever it stands, and says so when there was none', async () => {
    assert.equal(await restore(journal, [loop.evidence]), undefined);
    await correct(journal, loop);
    folder.texts.set(
      'by hand.yaml',
      `version: 1\nentries:\n- {id: x, on: 2026-11-20, evidence: ${loop.evidence}, as: people}\n`,
    );
    const forgotten = await restore(journal, [loop.evidence]);
    assert.equal(forgotten?.before.length, 2);
    assert.deepEqual(await said(), []);
    if (forgotten) await takeBack(journal, forgotten);
    assert.equal((await said()).length, 2);
  });

  it('on an older wording moves to the new one, and goes back, and is forgotten with it', async () => {
    const first = await correct(journal, { ...other, as: 'strategy' });
    const texts = folder.texts.get('2026-11.yaml');
    const moved = await correct(journal, { ...loop, was: [other.evidence] });
    assert.deepEqual([moved.before, await said()], [[first.after], [[loop.evidence, 'excluded']]]);
    await takeBack(journal, moved);
    assert.equal(folder.texts.get('2026-11.yaml'), texts);
    await restore(journal, [other.evidence, loop.evidence]);
    assert.deepEqual(await said(), []);
  });

  it('leaves logged time alone', async () => {
    const entry = await journal.add({ on: '2026-11-20', minutes: 30, bucket: 'people' });
    const change = await correct(journal, loop);
    await takeBack(journal, change);
    assert.deepEqual((await journal.readAll()).entries, [entry]);
    await takeBack(journal, { kind: 'logged', entry });
    assert.deepEqual((await journal.readAll()).entries, []);
  });
});
