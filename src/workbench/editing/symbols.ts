import * as vscode from 'vscode';
import type { Responsibility } from '../../balance/responsibility.ts';
import type { Group, Placed } from '../../journal/editing/itemGroups.ts';
import type { JournalItem } from '../../journal/entryText.ts';
import { cadenceText } from '../responsibilityWords.ts';
import { bucketName, bucketShortName, dayText, duration } from '../words.ts';
import { asked } from './asked.ts';
import type { FeatureParts } from './languageFeatures.ts';

/** The outline: responsibilities by bucket, what the journal holds by day. */
export function symbols({ files, texts }: FeatureParts): vscode.DocumentSymbolProvider {
  return {
    async provideDocumentSymbols(document) {
      const kind = files.kindOf(document);
      if (kind === undefined) return [];
      const text = document.getText();
      if (kind === 'checklist') {
        const groups = await asked(texts.work('checklistGroups', text));
        return groups?.map((group) => bucketSymbol(document, group));
      }
      const groups = await asked(texts.work('journalGroups', text));
      return groups?.map((group) => daySymbol(document, group));
    },
  };
}

function bucketSymbol(document: vscode.TextDocument, group: Group<Responsibility>): vscode.DocumentSymbol {
  const [first] = group.items;
  const name = first === undefined ? group.by : bucketName(first.value.bucket);
  return groupSymbol(document, group, { name, detail: '' }, ({ title, cadence }) => ({
    name: title,
    detail: cadenceText(cadence),
  }));
}

function daySymbol(document: vscode.TextDocument, group: Group<JournalItem>): vscode.DocumentSymbol {
  const minutes = group.items.reduce((sum, { value }) => sum + ('minutes' in value ? value.minutes : 0), 0);
  const detail = minutes === 0 ? '' : duration(minutes);
  return groupSymbol(document, group, { name: dayText(group.by), detail }, itemWords);
}

interface SymbolWords {
  readonly name: string;
  readonly detail: string;
}

function itemWords(item: JournalItem): SymbolWords {
  if ('leave' in item) {
    const name = item.leave === 'day' ? vscode.l10n.t('Day off') : vscode.l10n.t('Half a day off');
    return { name, detail: '' };
  }
  const note = (item.note ?? '').trim();
  // A symbol without a name would be the end of the whole outline.
  if ('evidence' in item) return { name: note === '' ? item.evidence : note, detail: item.as };
  const bucket = bucketShortName(item.bucket);
  const time = [item.at ?? '', duration(item.minutes)].filter((part) => part !== '').join(' · ');
  return note === '' ? { name: bucket, detail: time } : { name: note, detail: `${time} · ${bucket}` };
}

function groupSymbol<T>(
  document: vscode.TextDocument,
  group: Group<T>,
  words: SymbolWords,
  wordsOf: (value: T) => SymbolWords,
): vscode.DocumentSymbol {
  const whole = new vscode.Range(document.positionAt(group.start), document.positionAt(group.end));
  const { start } = whole;
  const symbol = new vscode.DocumentSymbol(
    words.name,
    words.detail,
    vscode.SymbolKind.Namespace,
    whole,
    new vscode.Range(start, start),
  );
  symbol.children = group.items.map((item) => itemSymbol(document, item, wordsOf(item.value)));
  return symbol;
}

function itemSymbol(document: vscode.TextDocument, item: Placed<unknown>, words: SymbolWords): vscode.DocumentSymbol {
  const range = (start: number, end: number) => new vscode.Range(document.positionAt(start), document.positionAt(end));
  return new vscode.DocumentSymbol(
    words.name,
    words.detail,
    vscode.SymbolKind.Event,
    range(item.start, item.end),
    range(item.name.start, item.name.end),
  );
}
