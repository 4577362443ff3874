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
