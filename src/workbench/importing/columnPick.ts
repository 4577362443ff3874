import * as vscode from 'vscode';
import type { ColumnField } from '../../journal/importing/columnNames.ts';
import { cellsOf, type CsvTable } from '../../journal/importing/csvTable.ts';
import { withoutIcons } from '../words.ts';
import { shortCell } from './csvWords.ts';
import { pickOne } from './pickOne.ts';

const shown = 3;

export type ColumnItem<T> = vscode.QuickPickItem & { readonly value: T };

/** The name of a column, or its number where it has none. */
export function columnName({ header }: CsvTable, column: number): string {
  return shortCell(header?.[column] ?? '') || vscode.l10n.t('Column {0}', column + 1);
}

/** Asks which column holds something; columns show what stands in them. */
export function askColumn<T>(
  table: CsvTable,
  field: ColumnField,
  columns: readonly number[],
  others: readonly ColumnItem<T>[] = [],
): Promise<number | T> {
  const items: ColumnItem<number | T>[] = columns.map((column) => ({
    label: withoutIcons(columnName(table, column)),
    description: withoutIcons(samples(table, column)),
    value: column,
  }));
  return pickOne<number | T>({ title: vscode.l10n.t('Import Entries from CSV'), placeHolder: question(field) }, [
    ...items,
    ...others,
  ]);
}

function samples(table: CsvTable, column: number): string {
  const cells = new Set(cellsOf(table, column).map(shortCell));
  cells.delete('');
  return [...cells].slice(0, shown).join(' · ');
}

function question(field: ColumnField): string {
  switch (field) {
    case 'day':
      return vscode.l10n.t('Which column is the day?');
    case 'start':
      return vscode.l10n.t('Which column is the start?');
    case 'end':
      return vscode.l10n.t('Which column is the end?');
    case 'duration':
      return vscode.l10n.t('Which column is the duration?');
    case 'source':
    case 'bucket':
      return vscode.l10n.t('Which column tells the bucket, such as the project? Its values are asked about next.');
    case 'responsibility':
      return vscode.l10n.t('Which column is the responsibility?');
    case 'note':
      return vscode.l10n.t('Which column is the note?');
  }
}
