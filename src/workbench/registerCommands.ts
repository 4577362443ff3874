import * as vscode from 'vscode';
import type { BalanceModel } from './balanceModel.ts';
import type { ChecklistStore } from './checklistStore.ts';
import type { EvidenceDocument } from './evidenceDocument.ts';
import { commandIds, commandName, type CommandId } from './ids.ts';
import type { JournalStore } from './journalStore.ts';
import type { LoggedNote } from './loggedNote.ts';
import { reporting } from './report.ts';
import type { Timer } from './timer.ts';

/** What commands work with. */
export interface CommandParts {
  readonly model: BalanceModel;
  readonly journal: JournalStore;
  readonly checklist: ChecklistStore;
  readonly evidence: EvidenceDocument;
  readonly note: LoggedNote;
  readonly timer: Timer;
  readonly log: vscode.LogOutputChannel;
  readonly version: string;
}

type Handler = (parts: CommandParts, argument: unknown) => unknown;

/** Each command's code is loaded when it is first run. */
const handlers: Readonly<Record<CommandId, Handler>> = {
  logTime: async (parts, text) =>
    (await import('./commands/logTime.ts')).logTime(parts, typeof text === 'string' ? text : ''),
  undo: async (parts) => (await import('./commands/undo.ts')).undo(parts),
  startTimer: async (parts) => (await import('./commands/startTimer.ts')).startTimer(parts),
  stopTimer: async (parts) => (await import('./commands/stopTimer.ts')).stopTimer(parts),
  chooseRole: async (parts, id) => (await import('./commands/chooseRole.ts')).chooseRole(parts, id),
  choosePeriod: async (parts, kind) => (await import('./commands/choosePeriod.ts')).choosePeriod(parts, kind),
  createChecklist: async (parts) => (await import('./commands/createChecklist.ts')).createChecklist(parts),
  openChecklist: async (parts) => (await import('./commands/openChecklist.ts')).openChecklist(parts),
  showEvidence: async (parts) => (await import('./commands/showEvidence.ts')).showEvidence(parts),
  weeklyReview: async (parts) => (await import('./commands/weeklyReview.ts')).weeklyReview(parts),
  exportBalance: async (parts) => (await import('./commands/exportBalance.ts')).exportBalance(parts),
  openJournal: async (parts) => (await import('./commands/openJournal.ts')).openJournal(parts),
  setMyEmails: async (parts) => (await import('./commands/setMyEmails.ts')).setMyEmails(parts),
  refresh: (parts) => Promise.all([parts.model.refresh(), parts.checklist.refresh()]),
  showLog: (parts) => parts.log.show(),
  copySupportInfo: async (parts) => (await import('./commands/copySupportInfo.ts')).copySupportInfo(parts),
  logForResponsibility: async (parts, node) =>
    (await import('./commands/logTime.ts')).logTime(parts, `#${responsibilityOf(node) ?? ''} `),
  revealResponsibility: async (parts, node) =>
    (await import('./commands/openChecklist.ts')).openChecklist(parts, responsibilityOf(node)),
};

export function registerCommands(parts: CommandParts): vscode.Disposable {
  return vscode.Disposable.from(
    ...commandIds.map((id) =>
      vscode.commands.registerCommand(commandName(id), async (argument?: unknown) => {
        await reporting(async () => handlers[id](parts, argument), parts.log);
      }),
    ),
  );
}

/** The id in a node of the Responsibilities tree; anything else has none. */
function responsibilityOf(node: unknown): string | undefined {
  if (typeof node !== 'object' || node === null || !('item' in node)) return undefined;
  const { item } = node;
  return typeof item === 'object' && item !== null && 'id' in item && typeof item.id === 'string' ? item.id : undefined;
}
