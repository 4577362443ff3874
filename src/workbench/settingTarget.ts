import * as vscode from 'vscode';
import { section } from './ids.ts';

/** Where a setting is written so that it counts: a value of the workspace would win over the lead's own. */
export function settingTarget(id: 'role' | 'sessionGap' | 'sessionLeadIn'): vscode.ConfigurationTarget {
  const found = vscode.workspace.getConfiguration(section).inspect(id);
  const { Global, Workspace } = vscode.ConfigurationTarget;
  return found?.workspaceValue === undefined ? Global : Workspace;
}
