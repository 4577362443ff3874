import assert from 'node:assert/strict';
import type { TimeEntry } from '../../../src/balance/entry.ts';
import { Journal } from '../../../src/journal/journal.ts';
import { ana, anaLine, journalOf, loop, loopLine } from '../../fixtures/journal/journalSamples.ts';
import { MemoryFolder } from './memoryFolder.ts';

const { id: _id, ...draft } = ana;

describe('what the journal holds', () => {
  let folder = new MemoryFolder();
  let journal = new Journal('/j', folder);
  beforeEach(() => {
    folder = new MemoryFolder();
    journal = new Journal('/j', folder);
  });

  const invalid: [what: string, change: Partial<Record<keyof TimeEntry, unknown>>, code: string, detail: string][] = [
    ['−5 minutes', { minutes: -5 }, 'invalidMinutes', '-5'],
    ['no minutes', { minutes: 0 }, 'invalidMinutes', '0'],
    ['30 hours', { minutes: 1800 }, 'invalidMinutes', '1800'],
    ['half a minute', { minutes: 1.5 }, 'invalidMinutes', '1.5'],
    ['a number that is none', { minutes: NaN }, 'invalidMinutes', 'NaN'],
    ['no amount at all', { minutes: undefined }, 'missingKey', 'minutes'],
    ['a day that is none', { on: '2026-02-30' }, 'invalidDay', '2026-02-30'],
    ['a path for a day', { on: '../../etc' }, 'invalidDay', '../../etc'],
    ['an unknown bucket', { bucket: 'coffee' }, 'unknownBucket', 'coffee'],
    ['an impossible time', { at: '24:00' }, 'invalidValue', '24:00'],
  ];
  for (const [what, change, code, detail] of invalid) {
    it(`does not let ${what} in`, async () => {
      const bad = { ...draft, ...change } as typeof draft;
      const refusal = { code: 'invalidEntry', problems: [{ code, start: 0, end: 0, detail }] };
      await assert.rejects(journal.add(bad), refusal);
      await assert.rejects(journal.addAll([draft, bad]), refusal);
      await assert.rejects(journal.replace({ ...bad, id: 'x' }), refusal);
      assert.equal(folder.texts.size, 0);
    });
  }

  it('takes 1 and 1440 minutes', async () => {
    await journal.add({ ...draft, minutes: 1 });
    await journal.add({ ...draft, minutes: 1440 });
    assert.deepEqual(
      (await journal.readAll()).entries.map(({ minutes }) => minutes),
      [1, 1440],
    );
  });

  it('keeps leave beside entries', async () => {
    const leave = await journal.addLeave({ on: '2026-11-23', leave: 'half' });
    assert.deepEqual(await journal.readAll(), { entries: [], leave: [leave], corrections: [], files: [] });
    await assert.rejects(journal.addLeave({ on: '2026-11-31', leave: 'day' }), { code: 'invalidEntry' });
    assert.deepEqual(await journal.remove(leave.id, leave.on), leave);
    assert.deepEqual((await journal.readAll()).leave, []);
  });

  it('keeps corrections beside entries, changes them in their place, and takes them back', async () => {
    const { id: _loop, ...word } = loop;
    const entry = await journal.add(draft);
    const correction = await journal.addCorrection(word);
    const file = (written: string) =>
      journalOf(anaLine.replace(ana.id, entry.id), written.replace(loop.id, correction.id));
    assert.deepEqual(correction, { ...word, id: correction.id });
    assert.equal(folder.texts.get('2026-11.yaml'), file(loopLine));
    assert.deepEqual(await journal.readAll(), { entries: [entry], leave: [], corrections: [correction], files: [] });
    await journal.replace({ ...correction, as: 'excluded' });
    assert.equal(folder.texts.get('2026-11.yaml'), file(loopLine.replace('strategy', 'excluded')));
    await journal.replace({ ...correction, on: '2026-12-01' });
    assert.deepEqual((await journal.readMonths('2026-12-01', '2026-12-31')).corrections, [
      { ...correction, on: '2026-12-01' },
    ]);
    assert.deepEqual(await journal.remove(correction.id), { ...correction, on: '2026-12-01' });
    assert.deepEqual((await journal.readAll()).corrections, []);
  });

  it('lets no correction in that says nothing, or is about nothing', async () => {
    const { id: _loop, ...word } = loop;
    for (const bad of [
      { ...word, as: 'coffee' },
      { ...word, evidence: '3F9A1C20B4D70A11' },
      { ...word, evidence: '3f9a1c20b4d70a1' },
      { ...word, on: '2026-11-31' },
    ]) {
      await assert.rejects(journal.addCorrection(bad as typeof word), { code: 'invalidEntry' });
    }
    assert.equal(folder.texts.size, 0);
  });

  it('counts a correction once that a sync service copied, and takes every copy back', async () => {
    folder.texts.set('2026-11.yaml', journalOf(loopLine));
    folder.texts.set('2026-11 (conflict).yaml', journalOf(loopLine.replace('strategy', 'people')));
    assert.deepEqual((await journal.readAll()).corrections, [loop]);
    await journal.remove(loop.id, loop.on);
    assert.deepEqual((await journal.readAll()).corrections, []);
  });
});
