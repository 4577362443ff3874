import type * as vscode from 'vscode';
import type { ScreenSet } from './screens/screenSet.ts';

/** Owns the screens of the editor area, which are loaded when the first of them is opened. */
export class Screens implements vscode.Disposable {
  /** Of the extension. */
  readonly root: vscode.Uri;
  opened: ScreenSet | undefined;

  constructor(root: vscode.Uri) {
    this.root = root;
  }

  dispose(): void {
    this.opened?.dispose();
  }
}
