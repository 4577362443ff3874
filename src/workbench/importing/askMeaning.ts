import * as vscode from 'vscode';
import { type BucketId, bucketIds } from '../../balance/bucket.ts';
import type { Responsibility } from '../../balance/responsibility.ts';
import { recognise } from '../../journal/importing/columns.ts';
import { cellsOf, type CsvTable } from '../../journal/importing/csvTable.ts';
import { type DateOrder, dateOrderOf, readDate } from '../../journal/importing/readDate.ts';
import type { BucketValue, CsvMeaning } from '../../journal/importing/readEntries.ts';
import { type DurationUnit, durationUnitOf, numberOf } from '../../journal/importing/readMinutes.ts';
import { readSettings } from '../settings.ts';
import { bucketIcon, bucketName, bucketShortName, datedText, withoutIcons } from '../words.ts';
import { askColumns } from './askColumns.ts';
import { columnName } from './columnPick.ts';
import { shortCell } from './csvWords.ts';
import { pickOne } from './pickOne.ts';

interface MeaningParts {
  /** Whether all columns are asked for. */
  readonly isAsked: boolean;
  /** The values of the bucket column, which every line is read for. */
  readonly bucketsOf: (meaning: Omit<CsvMeaning, 'buckets'>) => Promise<readonly BucketValue[]>;
}

/** What the cells mean: recognised where it can be, asked where it cannot. */
export async function askMeaning(
  table: CsvTable,
  duties: readonly Responsibility[],
  { isAsked, bucketsOf }: MeaningParts,
): Promise<CsvMeaning> {
  const known = recognise(table);
  // What was observed is told by our own export alone, and is no question.
  const { columns, bucketOfAll } = await askColumns(table, isAsked ? { source: known.source } : known, isAsked);
  const dates = columns.day === undefined ? [] : cellsOf(table, columns.day);
  const dateOrder = dateOrderOf(dates) ?? (await askOrder(dates));
  const amounts = columns.duration === undefined ? [] : cellsOf(table, columns.duration);
  const name = columns.duration === undefined ? '' : columnName(table, columns.duration);
  const unit = durationUnitOf(name, amounts) ?? (await askUnit(name, amounts));
  const responsibilities = new Map(
    duties.flatMap(({ id, title }) => [id, title].map((word) => [word.toLowerCase(), id] as const)),
  );
  const { rolloverHour } = readSettings().calendar;
  const meaning = { columns, dateOrder, unit, rolloverHour, responsibilities };
  if (bucketOfAll !== undefined) return { ...meaning, buckets: new Map([['', bucketOfAll]]) };
  return { ...meaning, buckets: await askBuckets(await bucketsOf(meaning)) };
}

/** For a date that could be either of two days. */
function askOrder(cells: readonly string[]): Promise<DateOrder> {
  const cell = cells.find((each) => dateOrderOf([each]) === undefined && hasTwoDays(each)) ?? '';
  const orders = ['dayFirst', 'monthFirst'] as const;
  return pickOne(
    {
      title: vscode.l10n.t('Import Entries from CSV'),
      placeHolder: vscode.l10n.t('Which day is {0}?', shortCell(cell)),
    },
    orders.map((order) => ({
      label: datedText(readDate(cell, order)?.day ?? ''),
      description: order === 'dayFirst' ? vscode.l10n.t('the day comes first') : vscode.l10n.t('the month comes first'),
      value: order,
    })),
  );
}

function hasTwoDays(cell: string): boolean {
  const [one, other] = [readDate(cell, 'dayFirst')?.day, readDate(cell, 'monthFirst')?.day];
  return one !== undefined && other !== undefined && one !== other;
}

function askUnit(name: string, cells: readonly string[]): Promise<DurationUnit> {
  const example = cells.map((cell) => cell.trim()).find((cell) => numberOf(cell) > 0) ?? '';
  return pickOne(
    {
      title: vscode.l10n.t('Import Entries from CSV'),
      placeHolder: vscode.l10n.t('What does {0} in “{1}” count?', example, withoutIcons(name)),
    },
    [
      { label: vscode.l10n.t('Hours'), value: 'hours' },
      { label: vscode.l10n.t('Minutes'), value: 'minutes' },
      { label: vscode.l10n.t('Seconds'), value: 'seconds' },
    ],
  );
}

/** Asks about each value once that is no bucket by its name. */
async function askBuckets(values: readonly BucketValue[]): Promise<Map<string, BucketId>> {
  const named = new Map(
    bucketIds.flatMap((id) => [id, bucketName(id), bucketShortName(id)].map((word) => [word.toLowerCase(), id])),
  );
  const buckets = new Map<string, BucketId>();
  const unknown: BucketValue[] = [];
  for (const value of values) {
    const bucket = named.get(value.key);
    if (bucket === undefined) unknown.push(value);
    else buckets.set(value.key, bucket);
  }
  for (const [index, value] of unknown.entries()) {
    const bucket = await askBucket(value, index + 1, unknown.length);
    if (bucket !== undefined) buckets.set(value.key, bucket);
  }
  return buckets;
}

function askBucket({ text, count }: BucketValue, number: number, of: number): Promise<BucketId | undefined> {
  const what = text === '' ? vscode.l10n.t('lines without a value') : `“${withoutIcons(shortCell(text))}”`;
  return pickOne<BucketId | undefined>(
    {
      title: vscode.l10n.t('Import Entries from CSV: bucket {0} of {1}', number, of),
      placeHolder: vscode.l10n.t('Which bucket is {0}? Lines: {1}', what, count),
    },
    [
      ...bucketIds.map((id) => ({ label: `$(${bucketIcon(id)}) ${bucketName(id)}`, value: id })),
      { label: `$(circle-slash) ${vscode.l10n.t('Leave these lines out')}`, value: undefined },
    ],
  );
}
