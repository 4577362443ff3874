import * as vscode from 'vscode';
import type { DueState } from '../balance/cadence.ts';
import type { Cadence } from '../balance/responsibility.ts';

const { t } = vscode.l10n;

export function cadenceText(cadence: Cadence): string {
  switch (cadence) {
    case 'daily':
      return t('Every day');
    case 'weekly':
      return t('Every week');
    case 'fortnightly':
      return t('Every two weeks');
    case 'monthly':
      return t('Every month');
    case 'quarterly':
      return t('Every quarter');
    case 'none':
      return t('Whenever needed');
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
      return due.overdueDays === 1 ? t('overdue by 1 day') : t('overdue by {0} days', due.overdueDays ?? 0);
    case 'open':
      return '';
  }
}

function doneText(days: number): string {
  if (days === 0) return t('done today');
  if (days === 1) return t('done yesterday');
  return t('done {0} days ago', days);
}

function dueInText(cadence: Cadence): string {
  switch (cadence) {
    case 'daily':
      return t('due today');
    case 'weekly':
      return t('due this week');
    case 'fortnightly':
      return t('due within two weeks');
    case 'monthly':
      return t('due this month');
    case 'quarterly':
      return t('due this quarter');
    case 'none':
      return '';
  }
}
