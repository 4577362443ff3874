import assert from 'node:assert/strict';
import type { BucketId } from '../../../../src/balance/bucket.ts';
import { type Columns, freeTextColumns, recognise } from '../../../../src/journal/importing/columns.ts';
import { csvLimits } from '../../../../src/journal/importing/csvLimits.ts';
import { csvTable } from '../../../../src/journal/importing/csvTable.ts';
import { assertMonthsHold, dayRuns, withoutKnown } from '../../../../src/journal/importing/knownEntries.ts';
import { bucketValues, type CsvMeaning, readEntries } from '../../../../src/journal/importing/readEntries.ts';

const meaning = (columns: Columns, more: Partial<CsvMeaning> = {}): CsvMeaning => ({
  columns,
  dateOrder: 'dayFirst',
  unit: 'hours',
  rolloverHour: 0,
  buckets: new Map<string, BucketId>([['', 'people']]),
  responsibilities: new Map([['mentor the team', 'mentoring']]),
  ...more,
});

const lines = (count: number) => Array.from({ length: count }, (_, index) => `2026-03-10,30,p${index}`).join('\n');

describe('columns', () => {
  const files: [what: string, text: string, columns: Columns][] = [
    [
      'our own export',
      'day,start,minutes,bucket,source,responsibility,note\n2026-03-10,,30,people,logged,,x\n2026-03-10,,30,people, observed ,,x',
      { day: 0, start: 1, duration: 2, bucket: 3, source: 4, responsibility: 5, note: 6 },
    ],
    [
      'Toggl',
      'User,Email,Client,Project,Task,Description,Billable,Start date,Start time,End date,End time,Duration,Tags\nAna,a@b.c,,Web,,x,No,2026-03-10,09:00:00,2026-03-10,10:00:00,01:00:00,',
      { day: 7, start: 8, end: 10, duration: 11, bucket: 3, note: 5 },
    ],
    [
      'Clockify',
      '"Project","Description","Start Date","Start Time","End Time","Duration (h)","Duration (decimal)"\n"Web","x","03/10/2026","09:00 AM","10:00 AM","01:00:00","1.00"',
      { day: 2, start: 3, end: 4, duration: 5, bucket: 0, note: 1 },
    ],
    [
      'Harvest',
      'Date,Client,Project,Task,Notes,Hours\n2026-03-10,A,Web,Dev,x,1.5',
      { day: 0, duration: 5, bucket: 2, note: 4 },
    ],
    ['Jira', 'Date,Time Spent (seconds),Project\n2026-03-10,900,Web', { day: 0, duration: 1, bucket: 2 }],
    [
      'German names',
      'Tag;Von;Bis;Dauer;Projekt;Notiz\n10.3.2026;9:00;10:00;1,0;Web;x',
      { day: 0, start: 1, end: 2, duration: 3, bucket: 4, note: 5 },
    ],
    [
      'the day in the start',
      'Start,End,Project\n2026-03-10 09:00,2026-03-10 10:00,Web',
      { day: 0, start: 0, end: 1, bucket: 2 },
    ],
    ['no names', '2026-03-10,1:30,people,1:1 with Ana\n2026-03-11,0:45,building,x', { day: 0, duration: 1, bucket: 2 }],
    ['names that tell nothing', 'Wann,Wie lange,Was\n2026-03-10,1:30,x', { day: 0, duration: 1 }],
    ['two days without names', '2026-03-10,2026-03-11,1:30', { duration: 2 }],
    ['a start, an end and some number', 'Date,Start,End,Nr\n2026-03-10,9:00,10:00,7', { day: 0, start: 1, end: 2 }],
    ['a start and some number', 'Date,Start,X\n2026-03-10,9:00,1:30', { day: 0, start: 1, duration: 2 }],
    ['an end and some number', 'Date,End,X\n2026-03-10,9:00,1:30', { day: 0, end: 1, duration: 2 }],
    ['a start in words', 'Date,Start,Min\n2026-03-10,soon,30', { day: 0, duration: 2 }],
    ['a source of its own', 'Date,Min,Source\n2026-03-10,30,logged\n2026-03-10,30,Jira', { day: 0, duration: 1 }],
    ['an empty column', '2026-03-10,30,\n2026-03-11,30,', { day: 0, duration: 1 }],
    ['a column of buckets and others', '2026-03-10,30,people\n2026-03-11,30,Web', { day: 0, duration: 1 }],
    [
      'days above much else',
      `Date,Min\n${'2026-03-10,30\n'.repeat(201)}${'Total,30\n'.repeat(400)}`,
      { day: 0, duration: 1 },
    ],
    ['names that lie', 'Date,Duration,Source\nx,y,somewhere\n2026-03-10,1:30,z', {}],
  ];
  for (const [what, text, expected] of files) {
    it(`are known in ${what}`, () => {
      const found = Object.entries(recognise(csvTable(text))).filter(([, column]) => column !== undefined);
      assert.deepEqual(Object.fromEntries(found), expected);
    });
  }

  it('of more values than anybody has buckets are none of buckets', () => {
    assert.equal(recognise(csvTable(`Date,Minutes,Project\n${lines(41)}`)).bucket, undefined);
    const same = '2026-03-10,30, P1 \n2026-03-10,30,P2';
    assert.equal(recognise(csvTable(`Date,Minutes,Project\n${lines(40)}\n${same}`)).bucket, 2);
  });

  it('of words are what a note may stand in', () => {
    const table = csvTable('2026-03-10,1:30,people,1:1 with Ana,2 h,7\n2026-03-11,0:45,building,x,45 min,8');
    assert.deepEqual(freeTextColumns(table, recognise(table)), [3]);
    const letters = csvTable('2026-03-10,1:30,people,y\n2026-03-11,0:45,building,n');
    assert.deepEqual(freeTextColumns(letters, recognise(letters)), []);
    const ragged = csvTable('2026-03-10,1:30\n2026-03-10,1:30,people,with Ana\n2026-03-11,0:45,building');
    assert.deepEqual(freeTextColumns(ragged, recognise(ragged)), [3]);
  });
});

