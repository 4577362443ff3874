import assert from 'node:assert/strict';
import { withFormulaMarks, withoutFormulaMarks } from '../../../../src/journal/importing/formulaMarks.ts';
import { minutesBetween, readClock } from '../../../../src/journal/importing/readClock.ts';
import { type DateOrder, dateOrderOf, isDate, readDate } from '../../../../src/journal/importing/readDate.ts';
import { type DurationUnit, durationUnitOf, readMinutes } from '../../../../src/journal/importing/readMinutes.ts';
import fc from 'fast-check';

describe('a cell with a day', () => {
  const cells: [cell: string, order: DateOrder, day: string | undefined, at?: string][] = [
    ['2026-12-31', 'dayFirst', '2026-12-31'],
    ['2026/3/1', 'dayFirst', '2026-03-01'],
    [' 2026-12-31 ', 'monthFirst', '2026-12-31'],
    ['2026-12-31T09:05:00', 'dayFirst', '2026-12-31', '09:05'],
    ['2026-12-31 9:05 PM', 'dayFirst', '2026-12-31', '21:05'],
    ['31.12.2026', 'monthFirst', '2026-12-31'],
    ['1. 2. 2026', 'dayFirst', '2026-02-01'],
    ['31.12.26, 14:00', 'dayFirst', '2026-12-31', '14:00'],
    ['12/31/2026', 'monthFirst', '2026-12-31'],
    ['31/12/2026', 'dayFirst', '2026-12-31'],
    ['3/4/2026', 'dayFirst', '2026-04-03'],
    ['3/4/26', 'dayFirst', '2026-04-03'],
    ['3-4-2026, 9:05 PM', 'monthFirst', '2026-03-04', '21:05'],
    ['2026-12-31, 14:00', 'dayFirst', '2026-12-31', '14:00'],
    ['2026-12-31T', 'dayFirst', undefined],
    ['x2026-12-31', 'dayFirst', undefined],
    ['2026-12-31x', 'dayFirst', undefined],
    ['x31.12.2026', 'dayFirst', undefined],
    ['31.12.2026x', 'dayFirst', undefined],
    ['x3/4/2026', 'dayFirst', undefined],
    ['3/4/2026x', 'dayFirst', undefined],
    ['3/4/x6', 'dayFirst', undefined],
    ['3/4/6x', 'dayFirst', undefined],
    ['3/4/2026', 'monthFirst', '2026-03-04'],
    ['12/31/2026', 'dayFirst', undefined],
    ['2026-02-29', 'dayFirst', undefined],
    ['29.2.2028', 'dayFirst', '2028-02-29'],
    // The day in another zone may be another one.
    ['2026-12-31T23:30:00Z', 'dayFirst', undefined],
    ['2026-12-31T23:30:00+02:00', 'dayFirst', undefined],
    ['20261231', 'dayFirst', undefined],
    ['31.12.', 'dayFirst', undefined],
    ['Total', 'dayFirst', undefined],
    ['', 'dayFirst', undefined],
  ];
  for (const [cell, order, day, at] of cells) {
    it(`"${cell}", ${order}, is ${day ?? 'none'}`, () => {
      const expected = day === undefined ? undefined : at === undefined ? { day } : { day, at };
      assert.deepEqual(readDate(cell, order), expected);
    });
  }

  it('is told from others of its column, or is not', () => {
    assert.equal(dateOrderOf(['3/4/2026', ' 13/4/2026']), 'dayFirst');
    assert.equal(dateOrderOf(['3/4/2026', '4/13/2026']), 'monthFirst');
    assert.equal(dateOrderOf(['3/4/2026', '12/12/2026']), undefined);
    assert.equal(dateOrderOf(['13/4/2026', '4/13/2026']), undefined);
    assert.equal(dateOrderOf(['2026-03-04', '3.4.2026', 'x']), 'dayFirst');
  });
});

describe('what is a date', () => {
  for (const [cell, is] of [
    ['31/12/2026', true],
    ['12/31/2026', true],
    ['13/13/2026', false],
    ['2026-12-31 9:05', true],
    ['2026-12-31 soon', false],
  ] as const) {
    it(`"${cell}" is ${is ? 'one in some order' : 'none'}`, () => assert.equal(isDate(cell), is));
  }
});

describe('a cell with a time', () => {
  const cells: [cell: string, clock: string | undefined][] = [
    ['9:05', '09:05'],
    ['09:05:59', '09:05'],
    [' 09:05:30.125 ', '09:05'],
    ['1:05 am', '01:05'],
    ['12:05 am.', '00:05'],
    ['00:00', '00:00'],
    ['23:59', '23:59'],
    ['24:00', undefined],
    ['9:60', undefined],
    ['12:05 am', '00:05'],
    ['12:05 p.m.', '12:05'],
    ['9:05 PM', '21:05'],
    ['13:05 pm', undefined],
    ['0:05 am', undefined],
    ['9', undefined],
    ['9:05Z', undefined],
  ];
  for (const [cell, clock] of cells) it(`"${cell}" is ${clock ?? 'none'}`, () => assert.equal(readClock(cell), clock));

  it('is as far from another as the clock goes', () => {
    assert.deepEqual(
      [minutesBetween('09:00', '10:30'), minutesBetween('23:30', '01:00'), minutesBetween('9:00', '9:00')],
      [90, 90, 0],
    );
  });
});

