import { isToCome } from '../../../src/balance/calendar.ts';
import { checkRows, type Row } from './logRows.ts';

const nightOwl = { timeZone: 'UTC', rolloverHour: 4, weekStart: 1 };

function when(text: string, on: string, at?: string, problems = ''): Row {
  return [`p 30 ${text}`, { bucket: 'people', minutes: 30, on, ...(at !== undefined && { at }) }, problems];
}

describe('the log line with a day or a start', () => {
  checkRows([
    when('@today', '2026-11-20'),
    when('@yesterday', '2026-11-19'),
    when('@Fri', '2026-11-20'),
    when('@friday', '2026-11-20'),
    when('@sat', '2026-11-14'),
    when('@sunday', '2026-11-15'),
    when('@MON', '2026-11-16'),
    when('@tues', '2026-11-17'),
    when('@thu', '2026-11-19'),
    when('@mi', '2026-11-18'),
    when('@Mittwoch', '2026-11-18'),
    when('@gestern', '2026-11-19'),
    when('@2026-11-02', '2026-11-02'),
    when('@14:00', '2026-11-20', '14:00'),
    when('@9:30', '2026-11-20', '09:30'),
    when('@mon@14:00', '2026-11-16', '14:00'),
    when('@14:00@mon', '2026-11-16', '14:00'),
    when('@yesterday 9:30', '2026-11-19', '09:30'),
    when('@yesterday @9:30', '2026-11-19', '09:30'),
    when('@2026-11-02 23:59', '2026-11-02', '23:59'),
    when('@15:00', '2026-11-20', '15:00'),
    when('@15:01', '2026-11-20', '15:01', 'inFuture:@15:01'),
    when('@today 16:00', '2026-11-20', '16:00', 'inFuture:@today 16:00'),
    when('@2026-11-21', '2026-11-21', undefined, 'inFuture:@2026-11-21'),
    when('@mon 16:00', '2026-11-16', '16:00'),
    ['p 30 @mon 1:1 with Ana', { bucket: 'people', minutes: 30, on: '2026-11-16', note: '1:1 with Ana' }],
    ['p 30 @mon@9:00 14:00 call', { bucket: 'people', minutes: 30, on: '2026-11-16', at: '09:00', note: '14:00 call' }],
    ['p 30 @mon @tue', { bucket: 'people', minutes: 30, on: '2026-11-16', note: '@tue' }, 'dayTwice:@tue'],
    ['p 30 @9:00 @10:00', { bucket: 'people', minutes: 30, at: '09:00', note: '@10:00' }, 'timeTwice:@10:00'],
    ...['@9', '@25:00', '@9:5', '@2026-02-30', '@tomorrow', '@march', '@ana', '@@', '@mon@tue', '@mon@'].map(
      (word): Row => [`p 30 ${word}`, { bucket: 'people', minutes: 30, note: word }, `notUnderstood:${word}`],
    ),
    ['@mno p 30 call', { bucket: 'people', minutes: 30, note: '@mno call' }, 'notUnderstood:@mno'],
  ]);

  describe('after midnight, in a day that begins at 4', () => {
    checkRows(
      [
        when('@23:00', '2026-11-20', '23:00'),
        when('@1:00', '2026-11-20', '01:00'),
        when('@4:00', '2026-11-20', '04:00'),
        when('@5:00', '2026-11-20', '05:00'),
        when('@2:30', '2026-11-20', '02:30', 'inFuture:@2:30'),
      ],
      { isToCome: (at) => isToCome(at, '2026-11-20', Date.parse('2026-11-21T02:00Z') / 60_000, nightOwl) },
    );
  });

  describe('without a clock', () => checkRows([when('@23:00', '2026-11-20', '23:00')], { isToCome: undefined }));
});
