import * as vscode from 'vscode';
import { AwayChip } from './awayChip.ts';
import type { AwayQuestion } from './awayQuestion.ts';
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
import { Presence } from './presence.ts';
import { readSettings } from './settings.ts';
import type { Timer } from './timer.ts';
import { TimerItem } from './timerItem.ts';

interface StartedParts {
  readonly model: BalanceModel;
  readonly checklist: ChecklistStore;
  readonly journal: JournalStore;
  readonly git: EditorGit;
  readonly texts: FileTexts;
  readonly diagnostics: FileDiagnostics;
  readonly memory: vscode.Memento;
  readonly timer: Timer;
  readonly away: AwayQuestion;
  readonly storage: vscode.Uri;
  readonly log: vscode.LogOutputChannel;
}

/** Parts that are wanted soon after the start, but not in its first milliseconds. */
export function afterStart(parts: StartedParts): vscode.Disposable {
  const files = new OwnFiles(parts);
  // A long silence is to be noticed while a timer runs, whoever does not want to be asked about others.
  const isWanted = async () => readSettings().askAfterAway || (await parts.timer.read()) !== undefined;
  const presence = new Presence({ ...parts, isWanted });
  return vscode.Disposable.from(
    presence,
    new TimerItem({ ...parts, presence }),
    new AwayChip({ ...parts, question: parts.away, presence }),
    files,
    new LanguageFeatures({ ...parts, files }),
    new TypedJournals({ ...parts, files }),
    new JournalKeeping(parts),
  );
}
