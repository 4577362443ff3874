import * as vscode from 'vscode';
import type { DueState } from '../balance/cadence.ts';
import type { TimeEntry } from '../balance/entry.ts';
import type { Cadence } from '../balance/responsibility.ts';
import { datedText, duration } from './words.ts';

export function cadenceText(cadence: Cadence): string {
  switch (cadence) {
    case 'daily':
      return vscode.l10n.t('Every day');
    case 'weekly':
      return vscode.l10n.t('Every week');
    case 'fortnightly':
      return vscode.l10n.t('Every two weeks');
    case 'monthly':
      return vscode.l10n.t('Every month');
    case 'quarterly':
      return vscode.l10n.t('Every quarter');
    case 'none':
      return vscode.l10n.t('Whenever needed');
  }
}

/** `last done 6 days ago · weekly`, `not done yet · monthly`, `last done 40 days ago · weekly · overdue by 30 days`. */
export function lastDoneText(due: DueState, cadence: Cadence): string {
  const overdue = due.state === 'overdue' ? dueText(due, cadence) : '';
  return [lastTimeText(due.daysSince), cadenceWord(cadence), overdue, pausedText(due)]
    .filter((part) => part !== '')
    .join(' · ');
}

function lastTimeText(days: number | undefined): string {
  if (days === undefined) return vscode.l10n.t('not done yet');
  if (days === 0) return vscode.l10n.t('last done today');
  if (days === 1) return vscode.l10n.t('last done yesterday');
  return vscode.l10n.t('last done {0} days ago', days);
}

function cadenceWord(cadence: Cadence): string {
  switch (cadence) {
    case 'daily':
      return vscode.l10n.t('daily');
    case 'weekly':
      return vscode.l10n.t('weekly');
    case 'fortnightly':
      return vscode.l10n.t('fortnightly');
    case 'monthly':
      return vscode.l10n.t('monthly');
    case 'quarterly':
      return vscode.l10n.t('quarterly');
    case 'none':
      return '';
  }
}

/** `Tue, 17 Nov, 1:1 with Ana`: when it was looked after last, and how. */
export function lastTouchText({ lastDone, lastEntry }: DueState): string {
  if (lastEntry !== undefined) return entryText(lastEntry);
  return lastDone === undefined ? '' : datedText(lastDone);
}

function entryText({ on, note, minutes }: TimeEntry): string {
  return vscode.l10n.t('{0}, {1}', datedText(on), note === undefined || note === '' ? duration(minutes) : note);
}

/** Why a tick cannot be taken back: what was logged is what makes it done. */
export function doneByEntryText(entry: TimeEntry): string {
  return vscode.l10n.t(
    'This counts as done by what was logged for it ({0}). Change or delete that entry to take it back.',
    entryText(entry),
  );
}

/** `paused until Fri, 15 Jan`; empty when it is not. */
export function pausedText({ pausedUntil }: DueState): string {
  return pausedUntil === undefined ? '' : vscode.l10n.t('paused until {0}', datedText(pausedUntil));
}

/** `done 3 days ago`, `due this week`, `overdue by 9 days`, `paused until Fri, 15 Jan`. */
export function dueText(due: DueState, cadence: Cadence): string {
  switch (due.state) {
    case 'paused':
      return pausedText(due);
    case 'done':
      return [doneText(due.daysSince ?? 0), pausedText(due)].filter((part) => part !== '').join(' · ');
    case 'due':
      return dueInText(cadence);
    case 'overdue':
      return due.overdueDays === 1
        ? vscode.l10n.t('overdue by 1 day')
        : vscode.l10n.t('overdue by {0} days', due.overdueDays ?? 0);
    case 'open':
      return '';
  }
}

function doneText(days: number): string {
  if (days === 0) return vscode.l10n.t('done today');
  if (days === 1) return vscode.l10n.t('done yesterday');
  return vscode.l10n.t('done {0} days ago', days);
}

function dueInText(cadence: Cadence): string {
  switch (cadence) {
    case 'daily':
      return vscode.l10n.t('due today');
    case 'weekly':
      return vscode.l10n.t('due this week');
    case 'fortnightly':
      return vscode.l10n.t('due within two weeks');
    case 'monthly':
      return vscode.l10n.t('due this month');
    case 'quarterly':
      return vscode.l10n.t('due this quarter');
    case 'none':
      return '';
  }
}
