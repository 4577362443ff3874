import * as vscode from 'vscode';
import type { AwayQuestion } from './awayQuestion.ts';
import type { BalanceModel } from './balanceModel.ts';
import type { ChecklistStore } from './checklistStore.ts';
import type { CommitDocuments } from './commitDocuments.ts';
import type { EditorGit } from './editorGit.ts';
import type { EvidenceDocument } from './evidenceDocument.ts';
import type { EvidenceTree } from './evidenceTree.ts';
import type { FileTexts } from './fileTexts.ts';
import type { JournalStore } from './journalStore.ts';
import type { KnownRepositories } from './knownRepositories.ts';
import type { LoggedNote } from './loggedNote.ts';
import { reporting } from './report.ts';
import type { ResponsibilitiesTree } from './responsibilitiesTree.ts';
import type { Screens } from './screens.ts';
import type { Timer } from './timer.ts';
import type { UndoStack } from './undoStack.ts';
import type { WorkspaceObserver } from './workspaceObserver.ts';

/** What commands work with. */
export interface CommandParts {
  readonly model: BalanceModel;
  readonly journal: JournalStore;
  readonly history: UndoStack;
  readonly known: KnownRepositories;
  readonly checklist: ChecklistStore;
  readonly responsibilities: ResponsibilitiesTree;
  readonly git: EditorGit;
  readonly evidence: EvidenceTree;
  readonly document: EvidenceDocument;
  readonly commits: CommitDocuments;
  readonly note: LoggedNote;
  readonly timer: Timer;
  readonly away: AwayQuestion;
  readonly observer: WorkspaceObserver;
  /** Of all windows. */
  readonly memory: vscode.Memento;
  /** The extension's own, on the machine the workspace is on. */
  readonly storage: vscode.Uri;
  readonly texts: FileTexts;
  readonly screens: Screens;
  readonly log: vscode.LogOutputChannel;
  readonly version: string;
}

/**
 * Registers every command of the manifest, by the names it has there. What they do is loaded when the first
 * one is run: one file, as each costs milliseconds.
 */
export function registerCommands(names: readonly string[], parts: CommandParts): vscode.Disposable {
  return vscode.Disposable.from(
    ...names.map((name) =>
      vscode.commands.registerCommand(name, async (argument?: unknown) => {
        await reporting(
          async () => (await import('./commandHandlers.ts')).handlerOf(name)?.(parts, argument),
          parts.log,
        );
      }),
    ),
  );
}
