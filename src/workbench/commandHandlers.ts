import { addResponsibility } from './commands/addResponsibility.ts';
import { answerJournalNote } from './commands/answerJournalNote.ts';
import { answerAway } from './commands/answerAway.ts';
import { calibrate } from './commands/calibrate.ts';
import { changeCadence } from './commands/changeCadence.ts';
import { choosePeriod } from './commands/choosePeriod.ts';
import { chooseRole } from './commands/chooseRole.ts';
import { compareRole } from './commands/compareRole.ts';
import { copySupportInfo } from './commands/copySupportInfo.ts';
import { correctEvidence } from './commands/correctEvidence.ts';
import { createChecklist } from './commands/createChecklist.ts';
import { deleteEntry } from './commands/deleteEntry.ts';
import { discardTimer } from './commands/discardTimer.ts';
import { editEntry } from './commands/editEntry.ts';
import { editNotes } from './commands/editNotes.ts';
import { exportBalance } from './commands/exportBalance.ts';
import { fillGaps } from './commands/fillGaps.ts';
import { logLeave } from './commands/logLeave.ts';
import { logTime } from './commands/logTime.ts';
import { manageEntries } from './commands/manageEntries.ts';
import { manageRepositories } from './commands/manageRepositories.ts';
import { moveEntry } from './commands/moveEntry.ts';
import { moveJournal } from './commands/moveJournal.ts';
import { moveResponsibility } from './commands/moveResponsibility.ts';
import { openChecklist } from './commands/openChecklist.ts';
import { openCommit } from './commands/openCommit.ts';
import { openEvidenceDocument } from './commands/openEvidenceDocument.ts';
import { openJournal } from './commands/openJournal.ts';
import { pauseResponsibility } from './commands/pauseResponsibility.ts';
import { removeResponsibility } from './commands/removeResponsibility.ts';
import { renameResponsibility } from './commands/renameResponsibility.ts';
import { restoreBackup } from './commands/restoreBackup.ts';
import { restoreEvidence } from './commands/restoreEvidence.ts';
import { resumeResponsibility } from './commands/resumeResponsibility.ts';
import { setMyEmails } from './commands/setMyEmails.ts';
import { startTimer } from './commands/startTimer.ts';
import { stopTimer } from './commands/stopTimer.ts';
import { switchTimer } from './commands/switchTimer.ts';
import { timerActions } from './commands/timerActions.ts';
import { toggleDone } from './commands/toggleDone.ts';
import { undo } from './commands/undo.ts';
import { weeklyReview } from './commands/weeklyReview.ts';
import { responsibilityOf } from './chooseResponsibility.ts';
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
  compareRole,
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
  addResponsibility,
  renameResponsibility,
  editNotes,
  changeCadence,
  pauseResponsibility,
  resumeResponsibility,
  moveResponsibilityUp: (parts, node) => moveResponsibility(parts, node, 'up'),
  moveResponsibilityDown: (parts, node) => moveResponsibility(parts, node, 'down'),
  removeResponsibility,
  toggleDone: (parts) => toggleDone(parts),
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
