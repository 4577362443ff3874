import * as vscode from 'vscode';
import type { DueState } from '../balance/cadence.ts';
import type { Cadence } from '../balance/responsibility.ts';

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
  return [lastTimeText(due.daysSince), cadenceWord(cadence), overdue].filter((part) => part !== '').join(' · ');
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

/** `done 3 days ago`, `due this week`, `overdue by 9 days`. */
export function dueText(due: DueState, cadence: Cadence): string {
  switch (due.state) {
    case 'done':
      return doneText(due.daysSince ?? 0);
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
