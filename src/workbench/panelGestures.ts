import * as vscode from 'vscode';
import { weekChoice } from '../balance/period.ts';
import { readFromPanel } from '../webview/fromPanel.ts';
import type { PanelAction } from '../webview/protocol.ts';
import type { BalanceModel } from './balanceModel.ts';
import { commandName, section } from './ids.ts';

/** What a gesture of the panel does. The panel never names a command itself. */
const commandOf: Readonly<Record<PanelAction, readonly [command: string, ...args: unknown[]]>> = {
  logTime: [commandName('logTime')],
  startTimer: [commandName('startTimer')],
  fillGaps: [`${section}.fillGaps`],
  undo: [commandName('undo')],
  refresh: [commandName('refresh')],
  showEvidence: [commandName('showEvidence')],
  setIdentity: [commandName('setMyEmails')],
  manageRepositories: [commandName('manageRepositories')],
  manageTrust: ['workbench.trust.manage'],
  openFolder: ['vscode.openFolder'],
  showLog: [commandName('showLog')],
  openJournal: [commandName('openJournal')],
  openChecklist: [commandName('openChecklist')],
  openSettings: ['workbench.action.openSettings', '@ext:tech-lead-balance.tech-lead-balance'],
  moveJournal: [commandName('moveJournal')],
  restoreMissing: [commandName('answerJournalNote'), 'restoreMissing'],
  acceptMissing: [commandName('answerJournalNote'), 'acceptMissing'],
  moveHere: [commandName('answerJournalNote'), 'moveHere'],
  startFresh: [commandName('answerJournalNote'), 'startFresh'],
  hidePassing: [commandName('answerJournalNote'), 'hidePassing'],
};

interface PanelParts {
  readonly model: BalanceModel;
  readonly log: vscode.LogOutputChannel;
  /** Hands the current snapshot to the panel. */
  readonly showAgain: () => Promise<void>;
}

/** Does what a message of the panel asks for; what fits no schema is logged and ignored. */
export async function actOn(message: unknown, { model, log, showAgain }: PanelParts): Promise<void> {
  const gesture = readFromPanel(message);
  switch (gesture?.type) {
    case undefined:
      log.warn('The panel sent a message that fits no schema; it was ignored.');
      return;
    case 'ready':
      return showAgain();
    case 'role':
      return choose(commandName('chooseRole'), gesture.id, showAgain);
    case 'period':
      return choose(commandName('choosePeriod'), gesture.kind, showAgain);
    case 'week': {
      const { today, settings } = await model.snapshot();
      return model.choosePeriod(weekChoice(gesture.from, today, settings.calendar));
    }
    case 'scope':
      return model.chooseScope(gesture.scope);
    case 'action': {
      const [command, ...args] = commandOf[gesture.action];
      await vscode.commands.executeCommand(command, ...args);
      return;
    }
    default:
      gesture satisfies never;
  }
}

/** The select follows the snapshot, also back when the choice was refused. */
async function choose(command: string, value: string, showAgain: () => Promise<void>): Promise<void> {
  try {
    await vscode.commands.executeCommand(command, value);
  } finally {
    await showAgain();
  }
}
