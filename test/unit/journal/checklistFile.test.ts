import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readChecklistText, tickText, untickText } from '../../../src/journal/checklistFile.ts';

const id = 'mentoring';
const day = '2026-11-20';

/** A checklist whose one responsibility ends in these lines. */
function withDone(...lines: string[]): string {
  return [
    'version: 1',
    'responsibilities:',
    '  - id: mentoring',
    '    bucket: people',
    '    title: Mentor',
    ...lines,
    '',
  ].join('\n');
}

const doneIn = (text: string) => readChecklistText(text).value.find((item) => item.id === id)?.done;

const shown = (text: string): string => JSON.stringify(text);

describe('readChecklistText', () => {
  it('reads the example of PRODUCT.md', () => {
    const text = [
      "# Responsibilities of this team's tech lead. Edit freely; comments and order are kept.",
      'version: 1',
      'responsibilities:',
      '  - id: mentoring',
      '    bucket: people',
      '    title: Mentor and coach the team',
      '    cadence: weekly            # daily | weekly | fortnightly | monthly | quarterly | none',
      '    done: [2026-11-06, 2026-11-13]',
      '',
    ].join('\n');
    assert.deepEqual(readChecklistText(text), {
      text,
      value: [
        {
          id,
          bucket: 'people',
          title: 'Mentor and coach the team',
          cadence: 'weekly',
          done: ['2026-11-06', '2026-11-13'],
        },
      ],
      problems: [],
    });
  });

  it('has no cadence and nothing done unless said', () => {
    for (const lines of [[], ['    done:'], ['    done: []', '    cadence:']]) {
      assert.deepEqual(readChecklistText(withDone(...lines)), {
        text: withDone(...lines),
        value: [{ id, bucket: 'people', title: 'Mentor', cadence: 'none', done: [] }],
        problems: [],
      });
    }
  });

  it('keeps the good days and shows the bad ones', () => {
    const text = withDone('    cadence: often', '    done: [2026-11-06, 2026-11-31, soon, 2026-11-13]');
    const { value, problems } = readChecklistText(text);
    assert.deepEqual(value, [
      { id, bucket: 'people', title: 'Mentor', cadence: 'none', done: ['2026-11-06', '2026-11-13'] },
    ]);
    assert.deepEqual(
      problems.map(({ code, start, end }) => [code, text.slice(start, end)]),
      [
        ['invalidValue', 'often'],
        ['invalidDay', '2026-11-31'],
        ['invalidDay', 'soon'],
      ],
    );
  });
});

