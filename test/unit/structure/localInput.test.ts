import assert from 'node:assert/strict';
import { monthWords, weekdayWords } from '../../../src/balance/calendarWords.ts';
import { parseLeave } from '../../../src/balance/leaveGrammar.ts';
import { parseLog } from '../../../src/balance/logGrammar.ts';
import { languages, readTexts, textFiles } from '../../host/translations.ts';

/** A Friday, so that every language's example "fri" is a day to come. */
const today = '2026-11-20';

describe('what a translation tells people to type', () => {
  for (const language of languages) {
    const texts = readTexts(textFiles.code(language));
    const word = (english: string) => (texts[english] ?? '').toLowerCase();
    const days = { today, weekdayWords: weekdayWords(language), monthWords: monthWords(language) };
    const leave = {
      ...days,
      daysAheadWords: new Map([[word('tomorrow'), 1]]),
      halfWords: new Set([word('half')]),
      untilWords: new Set([word('until')]),
    };
    const log = {
      ...days,
      now: '12:00',
      rolloverHour: 0,
      responsibilities: [],
      daysAgoWords: new Map([[word('yesterday'), 1]]),
      bucketWords: new Map([
        [word('Building'), 'building' as const],
        [word('Building').charAt(0), 'building' as const],
      ]),
    };

    it(`is a line of log in ${language}`, () => {
      const example = (texts['Bucket, duration and note in any order: p 30 1:1 with Ana'] ?? '').split(': ');
      const { reading, problems } = parseLog(example.slice(1).join(': '), log);
      assert.deepEqual(problems, []);
      assert.deepEqual([reading.bucket, reading.minutes], ['people', 30]);
      assert.match(reading.note, /Ana/);
    });

    it(`is days off in ${language}`, () => {
      const help = texts['A day, a range or half a day: fri, 24 dec – 2 jan, half tomorrow'] ?? '';
      const [weekday = '', range = '', half = ''] = (help.split(': ')[1] ?? '').split(/, |、/);
      assert.deepEqual(parseLeave(weekday, leave), { from: today, to: today, leave: 'day' });
      assert.deepEqual(parseLeave(range, leave), { from: '2026-12-24', to: '2027-01-02', leave: 'day' });
      assert.deepEqual(parseLeave(half, leave), { from: '2026-11-21', to: '2026-11-21', leave: 'half' });
      const until = `${range.split(' – ')[0]} ${word('until')} ${range.split(' – ')[1]}`;
      assert.deepEqual(parseLeave(until, leave), { from: '2026-12-24', to: '2027-01-02', leave: 'day' });
    });

    it(`is a day and a bucket by their words and letters in ${language}`, () => {
      const bucket = word('Building');
      for (const typed of [bucket, bucket.charAt(0), bucket.toUpperCase(), 'b']) {
        const { reading, problems } = parseLog(`${typed} 45 API @${word('yesterday')}`, log);
        assert.deepEqual(problems, [], typed);
        assert.deepEqual([reading.bucket, reading.minutes, reading.on], ['building', 45, '2026-11-19'], typed);
      }
      const [name = ''] = [...days.weekdayWords.keys()];
      assert.equal(parseLog(`b 45 API @${name}`, log).reading.on, '2026-11-16');
    });
  }

  it('has no number for a month where months have no names', () => {
    assert.deepEqual([...monthWords('ja').keys()], []);
    assert.deepEqual(parseLeave('3 5', { today, monthWords: monthWords('ja') }), { code: 'notUnderstood', word: '3' });
    assert.equal(monthWords('de').get('dez'), 12);
    assert.equal(monthWords('fr').get('déc'), 12);
  });
});
