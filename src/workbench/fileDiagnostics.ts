import * as vscode from 'vscode';
import type { FileProblem } from '../journal/problem.ts';
import { Lifetime } from './lifetime.ts';

export const diagnosticSource = 'Tech Lead Balance';

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
    const { fileProblemText } = await import('./problemWords.ts');
    const starts = lineStarts(text);
    this.#collection.set(
      uri,
      problems.map((problem) => {
        const range = new vscode.Range(positionAt(problem.start, starts), positionAt(problem.end, starts));
        const diagnostic = new vscode.Diagnostic(range, fileProblemText(problem), severityOf(problem));
        diagnostic.source = diagnosticSource;
        diagnostic.code = problem.code;
        return diagnostic;
      }),
    );
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

function severityOf({ code }: FileProblem): vscode.DiagnosticSeverity {
  return code === 'unknownResponsibility' ? vscode.DiagnosticSeverity.Information : vscode.DiagnosticSeverity.Error;
}

function isUnsaved(uri: vscode.Uri): boolean {
  return vscode.workspace.textDocuments.some(
    (document) => document.isDirty && document.uri.toString() === uri.toString(),
  );
}

function lineStarts(text: string): readonly number[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}

function positionAt(offset: number, starts: readonly number[]): vscode.Position {
  const line = Math.max(
    0,
    starts.findLastIndex((start) => start <= offset),
  );
  return new vscode.Position(line, offset - (starts[line] ?? 0));
}
