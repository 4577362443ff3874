import * as vscode from 'vscode';
import { addAll } from '../changeJournal.ts';
import type { EntryParts } from '../entryParts.ts';
import type { FileTexts } from '../fileTexts.ts';
import { askMeaning } from '../importing/askMeaning.ts';
import { csvSource } from '../importing/csvSource.ts';
import { inCsvWords } from '../importing/csvWords.ts';
import { type ImportPlan, importPlan } from '../importing/importPlan.ts';
import { ImportPreview } from '../importing/importPreview.ts';
import { bucketSums, sumText } from '../importing/importText.ts';
import { pickOne } from '../importing/pickOne.ts';
import { itemCount } from '../keepingNotices.ts';
import { tellChange } from '../tellChange.ts';

type Answer = 'import' | 'columns' | 'leave';

/**
 * Reads entries from a CSV file, shows what would be written, and writes it as one step.
 *
 * @param argument path or URI of the file; the open editor or a dialog when absent
 */
export async function importEntries(
  parts: EntryParts & { readonly texts: FileTexts },
  argument: unknown,
): Promise<void> {
  const { name, text } = await csvSource(argument);
  const { work } = parts.texts;
  const table = await inCsvWords(name, () => work('readCsv', text));
  const preview = new ImportPreview(name);
  let isList = false;
  try {
    let plan: ImportPlan;
    let answer: Answer = 'import';
    do {
      const meaning = await askMeaning(table, parts.checklist.state.items, {
        isAsked: answer === 'columns',
        bucketsOf: (known) => inCsvWords(name, () => work('csvBuckets', text, known)),
      });
      plan = await importPlan(parts.journal, work, { name, text, table, meaning });
      await preview.show(plan);
      answer = await confirm(plan);
    } while (answer === 'columns');
    if (answer === 'leave') return;
    await write(parts, plan);
    // What could not be read is still to be looked at.
    isList = plan.reading.unread.length > 0;
  } finally {
    if (!isList) await preview.close();
  }
}

function confirm(plan: ImportPlan): Promise<Answer> {
  const { name, fresh, known, reading } = plan;
  const left = [
    known.length === 0 ? '' : vscode.l10n.t('in the journal already: {0}', known.length),
    reading.unread.length === 0 ? '' : vscode.l10n.t('lines that cannot be read: {0}', reading.unread.length),
  ].filter((part) => part !== '');
  const detail = [...bucketSums(fresh), ...left].join(' · ');
  const write = {
    label: `$(check) ${vscode.l10n.t('Import {0}', itemCount(fresh.length))}`,
    detail,
    value: 'import',
  } as const;
  const columns = { label: `$(list-selection) ${vscode.l10n.t('Choose the columns…')}`, value: 'columns' } as const;
  const leave = { label: `$(close) ${vscode.l10n.t('Leave the journal as it is')}`, value: 'leave' } as const;
  const nothing = detail === '' ? leave : { ...leave, detail };
  return pickOne<Answer>(
    { title: vscode.l10n.t('Import of {0}', name), placeHolder: sumText(fresh) },
    fresh.length === 0 ? [nothing, columns] : [write, columns, leave],
  );
}

async function write(parts: EntryParts, { fresh }: ImportPlan): Promise<void> {
  const location = vscode.ProgressLocation.Window;
  const title = vscode.l10n.t('Importing {0}', itemCount(fresh.length));
  await vscode.window.withProgress({ location, title }, async () => {
    await tellChange(parts, await parts.journal.change((journal, trace) => addAll(journal, trace, fresh)));
  });
}
