import { pathToFileURL } from 'node:url';
import * as vscode from 'vscode';
import type { TextWorker } from '../journal/textWorker.ts';
import type { TextWork } from '../journal/textWork.ts';

/** Where the texts of the lead's files are parsed and edited; loaded with the first of them. */
export class FileTexts implements vscode.Disposable {
  readonly #script: URL;
  #worker: Promise<TextWorker> | undefined;

  /** @param root of the extension */
  constructor(root: vscode.Uri) {
    this.#script = pathToFileURL(vscode.Uri.joinPath(root, 'dist', 'journalWorker.js').fsPath);
  }

  readonly work: TextWork = async (call, ...takes) => {
    this.#worker ??= import('../journal/textWorker.ts').then(({ TextWorker }) => new TextWorker(this.#script));
    return (await this.#worker).work(call, ...takes);
  };

  dispose(): void {
    void this.#worker?.then((worker) => worker.dispose());
  }
}