describe('tickText', () => {
  const table: [before: string, after: string][] = [
    [withDone('    done: [2026-11-06]'), withDone('    done: [2026-11-06, 2026-11-20]')],
    [withDone('    done:   [ 2026-11-06 ]  # c'), withDone('    done:   [ 2026-11-06, 2026-11-20 ]  # c')],
    [withDone('    done: ["2026-11-06"]'), withDone('    done: ["2026-11-06", "2026-11-20"]')],
    [withDone("    done: ['2026-11-06']"), withDone("    done: ['2026-11-06', '2026-11-20']")],
    [withDone('    done: [2026-11-06,]'), withDone('    done: [2026-11-06, 2026-11-20,]')],
    [
      withDone('    done: [', '      2026-11-06', '    ]'),
      withDone('    done: [', '      2026-11-06,', '      2026-11-20', '    ]'),
    ],
    [
      withDone('    done: [', '      2026-11-06, # c', '    ]'),
      withDone('    done: [', '      2026-11-06, # c', '      2026-11-20,', '    ]'),
    ],
    [
      withDone('    done: [2026-10-30,', '           2026-11-06]'),
      withDone('    done: [2026-10-30,', '           2026-11-06, 2026-11-20]'),
    ],
    [
      withDone('    done:', '      - 2026-11-06', '    cadence: weekly'),
      withDone('    done:', '      - 2026-11-06', '      - 2026-11-20', '    cadence: weekly'),
    ],
    [
      withDone('    done:', '    - 2026-11-06 # c', '    # end'),
      withDone('    done:', '    - 2026-11-06 # c', '    - 2026-11-20', '    # end'),
    ],
    [withDone('    done: []'), withDone('    done: [2026-11-20]')],
    [withDone('    done: [ ] # none'), withDone('    done: [2026-11-20 ] # none')],
    [withDone('    done:'), withDone('    done: [2026-11-20]')],
    [withDone('    done: # none yet'), withDone('    done: [2026-11-20] # none yet')],
    [withDone('    done: ~'), withDone('    done: [2026-11-20]')],
    [withDone(), withDone('    done: [2026-11-20]')],
    [
      withDone('    cadence: weekly     # often', '  # next'),
      withDone('    cadence: weekly     # often', '    done: [2026-11-20]', '  # next'),
    ],
    [
      withDone('    description: |', '      Long', '', '      text'),
      withDone('    description: |', '      Long', '', '      text', '    done: [2026-11-20]'),
    ],
    [withDone('    done: [2026-11-06]').slice(0, -1), withDone('    done: [2026-11-06, 2026-11-20]').slice(0, -1)],
    [withDone().slice(0, -1), withDone('    done: [2026-11-20]').slice(0, -1)],
    [withDone().replaceAll('\n', '\r\n'), withDone('    done: [2026-11-20]').replaceAll('\n', '\r\n')],
    [
      'version: 1\nresponsibilities:\n- {id: mentoring, bucket: people, title: M}\n',
      'version: 1\nresponsibilities:\n- {id: mentoring, bucket: people, title: M, done: [2026-11-20]}\n',
    ],
    [
      'version: 1\nresponsibilities:\n- {id: mentoring, bucket: people, title: M, done: }\n',
      'version: 1\nresponsibilities:\n- {id: mentoring, bucket: people, title: M, done: [2026-11-20] }\n',
    ],
  ];
  for (const [before, after] of table) {
    it(`in ${shown(before.slice(before.indexOf('title')))}`, () => {
      assert.equal(tickText(before, id, day), after);
    });
    it(`and back to ${shown(before.slice(before.indexOf('title')))} or its meaning`, () => {
      assert.deepEqual(readChecklistText(untickText(after, id, [day])).value, readChecklistText(before).value);
    });
  }

  it('changes nothing when the day is there', () => {
    const text = withDone('    done: [2026-11-20]');
    assert.equal(tickText(text, id, day), text);
  });

  it('says when there is no such responsibility', () => {
    assert.throws(() => tickText(withDone(), 'nobody', day), { code: 'unknownId', detail: 'nobody' });
    assert.throws(() => untickText(withDone(), 'nobody', [day]), { code: 'unknownId' });
  });

  it('refuses a day that is none', () => {
    assert.throws(() => tickText(withDone(), id, 'today'), { code: 'editRefused' });
  });
});

describe('untickText', () => {
  const table: [before: string, days: string[], after: string][] = [
    [
      withDone('    done: [2026-11-06, 2026-11-13, 2026-11-20]'),
      ['2026-11-13'],
      withDone('    done: [2026-11-06, 2026-11-20]'),
    ],
    [
      withDone('    done: [2026-11-06, 2026-11-13, 2026-11-20]'),
      ['2026-11-06'],
      withDone('    done: [2026-11-13, 2026-11-20]'),
    ],
    [
      withDone('    done: [2026-11-06, 2026-11-13, 2026-11-20]'),
      ['2026-11-13', '2026-11-20'],
      withDone('    done: [2026-11-06]'),
    ],
    [
      withDone('    done: [2026-11-06, 2026-11-13, 2026-11-20]'),
      ['2026-11-06', '2026-11-20'],
      withDone('    done: [2026-11-13]'),
    ],
    [withDone('    done: [2026-11-20, 2026-11-06, 2026-11-20]'), ['2026-11-20'], withDone('    done: [2026-11-06]')],
    [withDone('    done: [2026-11-20] # c'), ['2026-11-20'], withDone('    done: [] # c')],
    [withDone('    done: [2026-11-20,]'), ['2026-11-20'], withDone('    done: []')],
    [
      withDone('    done:', '      - 2026-11-06', '      - 2026-11-20 # c', '      # d'),
      ['2026-11-20'],
      withDone('    done:', '      - 2026-11-06', '      # d'),
    ],
    [
      withDone('    done:', '      - 2026-11-13', '      - 2026-11-20', '    cadence: weekly'),
      ['2026-11-13', '2026-11-20'],
      withDone('    done: []', '    cadence: weekly'),
    ],
    [
      withDone('    done: # days', '      - 2026-11-20').slice(0, -1),
      ['2026-11-20'],
      withDone('    done: [] # days').slice(0, -1),
    ],
    [
      withDone('    done:', '      - 2026-11-13', '      - 2026-11-20').slice(0, -1),
      ['2026-11-13', '2026-11-20'],
      withDone('    done: []').slice(0, -1),
    ],
    [withDone('    done: [2026-11-06]'), ['2026-11-20'], withDone('    done: [2026-11-06]')],
    [withDone(), ['2026-11-20'], withDone()],
  ];
  for (const [before, days, after] of table) {
    it(`${days.join(' and ')} in ${shown(before.slice(before.indexOf('title')))}`, () =>
      assert.equal(untickText(before, id, days), after));
  }
});

