import assert from 'node:assert/strict';
import { editingCalls } from '../../../../src/journal/editing/editingCalls.ts';
import { type TextWork, workHere } from '../../../../src/journal/textWork.ts';
import { TextWorker } from '../../../../src/journal/textWorker.ts';
import { context, journal } from './mending.ts';

const script = new URL('../../../../src/journal/journalWorker.ts', import.meta.url);
const known = new Set(['mentoring']);

const lines = (count: number) => [
  ...Array.from({ length: count }, (_, index) => `- {id: e${index}, on: 2026-11-20, minutes: 30, bucket: people}`),
  '- {id: odd, on: 2026-1-5, minutes: 30, bucket: people}',
  '- {id: tagged, on: 2026-11-21, minutes: 30, bucket: people, responsibility: mentorng}',
];

const ask = async (work: TextWork, text: string, word: string) => {
  const start = text.indexOf(word);
  return {
    problems: await work('problemsIn', text, 'journal', known),
    unknown: await work('problemsIn', text, 'journal', undefined),
    fixes: await work('fixesIn', text, { kind: 'journal', start, end: start, context, known }),
    explanation: await work('explanationAt', text, 'journal', start),
    groups: await work('journalGroups', text),
    none: await work('checklistGroups', text),
  };
};

describe('questions about a text that is edited', function () {
  this.timeout(20_000); // a thread takes a while to start on a busy machine

  let texts: TextWorker;
  before(() => {
    texts = new TextWorker(script);
  });
  after(() => texts.dispose());

  for (const [name, count] of [
    ['a small text', 3],
    ['a large one, in the thread for those', 400],
  ] as const) {
    it(`are answered for ${name}`, async () => {
      const text = journal(...lines(count));
      const { problems, unknown, fixes, explanation, groups, none } = await ask(texts.work, text, '2026-1-5');
      assert.deepEqual(
        problems.map(({ code }) => code),
        ['invalidDay', 'unknownResponsibility'],
      );
      assert.deepEqual(
        unknown.map(({ code }) => code),
        ['invalidDay'],
      );
      assert.deepEqual(
        fixes.map(({ problem, fixes }) => [problem.code, fixes.map(({ value }) => value)]),
        [['invalidDay', ['2026-01-05']]],
      );
      assert.equal(explanation?.key, 'on');
      assert.deepEqual(
        groups.map(({ by, items }) => [by, items.length]),
        [
          ['2026-11-20', count],
          ['2026-11-21', 1],
        ],
      );
      assert.deepEqual(none, []);
      assert.deepEqual(await ask(texts.work, text, '30'), await ask(workHere, text, '30'));
    });
  }

  it('are answered for the stretch that is asked about alone', async () => {
    const text = journal(...lines(1));
    const start = text.indexOf('mentorng');
    const asked = { kind: 'journal', start: start + 8, end: start + 8, context, known } as const;
    assert.deepEqual(editingCalls.fixesIn(text, { ...asked, start: start + 9, end: start + 9 }), []);
    const found = await workHere('fixesIn', text, asked);
    assert.deepEqual(found, editingCalls.fixesIn(text, asked));
    assert.equal(editingCalls.explanationAt(text, 'journal', start)?.key, 'responsibility');
    assert.deepEqual(
      found.map(({ problem, fixes }) => [problem.code, fixes.map(({ value }) => value)]),
      [['unknownResponsibility', ['mentoring']]],
    );
  });
});
