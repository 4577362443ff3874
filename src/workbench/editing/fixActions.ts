import * as vscode from 'vscode';
import type { Fix } from '../../journal/editing/fix.ts';
import type { FileProblem } from '../../journal/problem.ts';
import { diagnosticSource } from '../fileDiagnostics.ts';
import { fixContext, knownIds } from './fixContext.ts';
import type { FeatureParts } from './languageFeatures.ts';

/** Quick fixes for the problems of the text as it stands in the editor, saved or not. */
export function fixActions({ files, checklist, git }: FeatureParts): vscode.CodeActionProvider {
  return {
    async provideCodeActions(document, asked, { diagnostics }) {
      const kind = files.kindOf(document);
      if (kind === undefined) return [];
      const text = document.getText();
      const [{ fixesOf }, { treeOf }, { fixText }, context] = await Promise.all([
        import('../../journal/editing/fixes.ts'),
        import('../../journal/editing/format.ts'),
        import('./fixWords.ts'),
        fixContext(checklist.state),
      ]);
      const problems = [...treeOf(kind, text).problems, ...(kind === 'journal' ? await hints(text) : [])];
      const actions: vscode.CodeAction[] = [];
      for (const problem of problems) {
        const range = new vscode.Range(document.positionAt(problem.start), document.positionAt(problem.end));
        if (!asked.intersection(range)) continue;
        const mended = diagnostics.filter(
          (shown) =>
            shown.source === diagnosticSource && shown.code === problem.code && shown.range.intersection(range),
        );
        const fixes = fixesOf({ kind, text, problem }, context).map((fix) => action(document, fix, fixText(fix)));
        const merges = problem.code === 'conflictMarkers' ? await mergeActions(document, problems) : [];
        for (const each of [...merges, ...fixes]) {
          each.diagnostics = mended;
          if (!actions.some(({ title }) => title === each.title)) actions.push(each);
        }
      }
      return actions;
    },
  };

  async function hints(text: string): Promise<FileProblem[]> {
    const known = knownIds(checklist.state);
    if (known === undefined) return [];
    const { unknownResponsibilities } = await import('../../journal/editing/responsibilityHints.ts');
    return unknownResponsibilities(text, known);
  }

  /** The merge editor where git has the file in conflict, else the first marker. */
  async function mergeActions(
    document: vscode.TextDocument,
    [first]: readonly FileProblem[],
  ): Promise<vscode.CodeAction[]> {
    if (await git.hasConflict(document.uri)) {
      const open = vscode.l10n.t('Open in Merge Editor');
      return [command(open, 'git.openMergeEditor', [document.uri])];
    }
    const start = document.positionAt(first?.start ?? 0);
    const go = vscode.l10n.t('Go to the First Conflict');
    return [command(go, 'vscode.open', [document.uri, { selection: new vscode.Range(start, start) }])];
  }
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