describe('checklists', function () {
  this.timeout(600_000);

  const days = fc.uniqueArray(
    fc.integer({ min: 10, max: 28 }).map((date) => `2026-11-${date}`),
    { maxLength: 6 },
  );
  const documents = fc
    .record({
      done: days,
      style: fc.constantFrom('flow', 'wide', 'block', 'trailing'),
      quote: fc.constantFrom('', '"', "'"),
      comment: fc.constantFrom('', ' # c', '   # [2026-11-01, {'),
      after: fc.constantFrom(
        '',
        '    cadence: weekly',
        '    mine: [1, 2]',
        '  # end',
        '  - {id: other, bucket: people, title: O, done: [2026-11-20]}',
      ),
      eol: fc.constantFrom('\n', '\r\n'),
      bom: fc.constantFrom('', '\uFEFF'),
      final: fc.boolean(),
    })
    .map(({ done, style, quote, comment, after, eol, bom, final }) => {
      const quoted = done.map((date) => quote + date + quote);
      const list: Record<string, string[]> = {
        flow: [`    done: [ ${quoted.join(' , ')} ]${comment}`],
        trailing: [`    done: [${quoted.join(', ')}${done.length > 0 ? ',' : ''}]${comment}`],
        wide: [
          `    done: [${comment}`,
          ...quoted.map((date, index) => `        ${date}${index < done.length - 1 ? ',' : ''}${comment}`),
          '    ]',
        ],
        block:
          done.length > 0
            ? [`    done:${comment}`, ...quoted.map((date) => `      -  ${date}${comment}`)]
            : [`    done:${comment}`],
      };
      const text = withDone(...(list[style] ?? []), ...(after ? [after] : []));
      return { done, text: bom + (final ? text : text.slice(0, -1)).replaceAll('\n', eol), comment };
    });
  const runs = { numRuns: Number(process.env['PROPERTY_RUNS'] ?? 100) };

  it('keep every byte when a day is ticked', () => {
    fc.assert(
      fc.property(documents, ({ text, done }) => {
        assert.deepEqual(readChecklistText(text).problems, []);
        const after = tickText(text, id, '2026-12-01');
        assert.deepEqual(doneIn(after), [...done, '2026-12-01']);
        // Taking out the day and what holds it leaves the characters of the text in their order.
        let at = 0;
        for (const character of after) if (character === text[at]) at += 1;
        assert.equal(at, text.length);
        assert.ok(after.length - text.length <= '\r\n        "2026-12-01",'.length);
        assert.equal(after.replaceAll('\r\n', '').includes('\n'), text.replaceAll('\r\n', '').includes('\n'));
      }),
      runs,
    );
  });

  it('keep comments and other days when some are taken back', () => {
    fc.assert(
      fc.property(documents, days, ({ text, done }, gone) => {
        const after = untickText(text, id, gone);
        assert.deepEqual(
          doneIn(after),
          done.filter((date) => !gone.includes(date)),
        );
        if (!done.some((date) => gone.includes(date))) assert.equal(after, text);
        assert.equal(after.endsWith('\n'), text.endsWith('\n'));
      }),
      runs,
    );
  });
});
