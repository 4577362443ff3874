import assert from 'node:assert/strict';
import type { Correction } from '../../../src/balance/correction.ts';
import { Journal } from '../../../src/journal/journal.ts';
import type { Trace } from '../../../src/journal/trace.ts';
import { addAll, correct, edit, remove, restore } from '../../../src/workbench/changeJournal.ts';
import { MemoryFolder } from '../journal/memoryFolder.ts';

const loop: Omit<Correction, 'id'> = { on: '2026-11-20', evidence: '3f9a1c20b4d70a11', as: 'excluded', note: 'Fix it' };
const other = { ...loop, evidence: '1234567890123456' };

describe('changes of the journal', () => {
  let folder = new MemoryFolder();
  let journal = new Journal('/j', folder);
  let trace: Trace = [];
  beforeEach(() => {
    folder = new MemoryFolder();
    journal = new Journal('/j', folder);
    trace = [];
  });
  const said = async () => (await journal.readAll()).corrections.map(({ evidence, as }) => [evidence, as]);

  describe("the lead's word on evidence", () => {
    it('is written once, and in its place when it changes', async () => {
      const first = await correct(journal, trace, loop);
      await correct(journal, trace, other);
      const second = await correct(journal, trace, { ...loop, as: 'people' });
      assert.deepEqual(first.before, []);
      assert.deepEqual(second.before, [first.after]);
      assert.equal(second.after?.id, first.after?.id);
      assert.deepEqual(await said(), [
        [loop.evidence, 'people'],
        [other.evidence, 'excluded'],
      ]);
    });

    it('is taken back to the byte, whether new, changed or forgotten', async () => {
      await correct(journal, [], other);
      const steps: [Trace, string | undefined][] = [];
      for (const change of [
        (made: Trace) => correct(journal, made, loop),
        (made: Trace) => correct(journal, made, { ...loop, as: 'notMine', note: undefined }),
        (made: Trace) => restore(journal, made, [loop.evidence]),
      ]) {
        const made: Trace = [];
        steps.push([made, folder.texts.get('2026-11.yaml')]);
        await change(made);
        assert.notEqual(folder.texts.get('2026-11.yaml'), steps.at(-1)?.[1]);
      }
      for (const [made, before] of steps.toReversed()) {
        assert.deepEqual(await journal.takeBack(made), { takenBack: 1, kept: 0 });
        assert.equal(folder.texts.get('2026-11.yaml'), before);
      }
    });

    it('is forgotten wherever it stands, and says so when there was none', async () => {
      assert.equal(await restore(journal, trace, [loop.evidence]), undefined);
      await correct(journal, [], loop);
      folder.texts.set(
        'by hand.yaml',
        `version: 1\nentries:\n- {id: x, on: 2026-11-20, evidence: ${loop.evidence}, as: people}\n`,
      );
      const forgotten = await restore(journal, trace, [loop.evidence]);
      assert.equal(forgotten?.before.length, 2);
      assert.deepEqual(await said(), []);
      await journal.takeBack(trace);
      assert.equal((await said()).length, 2);
    });

    it('leaves logged time alone', async () => {
      const entry = await journal.add({ on: '2026-11-20', minutes: 30, bucket: 'people' });
      await correct(journal, trace, loop);
      await journal.takeBack(trace);
      assert.deepEqual((await journal.readAll()).entries, [entry]);
    });
  });

  it('on an older wording moves to the new one, and goes back, and is forgotten with it', async () => {
    const first = await correct(journal, [], { ...other, as: 'strategy' });
    const texts = folder.texts.get('2026-11.yaml');
    const moved = await correct(journal, trace, { ...loop, was: [other.evidence] });
    assert.deepEqual([moved.before, await said()], [[first.after], [[loop.evidence, 'excluded']]]);
    await journal.takeBack(trace);
    assert.equal(folder.texts.get('2026-11.yaml'), texts);
    await restore(journal, [], [other.evidence, loop.evidence]);
    assert.deepEqual(await said(), []);
  });

  it('say what an entry was and is, and nothing when it is the same', async () => {
    const before = await journal.add({ on: '2026-11-20', minutes: 30, bucket: 'people', note: 'x' });
    assert.equal(await edit(journal, trace, before, { ...before, at: undefined }), undefined);
    assert.deepEqual(trace, []);
    const after = { ...before, bucket: 'building', note: undefined } as const;
    assert.deepEqual(await edit(journal, trace, before, after), { kind: 'edited', before, after });
    assert.deepEqual((await journal.readAll()).entries, [
      { id: before.id, on: '2026-11-20', minutes: 30, bucket: 'building' },
    ]);
    await assert.rejects(edit(journal, trace, before, { ...before, minutes: 5 }), { code: 'itemChanged' });
  });

  it('say what was deleted, as it was by then', async () => {
    const entry = await journal.add({ on: '2026-11-20', minutes: 30, bucket: 'people' });
    await journal.replace({ ...entry, minutes: 45 });
    assert.deepEqual(await remove(journal, trace, entry), { kind: 'deleted', item: { ...entry, minutes: 45 } });
    assert.deepEqual((await journal.readAll()).entries, []);
  });

  it('are one step for several days off, and none for no day', async () => {
    assert.equal(await addAll(journal, trace, []), undefined);
    const change = await addAll(journal, trace, [
      { on: '2026-12-31', leave: 'day' },
      { on: '2027-01-01', leave: 'half' },
    ]);
    assert.deepEqual(change, { kind: 'added', items: (await journal.readAll()).leave });
    assert.deepEqual(await journal.takeBack(trace), { takenBack: 2, kept: 0 });
    assert.deepEqual((await journal.readAll()).leave, []);
  });
});
