import assert from 'node:assert/strict';
import { dayOf } from '../../../src/balance/calendar.ts';
import { isTimeZone } from '../../../src/workbench/timeZone.ts';

describe('a time zone in the settings', () => {
  const known = [
    ...Intl.supportedValuesOf('timeZone'),
    'UTC',
    'utc',
    'Etc/GMT+12',
    'EST5EDT',
    'europe/berlin',
    '+05:30',
    '-12:00',
  ];
  const unknown = [
    '',
    ' ',
    'Mars/Olympus',
    'Europe/Berlin ',
    '+25:00',
    '−05:00',
    '../../etc/localtime',
    'UTC[u-ca=hebrew]',
    'x'.repeat(100_000),
  ];

  it('is one the calendar can reckon with', () => {
    assert.deepEqual(
      known.filter((zone) => !isTimeZone(zone)),
      [],
    );
    for (const timeZone of known) dayOf(0, { timeZone, rolloverHour: 0, weekStart: 1 });
  });

  it('is nothing else, however much it looks like one', () => {
    assert.deepEqual(unknown.filter(isTimeZone), []);
  });
});
