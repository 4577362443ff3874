import * as vscode from 'vscode';
import type { FileProblem } from '../journal/problem.ts';
import { Lifetime } from './lifetime.ts';

/** Shows what is wrong in the lead's YAML files in the Problems panel, at its lines. */
export class FileDiagnostics implements vscode.Disposable {
  readonly #lifetime = new Lifetime();
  readonly #collection: vscode.DiagnosticCollection;
  #shown: ReadonlySet<string> = new Set();

  constructor(name = 'tech-lead-balance') {
    this.#collection = this.#lifetime.own(vscode.languages.createDiagnosticCollection(name));
  }

  /** Replaces the problems of one file. `text` is what the offsets count in. */
  async show(uri: vscode.Uri, text: string, problems: readonly FileProblem[]): Promise<void> {
    if (problems.length === 0) {
      this.#collection.delete(uri);
      return;
    }
    const { diagnosticsOf } = await import('./diagnosticsOf.ts');
    this.#collection.set(uri, diagnosticsOf(text, problems));
  }

  /**
   * The problems of a set of files as they are stored, known by path: a file that left the set has none
   * any more. What is wrong in unsaved text is for those to say who read that.
   */
  async showSet(
    files: readonly { readonly path: string; readonly text: string; readonly problems: readonly FileProblem[] }[],
  ): Promise<void> {
    const paths = new Set(files.map((file) => file.path));
    for (const path of this.#shown) {
      const uri = vscode.Uri.file(path);
      if (!paths.has(path) && !isUnsaved(uri)) this.#collection.delete(uri);
    }
    this.#shown = paths;
    const stored = files.map((file) => ({ ...file, uri: vscode.Uri.file(file.path) }));
    await Promise.all(
      stored.filter(({ uri }) => !isUnsaved(uri)).map(({ uri, text, problems }) => this.show(uri, text, problems)),
    );
  }

  dispose(): void {
    this.#lifetime.dispose();
  }
}

function isUnsaved(uri: vscode.Uri): boolean {
  return vscode.workspace.textDocuments.some(
    (document) => document.isDirty && document.uri.toString() === uri.toString(),
  );
}