describe('a cell with a duration', () => {
  const cells: [cell: string, unit: DurationUnit, minutes: number | undefined][] = [
    ['30', 'minutes', 30],
    ['2', 'hours', 120],
    ['1:30', 'minutes', 90],
    ['01:30:29', 'hours', 90],
    ['01:30:30', 'hours', 91],
    ['1h30', 'minutes', 90],
    ['1h 30m', 'minutes', 90],
    ['1 h 30 min', 'minutes', 90],
    ['2 hours', 'minutes', 120],
    [' 1  hour ', 'minutes', 60],
    ['1 hr', 'minutes', 60],
    ['1 Stunde', 'minutes', 60],
    ['1 minute', 'hours', 1],
    ['a1:30', 'hours', undefined],
    ['1:30x', 'hours', undefined],
    ['1:30:5', 'hours', undefined],
    ['45 minutes', 'hours', 45],
    ['45 Minuten', 'hours', 45],
    ['1,5 Std.', 'minutes', 90],
    ['1,5', 'hours', 90],
    ['1.5', 'hours', 90],
    ['.25', 'hours', 15],
    ['30.0', 'minutes', 30],
    ['900', 'seconds', 15],
    ['90', 'seconds', 2],
    ['89.9', 'seconds', 1],
    ['0:15:00', 'seconds', 15],
    ['1.5h', 'minutes', 90],
    ['0.33', 'hours', 20],
    ['1:3', 'hours', undefined],
    ['1.234,5', 'hours', undefined],
    ['-30', 'minutes', undefined],
    ['lunch', 'hours', undefined],
    ['', 'hours', undefined],
  ];
  for (const [cell, unit, minutes] of cells) {
    it(`"${cell}" of ${unit} is ${minutes ?? 'none'}`, () => assert.equal(readMinutes(cell, unit), minutes));
  }

  const columns: [name: string, cells: string[], unit: DurationUnit | undefined][] = [
    ['Minutes', ['2'], 'minutes'],
    ['Duration (h)', ['30'], 'hours'],
    ['Duration (decimal)', ['2'], 'hours'],
    ['Dauer', ['1,5', '2'], 'hours'],
    ['Time', ['30', '2'], 'minutes'],
    ...['Time in minutes', 'Minute', 'Minuten', 'Min', 'Mins'].map((name): [string, string[], DurationUnit] => [
      name,
      ['2'],
      'minutes',
    ]),
    ...['Hour', 'Time (hrs)', 'Hr', 'h', 'Stunde', 'Stunden', 'Std.', 'dezimal'].map(
      (name): [string, string[], DurationUnit] => [name, ['30'], 'hours'],
    ),
    ...['Time Spent (seconds)', 'Second', 'Sec', 'Secs', 'Time (s)', 'Sekunde', 'Dauer in Sekunden', 'Sek.'].map(
      (name): [string, string[], DurationUnit] => [name, ['900', '1.5'], 'seconds'],
    ),
    ["Ana's time", ['2'], undefined],
    ['Sections', ['2'], undefined],
    ['Admin', ['2'], undefined],
    ['Mindfulness', ['2'], undefined],
    ['Depth', ['2'], undefined],
    ['Holiday', ['2'], undefined],
    ['Dauer', [' 1,5 '], 'hours'],
    ['Time', ['24', '2'], undefined],
    ['Time', ['24,0', '7.5'], 'hours'],
    ['Time', ['7.5', '30'], 'hours'],
    ['Time', ['15.0', ' 24,5'], undefined],
    ['Time', ['1440', '30'], 'minutes'],
    ['Time', ['1441', '30'], undefined],
    ['Time', ['1:30', '2'], undefined],
    ['Time', ['1:30', '45m'], 'minutes'],
    ['Time', ['1:30', '0'], 'minutes'],
  ];
  for (const [name, values, unit] of columns) {
    it(`counts ${unit ?? 'what is asked'} below "${name}" among ${values.join(', ')}`, () => {
      assert.equal(durationUnitOf(name, values), unit);
    });
  }
});

describe('marks before formulas', () => {
  it('come off as they were put on', () => {
    const texts = fc.array(fc.constantFrom('=', "'", '-', '@', ' ', ';', '\n', 'a', '＝', '1'), { maxLength: 12 });
    fc.assert(
      fc.property(texts, (parts) => {
        const text = parts.join('');
        assert.equal(withoutFormulaMarks(withFormulaMarks(text)), text);
        assert.doesNotMatch(withFormulaMarks(text), /(?:^|[;\t\r\n]) *[=+\-@＝]/);
      }),
      { numRuns: 3_000 },
    );
  });
});