describe('lines', () => {
  it('become entries, and those that cannot are kept with the reason', () => {
    const text = [
      'Date,Start,End,Duration,Duty,Note',
      "10.3.2026,9:00,,1.5, Mentor the team ,'=1+1",
      '11.3.2026, ,,0:30,own-id, ',
      '11.3.2026 14:00,,,0:30, ,',
      'Total,,,2:00,,',
      '12.3.2026,,,long,,',
      '13.3.2026,,,0,,',
      '13.3.2026,,,25,,',
      '14.3.2026,noon,,1,,',
      '15.3.2026',
      '16.3.2026,,,1,,"open',
    ].join('\n');
    const table = csvTable(text);
    const reading = readEntries(table, meaning({ day: 0, start: 1, duration: 3, responsibility: 4, note: 5 }));
    assert.deepEqual(reading, {
      drafts: [
        { on: '2026-03-10', at: '09:00', minutes: 90, bucket: 'people', note: '=1+1', responsibility: 'mentoring' },
        { on: '2026-03-11', minutes: 30, bucket: 'people', responsibility: 'own-id' },
        { on: '2026-03-11', at: '14:00', minutes: 30, bucket: 'people' },
      ],
      unread: [
        { line: 5, code: 'noDay', value: 'Total' },
        { line: 6, code: 'noDuration', value: 'long' },
        { line: 7, code: 'badLength', value: '0' },
        { line: 8, code: 'badLength', value: '25' },
        { line: 9, code: 'noStart', value: 'noon' },
        { line: 10, code: 'noDuration', value: '' },
        { line: 11, code: 'openQuote', value: '16.3.2026,,,1,,"open' },
      ],
      observed: 0,
      unwanted: 0,
    });
  });

  it('have the time from start to end where they have no duration', () => {
    const table = csvTable(
      'Start,End\n2026-03-10 23:30,2026-03-11 01:00\n2026-03-10 9:00,soon\n2026-03-10,10:00\n2026-03-10 9:00,9:00',
    );
    const { drafts, unread } = readEntries(table, meaning({ day: 0, start: 0, end: 1 }));
    assert.deepEqual(drafts, [{ on: '2026-03-10', at: '23:30', minutes: 90, bucket: 'people' }]);
    assert.deepEqual(
      unread.map(({ line, code, value }) => [line, code, value]),
      [
        [3, 'noEnd', 'soon'],
        [4, 'noStart', '2026-03-10'],
        [5, 'badLength', '09:00–09:00'],
      ],
    );
  });

  it('last as long as their days say, which is no entry over more than one', () => {
    const table = csvTable(
      [
        'Day,Start,End',
        '2026-03-10,2026-03-10 09:00,2026-03-12 10:00',
        '2026-03-10,2026-03-10 09:00,2026-03-10 08:00',
        '2026-03-10,23:00,2026-03-11 01:00',
        // What the start says of its day counts more than the day it is listed under.
        '2026-03-10,2026-03-11 00:30,2026-03-11 01:00',
        '2026-03-10,09:00,2026-03-11 09:00',
        '2026-03-10,09:00,2026-03-11',
        '2026-03-10,23:00,01:00',
      ].join('\n'),
    );
    const { drafts, unread } = readEntries(table, meaning({ day: 0, start: 1, end: 2 }));
    assert.deepEqual(
      drafts.map(({ at, minutes }) => [at, minutes]),
      [
        ['23:00', 120],
        ['00:30', 30],
        ['09:00', 1440],
        ['23:00', 120],
      ],
    );
    assert.deepEqual(unread, [
      { line: 2, code: 'badLength', value: '09:00–2026-03-12 10:00' },
      { line: 3, code: 'badLength', value: '09:00–2026-03-10 08:00' },
      { line: 7, code: 'noEnd', value: '2026-03-11' },
    ]);
  });

  it('of the small hours belong to the day before where the days begin later, unless we wrote them ourselves', () => {
    const unit = 'minutes';
    const days = (text: string, columns: Columns) =>
      readEntries(csvTable(text), meaning(columns, { unit, rolloverHour: 4 })).drafts.map(({ on, at }) => [on, at]);
    const tracker =
      'Start,End\n2026-11-20 01:30,2026-11-20 02:30\n2026-11-20 03:59,2026-11-20 04:30\n2026-11-20 04:00,2026-11-20 05:00';
    assert.deepEqual(days(tracker, { day: 0, start: 0, end: 1 }), [
      ['2026-11-19', '01:30'],
      ['2026-11-19', '03:59'],
      ['2026-11-20', '04:00'],
    ]);
    const listed = 'Day,Start,Min\n2026-11-19,2026-11-20 01:30,60\n2026-11-20,1:30,60\n2026-11-20,,60';
    assert.deepEqual(days(listed, { day: 0, start: 1, duration: 2 }), [
      ['2026-11-19', '01:30'],
      ['2026-11-19', '01:30'],
      ['2026-11-20', undefined],
    ]);
    const own = 'day,start,minutes,source\n2026-11-19,01:30,60,logged';
    assert.deepEqual(days(own, { day: 0, start: 1, duration: 2, source: 3 }), [['2026-11-19', '01:30']]);
  });

  it('have no time without a start', () => {
    const table = csvTable('Day,Start,End\n2026-03-10,9:00,10:00\n2026-03-11,,10:00');
    const { drafts, unread } = readEntries(table, meaning({ day: 0, start: 1, end: 2 }));
    assert.deepEqual([drafts.length, unread], [1, [{ line: 3, code: 'noStart', value: '' }]]);
  });

  it('are counted by what stands for their bucket, and left out where it stands for none', () => {
    const table = csvTable('Date,Min,Project\n2026-03-10,30, Web\n2026-03-10,30,web \n2026-03-10,30,\nTotal,90,All');
    const columns = { day: 0, duration: 1, bucket: 2 };
    assert.deepEqual(bucketValues(table, meaning(columns, { unit: 'minutes' })), [
      { key: 'web', text: 'Web', count: 2 },
      { key: '', text: '', count: 1 },
    ]);
    const buckets = new Map<string, BucketId>([['web', 'building']]);
    const { drafts, unread, unwanted } = readEntries(table, meaning(columns, { unit: 'minutes', buckets }));
    assert.deepEqual([drafts.map(({ bucket }) => bucket), unread.length, unwanted], [['building', 'building'], 1, 1]);
  });

  it('that were observed are left out', () => {
    const table = csvTable('day,minutes,source\n2026-03-10,30, observed\n2026-03-10,20,logged');
    const { drafts, observed } = readEntries(table, meaning({ day: 0, duration: 1, source: 2 }, { unit: 'minutes' }));
    assert.deepEqual([drafts.length, observed], [1, 1]);
  });
});

