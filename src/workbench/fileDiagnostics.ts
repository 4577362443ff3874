import * as vscode from 'vscode';
import type { FileProblem } from '../journal/problem.ts';
import { Lifetime } from './lifetime.ts';

/** Shows what is wrong in the lead's YAML files in the Problems panel, at its lines. */
export class FileDiagnostics implements vscode.Disposable {
  readonly #lifetime = new Lifetime();
  readonly #collection = this.#lifetime.own(vscode.languages.createDiagnosticCollection('tech-lead-balance'));
  #shown: ReadonlySet<string> = new Set();

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
        const diagnostic = new vscode.Diagnostic(range, fileProblemText(problem), vscode.DiagnosticSeverity.Error);
        diagnostic.source = 'Tech Lead Balance';
        diagnostic.code = problem.code;
        return diagnostic;
      }),
    );
  }

  /** The problems of a set of files, known by path: a file that left the set has none any more. */
  async showSet(
    files: readonly { readonly path: string; readonly text: string; readonly problems: readonly FileProblem[] }[],
  ): Promise<void> {
    const paths = new Set(files.map((file) => file.path));
    for (const path of this.#shown) {
      if (!paths.has(path)) this.#collection.delete(vscode.Uri.file(path));
    }
    this.#shown = paths;
    await Promise.all(files.map((file) => this.show(vscode.Uri.file(file.path), file.text, file.problems)));
  }

  dispose(): void {
    this.#lifetime.dispose();
  }
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
