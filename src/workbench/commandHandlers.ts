import { answerJournalNote } from './commands/answerJournalNote.ts';
import { answerAway } from './commands/answerAway.ts';
import { calibrate } from './commands/calibrate.ts';
import { choosePeriod } from './commands/choosePeriod.ts';
import { chooseRole } from './commands/chooseRole.ts';
import { correctEvidence } from './commands/correctEvidence.ts';
import { copySupportInfo } from './commands/copySupportInfo.ts';
import { createChecklist } from './commands/createChecklist.ts';
import { deleteEntry } from './commands/deleteEntry.ts';
import { discardTimer } from './commands/discardTimer.ts';
import { editEntry } from './commands/editEntry.ts';
import { exportBalance } from './commands/exportBalance.ts';
import { fillGaps } from './commands/fillGaps.ts';
import { logLeave } from './commands/logLeave.ts';
import { logTime } from './commands/logTime.ts';
import { manageEntries } from './commands/manageEntries.ts';
import { manageRepositories } from './commands/manageRepositories.ts';
import { moveEntry } from './commands/moveEntry.ts';
import { moveJournal } from './commands/moveJournal.ts';
import { openCommit } from './commands/openCommit.ts';
import { openChecklist } from './commands/openChecklist.ts';
import { openEvidenceDocument } from './commands/openEvidenceDocument.ts';
import { openJournal } from './commands/openJournal.ts';
import { restoreBackup } from './commands/restoreBackup.ts';
import { restoreEvidence } from './commands/restoreEvidence.ts';
import { setMyEmails } from './commands/setMyEmails.ts';
import { startTimer } from './commands/startTimer.ts';
import { stopTimer } from './commands/stopTimer.ts';
import { switchTimer } from './commands/switchTimer.ts';
import { timerActions } from './commands/timerActions.ts';
import { undo } from './commands/undo.ts';
import { weeklyReview } from './commands/weeklyReview.ts';
import { commandIds, type CommandId } from './commandIds.ts';
import { commandName } from './ids.ts';
import type { CommandParts } from './registerCommands.ts';

type Handler = (parts: CommandParts, argument: unknown) => unknown;

/** What each command does with the one argument that menus and other extensions may give it. */
const commandHandlers: Readonly<Record<CommandId, Handler>> = {
  logTime: (parts, text) => logTime(parts, typeof text === 'string' ? text : ''),
  undo,
  fillGaps,
  manageEntries,
  logLeave: (parts, text) => logLeave(parts, typeof text === 'string' ? text : ''),
  // Rarely needed, and large.
  importEntries: async (...takes) => (await import('./commands/importEntries.ts')).importEntries(...takes),
  startTimer,
  stopTimer: (parts) => stopTimer(parts),
  switchTimer,
  discardTimer: (parts) => discardTimer(parts),
  timerActions,
  answerAway,
  chooseRole,
  choosePeriod,
  createChecklist,
  openChecklist: (parts) => openChecklist(parts),
  showEvidence: ({ evidence }) => evidence.reveal(),
  openEvidenceDocument,
  weeklyReview,
  exportBalance,
  openJournal,
  moveJournal,
  restoreBackup,
  setMyEmails,
  manageRepositories,
  calibrate,
  refresh: ({ model, checklist }) => Promise.all([model.refreshEverything(), checklist.refresh()]),
  showLog: ({ log }) => log.show(),
  copySupportInfo,
  logForResponsibility: (parts, node) => logTime(parts, `#${responsibilityOf(node) ?? ''} `),
  revealResponsibility: (parts, node) => openChecklist(parts, responsibilityOf(node)),
  markDone: ({ checklist }, id) => (typeof id === 'string' ? checklist.tick(id) : undefined),
  takeBackDone: ({ checklist }, id) => (typeof id === 'string' ? checklist.untickToday(id) : undefined),
  openCommit,
  excludeEvidence: (parts, node) => correctEvidence(parts, node, 'excluded'),
  disownEvidence: (parts, node) => correctEvidence(parts, node, 'notMine'),
  countAsStrategy: (parts, node) => correctEvidence(parts, node, 'strategy'),
  countAsPeople: (parts, node) => correctEvidence(parts, node, 'people'),
  countAsBuilding: (parts, node) => correctEvidence(parts, node, 'building'),
  restoreEvidence,
  editEntry,
  moveEntry,
  deleteEntry,
  answerJournalNote,
};

/** What the command of this full name does. */
export function handlerOf(name: string): Handler | undefined {
  const id = commandIds.find((known) => commandName(known) === name);
  return id && commandHandlers[id];
}

/** The id in a node of the Responsibilities tree; anything else has none. */
function responsibilityOf(node: unknown): string | undefined {
  if (typeof node !== 'object' || node === null || !('item' in node)) return undefined;
  const { item } = node;
  return typeof item === 'object' && item !== null && 'id' in item && typeof item.id === 'string' ? item.id : undefined;
}
