import * as vscode from 'vscode';
import type { CommandParts } from './registerCommands.ts';
import type { ScreenSet } from './screens/screenSet.ts';

/** The screens, made with the first of them. */
export async function openScreens(parts: CommandParts): Promise<ScreenSet> {
  const { ScreenSet } = await import('./screens/screenSet.ts');
  const { screens } = parts;
  screens.opened ??= new ScreenSet(vscode.Uri.joinPath(screens.root, 'dist'), parts);
  return screens.opened;
}
