import * as vscode from 'vscode';
import { Lifetime } from './lifetime.ts';
import type { CommandParts } from './registerCommands.ts';
import type { ScreenSet } from './screens/screenSet.ts';

/** The screens of the editor area. What they show is loaded with the first of them. */
export class Screens implements vscode.Disposable {
  readonly #lifetime = new Lifetime();
  readonly #dist: vscode.Uri;
  #set: Promise<ScreenSet> | undefined;

  /** @param root of the extension */
  constructor(root: vscode.Uri) {
    this.#dist = vscode.Uri.joinPath(root, 'dist');
  }

  open(parts: CommandParts): Promise<ScreenSet> {
    this.#set ??= import('./screens/screenSet.ts').then(({ ScreenSet }) =>
      this.#lifetime.own(new ScreenSet(this.#dist, parts)),
    );
    return this.#set;
  }

  dispose(): void {
    this.#lifetime.dispose();
  }
}
