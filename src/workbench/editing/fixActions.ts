import * as vscode from 'vscode';
import type { Fix } from '../../journal/editing/fix.ts';
import type { FileProblem } from '../../journal/problem.ts';
import { diagnosticSource } from '../diagnosticsOf.ts';
import { asked } from './asked.ts';
import { fixContext, knownIds } from './fixContext.ts';
import type { FeatureParts } from './languageFeatures.ts';

/** Quick fixes for the problems of the text as it stands in the editor, saved or not. */
export function fixActions({ files, checklist, git, texts }: FeatureParts): vscode.CodeActionProvider {
  return {
    async provideCodeActions(document, range, { diagnostics }) {
      const kind = files.kindOf(document);
      if (kind === undefined) return [];
      const [{ fixText }, context] = await Promise.all([import('./fixWords.ts'), fixContext(checklist.state)]);
      const [start, end] = [document.offsetAt(range.start), document.offsetAt(range.end)];
      const question = { kind, start, end, context, known: knownIds(checklist.state) };
      const found = (await asked(texts.work('fixesIn', document.getText(), question))) ?? [];
      const actions: vscode.CodeAction[] = [];
      for (const { problem, fixes } of found) {
        const merges = problem.code === 'conflictMarkers' ? await mergeActions(document) : [];
        for (const each of [...merges, ...fixes.map((fix) => action(document, fix, fixText(fix)))]) {
          each.diagnostics = diagnostics.filter((shown) => isAbout(shown, problem, document));
          if (!actions.some(({ title }) => title === each.title)) actions.push(each);
        }
      }
      return actions;
    },
  };

  /** The merge editor where git has the file in conflict, else the first marker. */
  async function mergeActions(document: vscode.TextDocument): Promise<vscode.CodeAction[]> {
    if (await git.hasConflict(document.uri)) {
      return [command(vscode.l10n.t('Open in Merge Editor'), 'git.openMergeEditor', [document.uri])];
    }
    const start = document.positionAt(Math.max(0, document.getText().search(/^(?:<{7}|={7}|>{7})/m)));
    const selection = new vscode.Range(start, start);
    return [command(vscode.l10n.t('Go to the First Conflict'), 'vscode.open', [document.uri, { selection }])];
  }
}

/** Whether a mark in the editor stands for a problem. */
function isAbout(shown: vscode.Diagnostic, { code, start }: FileProblem, document: vscode.TextDocument): boolean {
  return shown.source === diagnosticSource && shown.code === code && shown.range.contains(document.positionAt(start));
}

function action(document: vscode.TextDocument, { splices, preferred }: Fix, title: string): vscode.CodeAction {
  const fix = new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix);
  fix.isPreferred = preferred;
  fix.edit = new vscode.WorkspaceEdit();
  for (const { start, end, text } of splices) {
    const range = new vscode.Range(document.positionAt(start), document.positionAt(end));
    fix.edit.replace(document.uri, range, text);
  }
  return fix;
}

function command(title: string, id: string, args: unknown[]): vscode.CodeAction {
  const fix = new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix);
  fix.command = { title, command: id, arguments: args };
  return fix;
}
