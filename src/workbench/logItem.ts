import type * as vscode from 'vscode';
import type { TimeEntry } from '../balance/entry.ts';

/** A row of the log box. Enter takes `draft`, or types `completion`; a row with neither only tells. */
export interface LogItem<T = Omit<TimeEntry, 'id'>> extends vscode.QuickPickItem {
  readonly draft?: T | undefined;
  readonly completion?: string | undefined;
}
