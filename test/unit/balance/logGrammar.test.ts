import type { LogReading } from '../../../src/balance/logReading.ts';
import { checkRows, type Row } from './logRows.ts';

const noBucket = 'missingBucket';
const nothing = 'missingBucket missingMinutes';

function of(word: string, minutes: number): Row {
  return [`b ${word} x`, { bucket: 'building', minutes, note: 'x' }];
}

function refused(word: string): Row {
  return [`p ${word} x`, { bucket: 'people', note: 'x' }, `minutesOutOfRange:${word}`];
}

describe('the log line', () => {
  describe('as the product describes it', () => {
    checkRows([
      ['p 30 1:1 with Ana', { bucket: 'people', minutes: 30, note: '1:1 with Ana' }],
      ['s 1h30 roadmap #delivery', { bucket: 'strategy', minutes: 90, note: 'roadmap', responsibility: 'delivery' }],
      ['45m interviews @yesterday', { minutes: 45, on: '2026-11-19', note: 'interviews' }, noBucket],
      [
        '45m interviews @yesterday #mentoring',
        { bucket: 'people', minutes: 45, on: '2026-11-19', note: 'interviews', responsibility: 'mentoring' },
      ],
      [
        'b 2h design review @mon 14:00',
        { bucket: 'building', minutes: 120, on: '2026-11-16', at: '14:00', note: 'design review' },
      ],
    ]);
  });

  describe('in any order', () => {
    const ana: Partial<LogReading> = { bucket: 'people', minutes: 30, note: '1:1 with Ana' };
    checkRows([
      ['30 p 1:1 with Ana', ana],
      ['  P   30m\t1:1 with\nAna ', ana],
      ['#mentoring @mon 30 1:1 with Ana', { ...ana, on: '2026-11-16', responsibility: 'mentoring' }],
      ['p 1:1 with Ana 30m', ana],
      ['1:1 with Ana p 30', ana, 'bucketAtEnd:p'],
      ['1:1 with Ana 30 p', ana, 'bucketAtEnd:p'],
      ['1:1 with Ana people 30m', ana, 'bucketAtEnd:people'],
      ['30m 1:1 with Ana p', ana, 'bucketAtEnd:p'],
      ['p 1:1 with 30m Ana', ana, 'minutesInNote:30m'],
      ['p 1:1 with Ana 30', ana, 'minutesAtEnd:30'],
      ['#mentoring 1:1 with Ana 30', { ...ana, responsibility: 'mentoring' }, 'minutesAtEnd:30'],
      ['1:1 p 30 with Ana', ana, 'bucketInNote:p minutesInNote:30'],
      ['1:1 30m people with Ana', ana, 'bucketInNote:people minutesInNote:30m'],
      ['1:1 with 30 people Ana', { note: '1:1 with 30 people Ana' }, nothing],
      ['people 30 #mentoring 1:1 with Ana', { ...ana, responsibility: 'mentoring' }],
      ['menschen 30 1:1 with Ana', ana],
      ['M 30 1:1 with Ana', ana],
    ]);
  });

  describe('with a duration', () => {
    checkRows([
      of('30', 30),
      of('30m', 30),
      of('90min', 90),
      of('1h', 60),
      of('1H30', 90),
      of('1h30m', 90),
      of('1h5', 65),
      of('1:30h', 90),
      of('1.5h', 90),
      of('1,5h', 90),
      of('.5h', 30),
      of('0.33h', 20),
      of('1', 1),
      of('24h', 1440),
      of('1440', 1440),
      of('1h 30m', 90),
      of('2h 5min', 125),
      ['b 1h 30 PRs', { bucket: 'building', minutes: 60, note: '30 PRs' }],
      ['b 1h 59m x', { bucket: 'building', minutes: 119, note: 'x' }],
      ['b 1h 0m x', { bucket: 'building', minutes: 60, note: 'x' }],
      ['b review of code 1h 30m', { bucket: 'building', minutes: 90, note: 'review of code' }],
      ['b 1h 90m x', { bucket: 'building', minutes: 60, note: '90m x' }, 'minutesTwice:90m'],
      ['b review 1h 30m of code', { bucket: 'building', minutes: 90, note: 'review of code' }, 'minutesInNote:1h 30m'],
      ['b 30 review of 20 PRs', { bucket: 'building', minutes: 30, note: 'review of 20 PRs' }],
      ['b 3 interviews 45m', { bucket: 'building', minutes: 3, note: 'interviews 45m' }, 'minutesTwice:45m'],
    ]);
  });

  describe('with a duration out of range', () => {
    checkRows([
      ...['-5', '30h', '0', '0m', '-30m', '-1h30', '1441', '25:00h', '99999999999999999999', '0,001h'].map(refused),
      ['p rollout 30h', { bucket: 'people', note: 'rollout' }, 'minutesOutOfRange:30h'],
      ['p the 48h rule', { bucket: 'people', note: 'the 48h rule' }, 'missingMinutes'],
    ]);
  });

  describe('with words that only look like something', () => {
    checkRows([
      ['team of 5', { minutes: 5, note: 'team of' }, `${noBucket} minutesAtEnd:5`],
      ['sun chart', { note: 'sun chart' }, nothing],
      ['on march', { note: 'on march' }, nothing],
      ['retro 30', { minutes: 30, note: 'retro' }, `${noBucket} minutesAtEnd:30`],
      ['p plan 2027', { bucket: 'people', note: 'plan 2027' }, 'missingMinutes'],
      ['p 30 team of 5', { bucket: 'people', minutes: 30, note: 'team of 5' }],
      ['p team of 5', { bucket: 'people', minutes: 5, note: 'team of' }, 'minutesAtEnd:5'],
      ['p review 30 PRs', { bucket: 'people', note: 'review 30 PRs' }, 'missingMinutes'],
      ['p 1:1 with Ana 30mn', { bucket: 'people', note: '1:1 with Ana 30mn' }, 'missingMinutes notADuration:30mn'],
      ['p 1h75 x', { bucket: 'people', note: '1h75 x' }, 'missingMinutes notADuration:1h75'],
      ['p the 3rd 2x', { bucket: 'people', note: 'the 3rd 2x' }, 'missingMinutes'],
      ['p 30 b testing', { bucket: 'people', minutes: 30, note: 'b testing' }, 'bucketTwice:b'],
      ['p 30 people people', { bucket: 'people', minutes: 30, note: 'people people' }],
      ['s 30 plan b', { bucket: 'strategy', minutes: 30, note: 'plan b' }],
      ['30 plan b #delivery', { bucket: 'strategy', minutes: 30, note: 'plan b', responsibility: 'delivery' }],
      ['wait for 5 people', { bucket: 'people', note: 'wait for 5' }, 'missingMinutes bucketAtEnd:people'],
      ['p 30 mail ana@example.org @ 9', { bucket: 'people', minutes: 30, note: 'mail ana@example.org @ 9' }],
      ['b 30 fix #1234', { bucket: 'building', minutes: 30, note: 'fix #1234' }],
      ['b 30 C# # 1h75 1:30', { bucket: 'building', minutes: 30, note: 'C# # 1h75 1:30' }],
      [
        'constructor 30 @constructor #constructor',
        { note: 'constructor 30 @constructor #constructor' },
        `${nothing} notUnderstood:@constructor unknownResponsibility:#constructor`,
      ],
      ['day 30/50/20', { note: 'day 30/50/20' }, nothing],
      ['', {}, nothing],
    ]);
  });

  describe('with a note set off', () => {
    checkRows([
      ['p 30 -- 45m with @mon #delivery b', { bucket: 'people', minutes: 30, note: '45m with @mon #delivery b' }],
      ['p 30 -- -- x', { bucket: 'people', minutes: 30, note: '-- x' }],
      ['p 30 Ana -- #mentoring', { bucket: 'people', minutes: 30, note: 'Ana --', responsibility: 'mentoring' }],
      ['-- p 30', { note: 'p 30' }, nothing],
    ]);
  });

  describe('with a responsibility', () => {
    checkRows([
      ['30 #ment', { bucket: 'people', minutes: 30, responsibility: 'mentoring' }],
      ['30 #DOC', { bucket: 'building', minutes: 30, responsibility: 'documentation' }],
      ['30 #42', { bucket: 'building', minutes: 30, responsibility: '42' }],
      ['p 30 #technical', { bucket: 'people', minutes: 30, note: '#technical' }, 'ambiguousResponsibility:#technical'],
      ['p 30 #technical-d', { bucket: 'people', minutes: 30, responsibility: 'technical-depth' }],
      ['p #sales 30 call', { bucket: 'people', minutes: 30, note: '#sales call' }, 'unknownResponsibility:#sales'],
      ['b 30 #mentoring', { bucket: 'building', minutes: 30, responsibility: 'mentoring' }, 'bucketDiffers:#mentoring'],
      [
        '30 #mentoring #delivery',
        { bucket: 'people', minutes: 30, note: '#delivery', responsibility: 'mentoring' },
        'responsibilityTwice:#delivery',
      ],
    ]);
    checkRows(
      [
        ['30 #a', { bucket: 'people', minutes: 30, responsibility: 'a' }],
        ['30 #A', { bucket: 'strategy', minutes: 30, responsibility: 'A' }],
        ['30 #AB', { bucket: 'building', minutes: 30, responsibility: 'ab' }],
      ],
      {
        responsibilities: [
          { id: 'ab', bucket: 'building' },
          { id: 'a', bucket: 'people' },
          { id: 'A', bucket: 'strategy' },
        ],
      },
    );
  });
});
