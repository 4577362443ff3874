import * as vscode from 'vscode';
import type { ColumnField } from '../../journal/importing/columnNames.ts';
import { csvLimits, CsvProblem } from '../../journal/importing/csvLimits.ts';
import type { UnreadLine } from '../../journal/importing/csvTable.ts';
import { UnreadableFile } from '../../journal/unreadableFile.ts';
import { HumanError } from '../humanError.ts';

/** Does something with a file; what is wrong with it becomes one sentence. @throws {HumanError} */
export async function inCsvWords<T>(name: string, work: () => T | Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof CsvProblem) throw new HumanError(sentence(error, name));
    if (error instanceof UnreadableFile) {
      throw new HumanError(vscode.l10n.t('{0} takes too long to read. Import it in parts.', name));
    }
    throw error;
  }
}

function sentence({ code, detail }: CsvProblem, name: string): string {
  const number = new Intl.NumberFormat(vscode.env.language);
  switch (code) {
    case 'tooLarge':
      return vscode.l10n.t('{0} is larger than {1} MB. Import it in parts.', name, csvLimits.bytes / 1_000_000);
    case 'tooManyRows':
      return vscode.l10n.t('{0} has more than {1} lines. Import it in parts.', name, number.format(csvLimits.rows));
    case 'tooFull':
      return vscode.l10n.t(
        '{0} has more than {1} entries in {2}, which is more than a month of work holds.',
        name,
        number.format(csvLimits.entriesAMonth),
        detail,
      );
    case 'notUtf8':
      return vscode.l10n.t('{0} is not encoded in UTF-8. Save it as UTF-8 and import it again.', name);
    case 'binary':
      return vscode.l10n.t('{0} is not a text file.', name);
    case 'empty':
      return vscode.l10n.t('{0} is empty.', name);
    case 'noRows':
      return vscode.l10n.t('{0} has no lines below the names of its columns.', name);
    case 'openQuote':
      return vscode.l10n.t('A quotation mark on line {1} of {0} is not closed, so nothing can be read.', name, detail);
    case 'noColumns':
      return vscode.l10n.t('{0} has no columns: nothing in it is separated by commas, semicolons or tabs.', name);
  }
}

/** Long cells say no more than their beginning. */
const longestCell = 60;

/** Why a line is left out. */
export function unreadText({ code, value }: UnreadLine): string {
  const cell = shortCell(value);
  switch (code) {
    case 'openQuote':
      return vscode.l10n.t('a quotation mark is not closed, so all from here is left out: {0}', cell);
    case 'noDay':
      return cell === '' ? vscode.l10n.t('no day') : vscode.l10n.t('"{0}" is no day', cell);
    case 'noDuration':
      return cell === '' ? vscode.l10n.t('no duration') : vscode.l10n.t('"{0}" is no duration', cell);
    case 'badLength':
      return vscode.l10n.t('"{0}" is not between one minute and 24 hours', cell);
    case 'noStart':
      return cell === '' ? vscode.l10n.t('no start') : vscode.l10n.t('"{0}" is no time of day', cell);
    case 'noEnd':
      return cell === '' ? vscode.l10n.t('no end') : vscode.l10n.t('"{0}" is no time of day', cell);
  }
}

/** A cell on one line. */
export function shortCell(value: string): string {
  const line = value.trim().replaceAll(/\s+/g, ' ');
  return line.length <= longestCell ? line : `${line.slice(0, longestCell - 1)}…`;
}

export function fieldName(field: ColumnField): string {
  switch (field) {
    case 'day':
      return vscode.l10n.t('Day');
    case 'start':
      return vscode.l10n.t('Start');
    case 'end':
      return vscode.l10n.t('End');
    case 'duration':
      return vscode.l10n.t('Duration');
    case 'source':
      return vscode.l10n.t('Logged or observed');
    case 'bucket':
      return vscode.l10n.t('Bucket');
    case 'responsibility':
      return vscode.l10n.t('Responsibility');
    case 'note':
      return vscode.l10n.t('Note');
  }
}
