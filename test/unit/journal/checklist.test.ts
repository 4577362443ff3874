import assert from 'node:assert/strict';
import { Checklist } from '../../../src/journal/checklist.ts';
import { starterChecklist, starterList } from '../../../src/journal/starter.ts';
import { starterWords } from '../../fixtures/starterWords.ts';
import type { TextFile } from '../../../src/journal/textFile.ts';
import { UnreadableFile } from '../../../src/journal/unreadableFile.ts';
import { MemoryFolder } from './memoryFolder.ts';

const name = 'responsibilities.yaml';
const words = { ...starterWords, mentoring: { title: 'Mentorat', description: 'Accompagner' } };

describe('Checklist', () => {
  let folder = new MemoryFolder();
  let checklist = new Checklist(folder.file(name), words);
  beforeEach(() => {
    folder = new MemoryFolder();
    checklist = new Checklist(folder.file(name), words);
  });
  const done = async (id: string) => (await checklist.read())?.value.find((item) => item.id === id)?.done;

  it('has a starting list before there is a file', async () => {
    assert.equal(await checklist.read(), undefined);
    assert.deepEqual(checklist.starter(), starterList(words));
    assert.equal(folder.texts.size, 0);
  });

  it('is created once, and never over a file', async () => {
    assert.equal(await checklist.create(), true);
    assert.equal(folder.texts.get(name), starterChecklist(words));
    assert.deepEqual((await checklist.read())?.value, starterList(words));
    folder.texts.set(name, '');
    assert.equal(await checklist.create(), false);
    assert.equal(folder.texts.get(name), '');
  });

  it('ticks and takes back', async () => {
    await checklist.create();
    await checklist.tick('mentoring', '2026-11-13');
    await checklist.tick('mentoring', '2026-11-20');
    await checklist.tick('mentoring', '2026-11-20');
    assert.deepEqual(await done('mentoring'), ['2026-11-13', '2026-11-20']);
    await checklist.untick('mentoring', ['2026-11-20', '2026-11-19']);
    assert.deepEqual(await done('mentoring'), ['2026-11-13']);
    await checklist.untick('mentoring', ['2026-11-13']);
    assert.equal(folder.texts.get(name), starterChecklist(words));
  });

  it('adds, changes, moves and removes, and takes each of these back', async () => {
    await checklist.create();
    const start = folder.texts.get(name) ?? '';
    const ids = async () => (await checklist.read())?.value.map(({ id }) => id) ?? [];
    const [first = ''] = await ids();
    const item = { id: 'own', bucket: 'strategy', title: 'Own', cadence: 'weekly' } as const;
    for (const [operation, seen] of [
      [() => checklist.add(item), async () => assert.equal((await ids()).filter((id) => id === 'own').length, 1)],
      [
        () => checklist.change(first, { title: 'Renamed' }),
        async () => assert.equal((await checklist.read())?.value[0]?.title, 'Renamed'),
      ],
      [
        () => checklist.move('hiring', { bucket: 'strategy', before: first }),
        async () => assert.equal((await ids())[0], 'hiring'),
      ],
      [() => checklist.remove(first), async () => assert.ok(!(await ids()).includes(first))],
    ] as const) {
      const change = await operation();
      await seen();
      assert.deepEqual(change, { before: start, after: folder.texts.get(name) });
      assert.equal(change && (await checklist.takeBack(change)), true);
      assert.equal(folder.texts.get(name), start);
    }
  });

  it('has nothing to take back where all was right already, or where others were at the same', async () => {
    await checklist.create();
    const { title } = starterList(words)[0] ?? {};
    assert.equal(await checklist.change('standards', { title }), undefined);
    const change = await checklist.change('standards', { title: 'Ours' });
    folder.texts.set(name, (folder.texts.get(name) ?? '').replace('Ours', 'Theirs'));
    const theirs = folder.texts.get(name);
    assert.equal(change && (await checklist.takeBack(change)), false);
    assert.equal(folder.texts.get(name), theirs);
  });

  it('takes an item out of the file that it began, and makes none to take it out of', async () => {
    const change = await checklist.add({ id: 'own', bucket: 'strategy', title: 'Own', cadence: 'weekly' });
    assert.ok(change);
    assert.equal(change.before, undefined);
    folder.texts.set(name, `# Mine\n${change.after}`);
    assert.equal(await checklist.takeBack(change), true);
    assert.equal(folder.texts.get(name), '# Mine\n');
    folder.texts.clear();
    assert.equal(await checklist.takeBack(change), false);
    assert.equal(folder.texts.size, 0);
  });

  it('keeps all of many ticks at once', async () => {
    await checklist.create();
    const days = Array.from({ length: 20 }, (_, index) => `2026-11-${index + 10}`);
    await Promise.all(days.map((day) => checklist.tick('hiring', day)));
    assert.deepEqual(await done('hiring'), days);
  });

  it('applies a tick to what somebody else wrote meanwhile', async () => {
    await checklist.create();
    let isFirst = true;
    folder.beforeReplace = () => {
      if (isFirst) folder.texts.set(name, starterChecklist(words).replace('Mentorat', 'Mentorat et plus'));
      isFirst = false;
    };
    await checklist.tick('mentoring', '2026-11-20');
    assert.match(folder.texts.get(name) ?? '', /Mentorat et plus[^]*done: \[2026-11-20\]/);
  });

  it('gives up when the file never stops changing', async () => {
    await checklist.create();
    folder.beforeReplace = () => folder.texts.set(name, `${folder.texts.get(name) ?? ''}# again\n`);
    await assert.rejects(checklist.tick('mentoring', '2026-11-20'), { code: 'changedTooOften' });
  });

  it('does not bring a deleted file back', async () => {
    await assert.rejects(checklist.tick('mentoring', '2026-11-20'), { code: 'unknownId', detail: 'mentoring' });
    assert.equal(folder.texts.size, 0);
  });

  it('shows a file that is no text, and refuses to write it', async () => {
    const unreadable: TextFile = {
      read: () => Promise.reject(new UnreadableFile('binaryContent', 'UTF-8')),
      replace: () => assert.fail('written'),
    };
    const binary = new Checklist(unreadable, words);
    const problems = [{ code: 'binaryContent', start: 0, end: 0, detail: 'UTF-8' }];
    assert.deepEqual(await binary.read(), { text: '', value: [], problems });
    await assert.rejects(binary.tick('mentoring', '2026-11-20'), { name: 'FileNotWritable', problems });
  });

  it('passes other errors on', async () => {
    const failing: TextFile = {
      read: () => Promise.reject(new TypeError('bug')),
      replace: () => assert.fail('written'),
    };
    await assert.rejects(new Checklist(failing, words).read(), TypeError);
    await assert.rejects(new Checklist(failing, words).tick('mentoring', '2026-11-20'), TypeError);
  });
});
