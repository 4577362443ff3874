import * as vscode from 'vscode';
import { type BucketId, bucketIds } from '../../balance/bucket.ts';
import { type Columns, freeTextColumns, isBucketColumn } from '../../journal/importing/columns.ts';
import type { CsvTable } from '../../journal/importing/csvTable.ts';
import { bucketIcon, bucketName } from '../words.ts';
import { askColumn } from './columnPick.ts';

export interface ChosenColumns {
  readonly columns: Columns;
  /** The bucket of all lines, where no column tells it. */
  readonly bucketOfAll?: BucketId | undefined;
}

/** Asks for the columns that could not be recognised. @param isAsked whether optional ones are asked for as well */
export async function askColumns(table: CsvTable, known: Columns, isAsked: boolean): Promise<ChosenColumns> {
  let columns = known;
  const free = () => {
    const taken = new Set(Object.values(columns));
    return Array.from({ length: table.width }, (_, column) => column).filter((column) => !taken.has(column));
  };
  columns = { ...columns, day: columns.day ?? (await askColumn<never>(table, 'day', free())) };
  if (columns.duration === undefined && (columns.start === undefined || columns.end === undefined)) {
    const span = { label: vscode.l10n.t('None: there is a start and an end'), value: 'span' } as const;
    const duration = await askColumn(table, 'duration', free(), [span]);
    if (duration === 'span') {
      columns = { ...columns, start: columns.start ?? (await askColumn<never>(table, 'start', free())) };
      columns = { ...columns, end: columns.end ?? (await askColumn<never>(table, 'end', free())) };
    } else columns = { ...columns, duration };
  }
  const none = [{ label: vscode.l10n.t('None'), value: undefined }];
  if (isAsked && columns.start === undefined) {
    columns = { ...columns, start: await askColumn(table, 'start', free(), none) };
  }
  let bucketOfAll: BucketId | undefined;
  if (columns.bucket === undefined) {
    const all = bucketIds.map((bucket) => ({
      label: `$(${bucketIcon(bucket)}) ${vscode.l10n.t('All lines are {0}', bucketName(bucket))}`,
      value: bucket,
    }));
    const bucket = await askColumn(
      table,
      'bucket',
      free().filter((column) => isBucketColumn(table, column)),
      all,
    );
    if (typeof bucket === 'string') bucketOfAll = bucket;
    else columns = { ...columns, bucket };
  }
  const texts = freeTextColumns(table, columns);
  if (columns.note === undefined && texts.length > 0) {
    columns = { ...columns, note: await askColumn(table, 'note', texts, none) };
  }
  if (isAsked && columns.responsibility === undefined && free().length > 0) {
    columns = { ...columns, responsibility: await askColumn(table, 'responsibility', free(), none) };
  }
  return { columns, bucketOfAll };
}
