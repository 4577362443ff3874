import assert from 'node:assert/strict';
import { readJournalText } from '../../../src/journal/journalFile.ts';
import { ana, anaLine, journalOf, loop, loopLine, short, shortLine } from '../../fixtures/journal/journalSamples.ts';

/** Problems as `code detail @ what stands at their place`. */
function problems(text: string): string[] {
  return readJournalText(text).problems.map(
    ({ code, detail, start, end }) => `${code} ${detail} @ ${text.slice(start, end)}`,
  );
}

function ids(text: string): string[] {
  const { entries, leave, corrections } = readJournalText(text).value;
  return [...entries, ...leave, ...corrections].map(({ id }) => id);
}

describe('readJournalText', () => {
  it('reads the example of PRODUCT.md', () => {
    assert.deepEqual(readJournalText(journalOf(anaLine)), {
      text: journalOf(anaLine),
      value: { entries: [ana], leave: [], corrections: [] },
      problems: [],
    });
  });

  it('reads block style, odd spacing, leave and unknown keys', () => {
    const text = [
      '\uFEFF# mine',
      'owner: me',
      'version:   1',
      'entries:',
      '    -   id: "b2"',
      '        on:   2026-11-21 # Saturday',
      '        minutes: 45',
      '        mood: {good: [yes]}',
      "        bucket: 'strategy'",
      '    - {id: l1, on: 2026-11-23, leave: half, why: dentist}',
      '',
    ].join('\r\n');
    assert.deepEqual(readJournalText(text).problems, []);
    assert.deepEqual(readJournalText(text).value, {
      entries: [short],
      leave: [{ id: 'l1', on: '2026-11-23', leave: 'half' }],
      corrections: [],
    });
  });

  it('lets keys be that say nothing, or are none', () => {
    const { value, problems } = readJournalText('version: 1\n: odd\n? [a, b]\n: odder\nentries: []\n');
    assert.deepEqual([value.entries, problems], [[], []]);
  });

  it('takes what is meant as text for text', () => {
    const text = journalOf(
      '- {id: 12345678, on: 2026-11-21, at: 14:00, minutes: 45, bucket: strategy, note: 007, responsibility: true}',
    );
    assert.deepEqual(readJournalText(text).value.entries, [
      {
        id: '12345678',
        on: '2026-11-21',
        at: '14:00',
        minutes: 45,
        bucket: 'strategy',
        note: '007',
        responsibility: 'true',
      },
    ]);
  });

  for (const text of [
    '',
    '# nothing yet\n',
    'version: 1\nentries:\n',
    'version: 1\nentries: []\n',
    'version: 1\nentries: ~\n',
  ]) {
    it(`finds nothing, and nothing wrong, in ${JSON.stringify(text)}`, () => {
      assert.deepEqual(readJournalText(text), {
        text,
        value: { entries: [], leave: [], corrections: [] },
        problems: [],
      });
    });
  }

  const items: [what: string, line: string, expected: string[]][] = [
    ['−5 minutes', '- {id: x, on: 2026-11-20, minutes: -5, bucket: people}', ['invalidMinutes -5 @ -5']],
    ['30 hours', '- {id: x, on: 2026-11-20, minutes: 1800, bucket: people}', ['invalidMinutes 1800 @ 1800']],
    ['no minutes at all', '- {id: x, on: 2026-11-20, minutes: 0, bucket: people}', ['invalidMinutes 0 @ 0']],
    ['half a minute', '- {id: x, on: 2026-11-20, minutes: 0.5, bucket: people}', ['invalidMinutes 0.5 @ 0.5']],
    ['minutes in quotes', '- {id: x, on: 2026-11-20, minutes: "30", bucket: people}', ['invalidMinutes "30" @ "30"']],
    [
      'minutes beyond numbers',
      '- {id: x, on: 2026-11-20, minutes: 99999999999999999999, bucket: people}',
      ['invalidMinutes 99999999999999999999 @ 99999999999999999999'],
    ],
    ['an unknown bucket', '- {id: x, on: 2026-11-20, minutes: 5, bucket: peple}', ['unknownBucket peple @ peple']],
    ['30 February', '- {id: x, on: 2026-02-30, minutes: 5, bucket: people}', ['invalidDay 2026-02-30 @ 2026-02-30']],
    ['a day without zeros', '- {id: x, on: 2026-2-3, minutes: 5, bucket: people}', ['invalidDay 2026-2-3 @ 2026-2-3']],
    ['an empty id', '- {id: "", on: 2026-11-20, minutes: 5, bucket: people}', ['invalidValue "" @ ""']],
    [
      'no id',
      '- {on: 2026-11-20, minutes: 5, bucket: people}',
      ['missingKey id @ {on: 2026-11-20, minutes: 5, bucket: people}'],
    ],
    [
      'no bucket, no day',
      '- {id: x, minutes: 5}',
      ['missingKey on @ {id: x, minutes: 5}', 'missingKey bucket @ {id: x, minutes: 5}'],
    ],
    [
      'a key without a value',
      '- {id: x, on: , minutes: 5, bucket: people}',
      ['missingKey on @ {id: x, on: , minutes: 5, bucket: people}'],
    ],
    ['no mapping', '- hello', ['notAMapping hello @ hello']],
    ['nothing', '-', ['notAMapping  @ ']],
    ['a strange leave', '- {id: x, on: 2026-11-20, leave: week}', ['invalidValue week @ week']],
    [
      'a word that is none',
      '- {id: x, on: 2026-11-20, evidence: 3f9a1c20b4d70a11, as: coffee}',
      ['invalidValue coffee @ coffee'],
    ],
    [
      'no word at all',
      '- {id: x, on: 2026-11-20, evidence: 3f9a1c20b4d70a11}',
      ['missingKey as @ {id: x, on: 2026-11-20, evidence: 3f9a1c20b4d70a11}'],
    ],
    ['a word on nothing', '- {id: x, on: 2026-11-20, evidence: 3f9a, as: people}', ['invalidValue 3f9a @ 3f9a']],
    ['a list for an id', '- {id: [x], on: 2026-11-20, minutes: 5, bucket: people}', ['invalidValue [x] @ [x]']],
  ];
  for (const [what, line, expected] of items) {
    it(`reports ${what} at its place and keeps its neighbours`, () => {
      const text = journalOf(anaLine, line, shortLine);
      assert.deepEqual(problems(text), expected);
      assert.deepEqual(ids(text), [ana.id, short.id]);
    });
  }

  it('reads corrections in any style, also where YAML takes what they are about for a number', () => {
    const text = journalOf(
      loopLine,
      '- id: c4',
      '  as: notMine',
      '  mood: fair',
      '  evidence: 1234567890123456 # by hand',
      '  on: 2026-11-21',
      '- {id: c5, on: 2026-11-21, evidence: 12e4567890123456, as: excluded}',
      '- {id: c6, on: 2026-11-21, evidence: "0012345670123456", as: people, note: }',
    );
    assert.deepEqual(readJournalText(text).problems, []);
    assert.deepEqual(readJournalText(text).value.corrections, [
      loop,
      { id: 'c4', on: '2026-11-21', evidence: '1234567890123456', as: 'notMine' },
      { id: 'c5', on: '2026-11-21', evidence: '12e4567890123456', as: 'excluded' },
      { id: 'c6', on: '2026-11-21', evidence: '0012345670123456', as: 'people' },
    ]);
  });

  it("takes an entry for one that has a key of somebody's own by the name of evidence", () => {
    const { entries, corrections } = readJournalText(journalOf(shortLine.replace('}', ', evidence: photo.jpg}'))).value;
    assert.deepEqual([entries, corrections], [[short], []]);
  });

  it('stops reading a broken file line by line where no month of entries ends, so that the editor goes on', () => {
    const lines = Array.from(
      { length: 2_100 },
      (_, number) => `- {id: a${number}, on: 2026-11-20, minutes: 5, bucket: people}`,
    );
    assert.equal(ids(journalOf('- {id: x, note: "', ...lines)).length, 2_000);
  });

  const salvaged: [what: string, field: string, expected: string][] = [
    ['an impossible time', 'at: "25:00"', 'invalidValue "25:00" @ "25:00"'],
    ['a list as a note', 'note: [a, b]', 'invalidValue [a, b] @ [a, b]'],
    ['a map as a responsibility', 'responsibility: {a: b}', 'invalidValue {a: b} @ {a: b}'],
  ];
  for (const [what, field, expected] of salvaged) {
    it(`keeps the minutes of an entry with ${what}`, () => {
      const text = journalOf(`- {id: b2, on: 2026-11-21, ${field}, minutes: 45, bucket: strategy}`);
      assert.deepEqual(problems(text), [expected]);
      assert.deepEqual(readJournalText(text).value.entries, [short]);
    });
  }

  it('counts an id once and shows the second', () => {
    const text = journalOf(anaLine, shortLine, anaLine.replace('30,', '60,'));
    assert.deepEqual(problems(text), ['duplicateId 7k2mq9 @ 7k2mq9']);
    assert.deepEqual(readJournalText(text).value.entries, [ana, short]);
    assert.equal(readJournalText(text).problems[0]?.start, text.lastIndexOf('7k2mq9'));
  });

  const broken: [what: string, line: string][] = [
    ['an open brace', '- {id: x, on: 2026-11-20, minutes: 30, bucket: people'],
    ['an open quote', '- {id: x, on: 2026-11-20, minutes: 30, bucket: people, note: "half}'],
    ['a colon in a note', '- {id: x, on: 2026-11-20, minutes: 30, bucket: people, note: a: b}'],
    ['a reserved character', '- @x'],
    ['a truncated line', '- {id: x, on: 2026-11-20, bucket: people, minutes: 3'],
  ];
  for (const [what, line] of broken) {
    it(`reads the lines around ${what}`, () => {
      const text = journalOf(anaLine, line, shortLine);
      assert.ok(
        problems(text).every((problem) => /^(yamlSyntax|notAMapping)/.test(problem)),
        problems(text).join('; '),
      );
      assert.ok(problems(text).length > 0);
      assert.deepEqual(ids(text), [ana.id, short.id]);
    });
  }

  it('reads on below a line that is broken, in any style', () => {
    const block = ['- id: b2', '  on: 2026-11-21', '  minutes: 45', '  bucket: strategy'];
    const { value, problems } = readJournalText(journalOf('- {id: a, note: x: y}', ...block));
    assert.ok(problems.length > 0);
    assert.deepEqual(value.entries, [short]);
  });

  it('takes no line of a note for an entry', () => {
    const note = ['- id: b2', '  on: 2026-11-21', '  minutes: 45', '  bucket: strategy', '  note: |', `    ${anaLine}`];
    const { value, problems } = readJournalText(journalOf(...note));
    assert.deepEqual([problems, value.entries.map(({ id }) => id)], [[], ['b2']]);
  });

  it('tells problems in the order of the file, and says nothing of a version that is none', () => {
    const text = journalOf(
      '- {id: a, on: never, minutes: 1, bucket: people}',
      '- {id: b, on: !x 2026-11-20, minutes: 1, bucket: people}',
    );
    assert.deepEqual(
      readJournalText(text).problems.map(({ code }) => code),
      ['invalidDay', 'unsupportedYaml'],
    );
    const [problem] = readJournalText('version: [1]\nentries: []\n').problems;
    assert.deepEqual([problem?.code, problem?.detail], ['invalidValue', '']);
  });

  it('reads a correction that stands whole in a broken file', () => {
    assert.deepEqual(readJournalText(journalOf('- {id: x, note: "half', loopLine)).value.corrections, [loop]);
  });

  it('reads both sides of an unfinished merge', () => {
    const text = journalOf('<<<<<<< HEAD', anaLine, '=======', shortLine, '>>>>>>> other');
    assert.deepEqual(ids(text), [ana.id, short.id]);
    assert.deepEqual(
      problems(text).map((problem) => problem.split(' ')[0]),
      Array(3).fill('conflictMarkers'),
    );
  });

  const wholes: [text: string, expected: string[]][] = [
    ['version: 2\nentries:\n- {id: x, new: thing}\n', ['unsupportedVersion 2 @ 2']],
    ['version: 0\nentries: []\n', ['invalidValue 0 @ 0']],
    ['version: "1"\nentries: []\n', ['invalidValue 1 @ "1"']],
    ['version: 1.5\nentries: []\n', ['invalidValue 1.5 @ 1.5']],
    ['entries: []\n', ['missingKey version @ entries']],
    ['version:\nentries: []\n', ['missingKey version @ version']],
    ['version: 1\n', ['missingKey entries @ version']],
    ['version: 1\nentires: []\n', ['missingKey entries @ version']],
    ['version: 1\nentries: none\n', ['invalidValue none @ none']],
    ['version: 1\nentries: {a: 1}\n', ['invalidValue {a: 1} @ {a: 1}']],
    ['- a\n- b\n', ['notAMapping  @ - a']],
    ['hello\n', ['notAMapping  @ hello']],
  ];
  for (const [text, expected] of wholes) {
    it(`answers ${JSON.stringify(text)}`, () => assert.deepEqual(problems(text), expected));
  }

  it('shows what a newer version says where it can be read', () => {
    assert.deepEqual(ids(journalOf(anaLine).replace('1', '2')), [ana.id]);
  });
});
