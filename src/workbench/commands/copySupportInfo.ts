import * as vscode from 'vscode';
import type { BalanceModel } from '../balanceModel.ts';
import { section, settingIds } from '../ids.ts';
import type { JournalStore } from '../journalStore.ts';

interface SupportParts {
  readonly model: BalanceModel;
  readonly journal: JournalStore;
  readonly version: string;
}

/** Copies what a bug report needs. Addresses, notes, titles and paths stay out. */
export async function copySupportInfo({ model, journal, version }: SupportParts): Promise<void> {
  const { observed, evidence, written } = await model.snapshot();
  const configuration = vscode.workspace.getConfiguration(section);
  const changed = settingIds.filter((id) => {
    const found = configuration.inspect(id);
    return (
      found?.globalValue !== undefined ||
      found?.workspaceValue !== undefined ||
      found?.workspaceFolderValue !== undefined
    );
  });
  const lines = [
    `Tech Lead Balance ${version}`,
    `VS Code ${vscode.version}, ${vscode.env.appName}, ${vscode.env.remoteName ?? 'local'}, ${process.platform} ${process.arch}, Node ${process.versions.node}`,
    `Language ${vscode.env.language}, trusted ${vscode.workspace.isTrusted}, folders ${vscode.workspace.workspaceFolders?.length ?? 0}`,
    `Changed settings: ${changed.join(', ') || 'none'}`,
    `Git: ${observed.kind}; repositories ${observed.repositories.length}, evidence ${evidence.length}, problems ${observed.problems.map((problem) => problem.code).join(', ') || 'none'}`,
    `Journal: ${written.entries.length} entries, ${written.problems.length} files with problems${written.failure === undefined ? '' : ', cannot be read'}`,
    `Journal folder: ${journal.isPrivate ? 'private storage' : 'chosen'}; to be settled: ${journal.notes.map(({ kind }) => kind).join(', ') || 'nothing'}`,
  ];
  await vscode.env.clipboard.writeText(lines.join('\n'));
  vscode.window.setStatusBarMessage(vscode.l10n.t('Support information copied'), 5_000);
}
