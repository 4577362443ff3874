import assert from 'node:assert/strict';
import fc from 'fast-check';
import { outcomes } from '../../../src/balance/promise.ts';
import { readReviewText, writeReviewText as writeMerged, type ReviewFacts } from '../../../src/journal/reviewFile.ts';

const none: ReviewFacts = { followUps: [], settled: [] };
const said: ReviewFacts = {
  lastPromise: 'Finish the vision',
  outcome: 'partly',
  promise: 'Pair with Ben',
  followUps: ['Ask Ana about her talk', 'Feedback: “more” # not a comment'],
  settled: ['Thank Cem'],
};

/** The text with these facts in it, which were made from what it says. */
function writeReviewText(text: string | undefined, title: string, next: ReviewFacts, figures: string): string {
  const base = text === undefined ? none : readReviewText(text).value;
  return writeMerged(text, title, { base, facts: next }, () => figures);
}

function facts(text: string): Partial<ReviewFacts> {
  const { value, problems } = readReviewText(text);
  assert.deepEqual(problems, []);
  return Object.fromEntries(Object.entries(value).filter(([, each]) => each !== undefined));
}

describe('the file of a weekly review', () => {
  it('hands on what was said', () => {
    const text = writeReviewText(undefined, 'Weekly review', said, '| a table |');
    assert.deepEqual(facts(text), said);
    assert.match(text, /^---\nversion: 1\nlastPromise: Finish the vision\noutcome: partly\npromise: Pair with Ben\n/);
    assert.match(text, /^# Weekly review$/m);
    assert.match(text, /^\| a table \|$/m);
  });

  it('hands on any text whatever', () => {
    const line = fc
      .string({ minLength: 1, maxLength: 60, unit: 'grapheme' })
      .filter((text) => text.trim() === text && text !== '' && !/[\p{C}]/u.test(text));
    const any = fc.record(
      {
        lastPromise: line,
        outcome: fc.constantFrom(...outcomes),
        promise: line,
        followUps: fc.array(line, { maxLength: 4 }),
        settled: fc.array(line, { maxLength: 4 }),
      },
      { requiredKeys: ['followUps', 'settled'], noNullPrototype: true },
    );
    fc.assert(
      fc.property(any, any, (first, second) => {
        const text = writeReviewText(undefined, 'Review', first, 'figures');
        assert.deepEqual(facts(text), first);
        assert.deepEqual(facts(writeReviewText(text, 'Review', second, 'figures')), second);
      }),
    );
  });

  it('keeps what people wrote: comments, other keys, their prose, CRLF and all', () => {
    const text = writeReviewText(undefined, 'Review', said, 'old figures')
      .replace('promise: Pair with Ben\n', '# mine\npromise: Pair with Ben # truly\nmood: good\n')
      .replace('# Review\n', '# My own title\n\nSome thoughts: --- and more.\n')
      .concat('\nAfterthought\r\n');
    const next = writeReviewText(text, 'Review', { ...said, promise: 'Pair with Cem' }, 'new figures');
    for (const kept of [
      '# mine\n',
      'mood: good\n',
      '# My own title\n\nSome thoughts: --- and more.\n',
      '\nAfterthought\r\n',
    ]) {
      assert.ok(next.includes(kept), `${kept} is gone from\n${next}`);
    }
    assert.match(next, /^promise: Pair with Cem/m);
    assert.ok(next.includes('new figures') && !next.includes('old figures'));
    assert.equal(writeReviewText(next, 'Review', { ...said, promise: 'Pair with Cem' }, 'new figures'), next);
  });

  it('keeps what was changed by hand while the review was open', () => {
    const text = writeReviewText(undefined, 'Review', said, '');
    const byHand = text
      .replace('Pair with Ben', 'Pair with Dana')
      .replace('  - Ask Ana about her talk\n', '  - Ask Ana about her talk\n  - Lunch with Eli\n');
    const here = {
      ...said,
      outcome: 'kept' as const,
      followUps: said.followUps.slice(1),
      settled: said.followUps.slice(0, 1),
    };
    assert.deepEqual(facts(writeMerged(byHand, 'Review', { base: said, facts: here }, () => '')), {
      ...here,
      promise: 'Pair with Dana',
      followUps: [...here.followUps, 'Lunch with Eli'],
    });
  });

  it('takes away what is not said any more, and folds no line', () => {
    const text = writeReviewText(undefined, 'Review', said, '');
    const long = 'word '.repeat(60).trim();
    const next = writeReviewText(text, 'Review', { ...none, promise: long }, '');
    assert.match(next, new RegExp(`^---\nversion: 1\npromise: ${long}\n---\n`));
  });

  it('keeps comments in a list that stays the same', () => {
    const text = writeReviewText(undefined, 'Review', said, '').replace('her talk\n', 'her talk # soon\n');
    const next = writeReviewText(text, 'Review', { ...said, promise: 'Pair with Cem' }, '');
    assert.equal(next, text.replace('Ben', 'Cem'));
  });

  it('is written anew from what was said here when it is gone', () => {
    assert.deepEqual(facts(writeMerged(undefined, 'Review', { base: said, facts: said }, () => '')), said);
  });

  it('has its figures where the marks are, and nowhere where one is missing or they are the wrong way round', () => {
    const [begin = '', end = ''] = writeReviewText(undefined, 'R', none, '').match(/<!--.*-->/g) ?? [];
    const front = '---\nversion: 1\n---\n';
    const written = (body: string) => writeReviewText(front + body, 'R', none, '\n| a |\n\n');
    assert.equal(written(`${begin}\nold\n${end}\nmine\n`), `${front}${begin}\n| a |\n${end}\nmine\n`);
    for (const body of [`${begin}\nold\n`, `old\n${end}\n`, `${end}\nold\n${begin}\n`]) {
      assert.equal(written(body), front + body);
    }
  });

  it('begins and ends its facts with a line of dashes alone', () => {
    assert.equal(facts('---  \nversion: 1\npromise: a ---\n--- \nmine\n')['promise'], 'a ---');
    assert.equal(facts('---\nversion: 1\npromise: a\n---')['promise'], 'a');
    assert.equal(facts('---\nversion: 1\npromise: a\n---\nb\n---\n')['promise'], 'a');
    assert.notDeepEqual(readReviewText('---x\nversion: 1\n---\n').problems, []);
    assert.notDeepEqual(readReviewText('---\nversion: 1\n---x\n').problems, []);
  });

  it('keeps a byte order mark', () => {
    const text = `\uFEFF${writeReviewText(undefined, 'Review', said, 'figures')}`;
    const next = { ...said, promise: 'Pair with Cem' };
    assert.equal(writeReviewText(text, 'Review', next, 'figures'), text.replace('Ben', 'Cem'));
  });

  it('keeps its beginning as it is while nothing in it changes', () => {
    const text = `---  \nversion:   1\npromise:   'a'\nsettled: [ ]\n--- \nMine.\n`;
    assert.equal(writeReviewText(text, 'Review', readReviewText(text).value, ''), text);
  });

  it('keeps what other keys say to the letter', () => {
    const others =
      'ticket: 00123\nbig: 123456789012345678901234567890\nratio: 1.50\nhex: 0x1f\nsmall: 1e-3\nplus: +5\nnope: ~\nis: TRUE\nlist: [007, .5, x]\n"08": text\n09: 0o17\n';
    const written = (promise: string) =>
      `---\nversion: 1\npromise: ${promise} # truly\n# mine\n${others}---\n`.replace('[007, .5, x]', '[ 007, .5, x ]');
    assert.equal(writeReviewText(written('a'), 'Review', { ...none, promise: 'b' }, ''), written('b'));
  });

  it('keeps its line breaks', () => {
    const text = writeReviewText(undefined, 'Review', { ...said, promise: 'Pair' }, 'old\nfigures')
      .replace('promise: Pair\n', 'promise: Pair # truly\n# mine\ntalk: |\n  one\n  two\n')
      .replaceAll('\n', '\r\n');
    const next = writeReviewText(text, 'Review', { ...said, promise: 'Rest' }, 'new\nfigures');
    assert.equal(next, text.replace('Pair', 'Rest').replace('old', 'new'));
  });

  it('leaves the body alone where the marks around the figures are gone', () => {
    const text = '---\nversion: 1\n---\nAll mine.\n';
    assert.equal(writeReviewText(text, 'Review', none, 'figures'), text);
  });

  it('takes lines as a hand writes them', () => {
    assert.deepEqual(facts('---\nversion: 1\npromise: 42\nfollowUps:\n- Ask  Ana:   when?\n- 7\n-\nsettled:\n---\n'), {
      promise: '42',
      followUps: ['Ask Ana: when?', '7'],
      settled: [],
    });
  });

  for (const [what, text, code] of [
    ['no beginning', '# Review\n', 'notAMapping'],
    ['a beginning that never ends', '---\nversion: 1\npromise: a\n', 'notAMapping'],
    ['an empty beginning', '---\n---\n', 'notAMapping'],
    ['no version', '---\npromise: a\n---\n', 'missingKey'],
    ['a later version', '---\nversion: 2\n---\n', 'unsupportedVersion'],
    ['an unknown outcome', '---\nversion: 1\noutcome: brilliant\n---\n', 'invalidValue'],
    ['a list for a promise', '---\nversion: 1\npromise: [a]\n---\n', 'invalidValue'],
    ['a text for a list', '---\nversion: 1\nfollowUps: a\n---\n', 'invalidValue'],
    [
      'half a merge',
      '---\nversion: 1\n<<<<<<< ours\npromise: a\n=======\npromise: b\n>>>>>>> theirs\n---\n',
      'conflictMarkers',
    ],
    ['an alias', '---\nversion: 1\npromise: &a b\nlastPromise: *a\n---\n', 'unsupportedYaml'],
    ['broken YAML', '---\nversion: 1\npromise: "a\n---\n', 'yamlSyntax'],
  ] as const) {
    it(`with ${what} is not written`, () => {
      assert.ok(
        readReviewText(text).problems.some((problem) => problem.code === code),
        JSON.stringify(readReviewText(text).problems),
      );
      assert.throws(() => writeReviewText(text, 'Review', none, ''), { name: 'FileNotWritable' });
    });
  }

  it('says where in the whole text a problem is', () => {
    const text = '---\nversion: 1\noutcome: brilliant\n---\n';
    const [problem] = readReviewText(text).problems;
    assert.equal(text.slice(problem?.start, problem?.end), 'brilliant');
    const later = '---\nversion: 2\n---\n';
    const [newer] = readReviewText(later).problems;
    assert.equal(later.slice(newer?.start, newer?.end), '2');
    assert.deepEqual(readReviewText('# mine\n'), {
      text: '# mine\n',
      value: none,
      problems: [{ code: 'notAMapping', start: 0, end: 0, detail: '' }],
    });
  });
});
