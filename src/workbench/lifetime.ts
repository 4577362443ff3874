import type * as vscode from 'vscode';

/** Owns disposables; whatever arrives after the end is disposed of at once. */
export class Lifetime implements vscode.Disposable {
  readonly #owned = new Set<vscode.Disposable>();
  #ended = false;

  own<T extends vscode.Disposable>(part: T): T {
    if (this.#ended) part.dispose();
    else this.#owned.add(part);
    return part;
  }

  get ended(): boolean {
    return this.#ended;
  }

  dispose(): void {
    this.#ended = true;
    const parts = [...this.#owned].toReversed();
    this.#owned.clear();
    for (const part of parts) part.dispose();
  }
}
