import * as vscode from 'vscode';
import type { FileKind } from '../../journal/editing/format.ts';
import type { Cursor } from '../../journal/editing/cursorParts.ts';
import type { Proposal } from '../../journal/editing/proposals.ts';
import { dayText } from '../words.ts';
import { fixContext } from './fixContext.ts';
import type { FeatureParts } from './languageFeatures.ts';
import { hasYamlExtension } from './yamlExtension.ts';

/** Completion where no extension for YAML does it. */
export function completions({ files, checklist }: FeatureParts): vscode.CompletionItemProvider {
  return {
    async provideCompletionItems(document, position) {
      const kind = files.kindOf(document);
      if (kind === undefined || hasYamlExtension()) return [];
      const [{ cursorAt }, { proposalsFor }, context] = await Promise.all([
        import('../../journal/editing/cursor.ts'),
        import('../../journal/editing/proposals.ts'),
        fixContext(checklist.state),
      ]);
      const cursor = cursorAt(kind, document.getText(), document.offsetAt(position));
      if (cursor === undefined) return [];
      return proposalsFor(kind, cursor, context).map((proposal, index) =>
        item({ kind, proposal, index, range: rangeOf(document, position, cursor) }),
      );
    },
  };
}

function rangeOf(document: vscode.TextDocument, position: vscode.Position, { start, end }: Cursor) {
  const from = document.positionAt(start);
  return {
    inserting: new vscode.Range(from, position),
    replacing: new vscode.Range(from, document.positionAt(end)),
  };
}

const kinds: Readonly<Record<Proposal['kind'], vscode.CompletionItemKind>> = {
  key: vscode.CompletionItemKind.Property,
  value: vscode.CompletionItemKind.EnumMember,
  day: vscode.CompletionItemKind.Value,
  responsibility: vscode.CompletionItemKind.Reference,
  newItem: vscode.CompletionItemKind.Snippet,
};

function item(from: {
  readonly kind: FileKind;
  readonly proposal: Proposal;
  readonly index: number;
  readonly range: ReturnType<typeof rangeOf>;
}): vscode.CompletionItem {
  const { kind, proposal, index, range } = from;
  const completion = new vscode.CompletionItem(labelOf(kind, proposal), kinds[proposal.kind]);
  completion.range = range;
  completion.sortText = String(index).padStart(3, '0');
  completion.insertText = proposal.kind === 'newItem' ? new vscode.SnippetString(proposal.insert) : proposal.insert;
  completion.keepWhitespace = true; // the indentation is in the snippet
  if (proposal.kind === 'day') completion.detail = dayText(proposal.label);
  else if (proposal.kind === 'responsibility') completion.detail = proposal.description ?? '';
  else if (proposal.description !== undefined) completion.documentation = proposal.description;
  if (proposal.leadsOn) completion.command = { title: '', command: 'editor.action.triggerSuggest' };
  return completion;
}

function labelOf(kind: FileKind, proposal: Proposal): string {
  if (proposal.kind !== 'newItem') return proposal.label;
  return kind === 'journal' ? vscode.l10n.t('New entry') : vscode.l10n.t('New responsibility');
}
