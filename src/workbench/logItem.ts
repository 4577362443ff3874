import type * as vscode from 'vscode';
import type { TimeEntry } from '../balance/entry.ts';

/** A row of the log box. Enter logs `draft`, or types `completion`; a row with neither only tells. */
export interface LogItem extends vscode.QuickPickItem {
  readonly draft?: Omit<TimeEntry, 'id'> | undefined;
  readonly completion?: string | undefined;
}
