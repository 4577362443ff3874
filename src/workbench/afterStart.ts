import * as vscode from 'vscode';
import type { BalanceModel } from './balanceModel.ts';
import type { ChecklistStore } from './checklistStore.ts';
import type { EditorGit } from './editorGit.ts';
import { LanguageFeatures } from './editing/languageFeatures.ts';
import { OwnFiles } from './editing/ownFiles.ts';
import { TypedJournals } from './editing/typedJournals.ts';
import type { FileDiagnostics } from './fileDiagnostics.ts';
import type { FileTexts } from './fileTexts.ts';
import { JournalKeeping } from './journalKeeping.ts';
import type { JournalStore } from './journalStore.ts';

interface StartedParts {
  readonly model: BalanceModel;
  readonly checklist: ChecklistStore;
  readonly journal: JournalStore;
  readonly git: EditorGit;
  readonly texts: FileTexts;
  readonly diagnostics: FileDiagnostics;
  readonly memory: vscode.Memento;
  readonly log: vscode.LogOutputChannel;
}

/** Parts that are wanted soon after the start, but not in its first milliseconds. */
export function afterStart(parts: StartedParts): vscode.Disposable {
  const files = new OwnFiles(parts);
  return vscode.Disposable.from(
    files,
    new LanguageFeatures({ ...parts, files }),
    new TypedJournals({ ...parts, files }),
    new JournalKeeping(parts),
  );
}
