import { basename } from 'node:path';
import * as vscode from 'vscode';
import { csvLimits } from '../../journal/importing/csvLimits.ts';
import { decodeText } from '../../journal/importing/decodeText.ts';
import { HumanError } from '../humanError.ts';
import { inCsvWords } from './csvWords.ts';
import { pickOne } from './pickOne.ts';

/** A text that entries are to be read from, and what people call it. */
export interface CsvSource {
  readonly name: string;
  readonly text: string;
}

/** The text of the open editor or of a file. @param argument path or URI of a file; asked for when absent */
export async function csvSource(argument: unknown): Promise<CsvSource> {
  if (typeof argument === 'string') return readSource(vscode.Uri.file(argument));
  if (argument instanceof vscode.Uri) return readSource(argument);
  const open = openText();
  if (open === undefined) return readSource(await askFile());
  const source = await pickOne(
    { title: vscode.l10n.t('Import Entries from CSV'), placeHolder: vscode.l10n.t('Where are the entries?') },
    [
      { label: `$(file-text) ${open.name}`, description: vscode.l10n.t('the text of the open editor'), value: open },
      { label: `$(folder-opened) ${vscode.l10n.t('Choose a file…')}`, value: undefined },
    ],
  );
  return source ?? readSource(await askFile());
}

/** What is typed counts, saved or not. */
function openText(): CsvSource | undefined {
  const document = vscode.window.activeTextEditor?.document;
  if (document === undefined) return undefined;
  const isCsv = /^(?:csv|tsv)$/.test(document.languageId) || /\.(?:csv|tsv)$/i.test(document.uri.path);
  return isCsv || document.isUntitled ? { name: basename(document.uri.path), text: document.getText() } : undefined;
}

async function askFile(): Promise<vscode.Uri> {
  const [found] =
    (await vscode.window.showOpenDialog({
      title: vscode.l10n.t('Import Entries from CSV'),
      openLabel: vscode.l10n.t('Import'),
      filters: { CSV: ['csv', 'tsv', 'txt'], [vscode.l10n.t('All files')]: ['*'] },
    })) ?? [];
  if (found === undefined) throw new vscode.CancellationError();
  return found;
}

/** @throws {HumanError} */
async function readSource(uri: vscode.Uri): Promise<CsvSource> {
  const name = basename(uri.path);
  const bytes = await bytesOf(uri, name);
  return inCsvWords(name, () => ({ name, text: decodeText(bytes) }));
}

async function bytesOf(uri: vscode.Uri, name: string): Promise<Uint8Array> {
  try {
    const { size } = await vscode.workspace.fs.stat(uri);
    // One byte too many is enough to be refused; a file of gigabytes need not be read for that.
    return size > csvLimits.bytes ? new Uint8Array(csvLimits.bytes + 1) : await vscode.workspace.fs.readFile(uri);
  } catch (error) {
    throw new HumanError(vscode.l10n.t('{0} cannot be read.', name), { detail: String(error) });
  }
}