describe('entries that are there', () => {
  const draft = { on: '2026-03-10', minutes: 30, bucket: 'people', note: 'x' } as const;

  it('are none on another day', () => {
    const other = { ...draft, on: '2026-03-11' };
    assert.deepEqual(withoutKnown([draft, other], [{ ...draft, id: 'a' }]), { fresh: [other], known: [draft] });
  });

  it('are left out once for each, whatever else they say', () => {
    const { note: _note, ...plain } = draft;
    const { fresh, known } = withoutKnown(
      [
        { ...draft, at: '09:00' },
        { ...draft, note: 'y' },
        { ...draft, note: ' ' },
        draft,
        draft,
        { ...draft, responsibility: 'z' },
      ],
      [
        { ...draft, id: 'a', note: 'x ' },
        { ...draft, id: 'b', responsibility: 'mentoring' },
        { ...plain, id: 'c' },
      ],
    );
    assert.deepEqual(known, [{ ...draft, note: ' ' }, draft, draft]);
    assert.deepEqual(
      fresh.map(({ on: _on, ...rest }) => Object.values(rest).join()),
      ['30,people,x,09:00', '30,people,y', '30,people,x,z'],
    );
  });

  it('are looked for in the months concerned alone', () => {
    const days = ['2026-03-31', '2026-02-01', '2025-12-31', '2026-01-31', '2020-05-05', '2020-06-01', '2026-06-01'];
    assert.deepEqual(dayRuns(days.map((on) => ({ ...draft, on }))), [
      { from: '2020-05-05', to: '2020-06-01' },
      { from: '2025-12-31', to: '2026-03-31' },
      { from: '2026-06-01', to: '2026-06-01' },
    ]);
  });

  it('are not so many in a month that it would be slow for ever', () => {
    const full = Array.from({ length: csvLimits.entriesAMonth }, () => draft);
    assertMonthsHold([...full, { ...draft, on: '2026-04-01' }]);
    assert.throws(() => assertMonthsHold([...full, draft]), { code: 'tooFull', detail: '2026-03' });
  });
});
