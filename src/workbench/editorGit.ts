import { realpathSync } from 'node:fs';
import { isAbsolute, relative } from 'node:path';
import * as vscode from 'vscode';
import { Lifetime } from './lifetime.ts';

/** What we use of the built-in git extension's API (extensions/git/src/api/git.d.ts of VS Code). */
interface GitRepository {
  readonly rootUri: vscode.Uri;
  readonly state: {
    readonly onDidChange: vscode.Event<void>;
    readonly mergeChanges: readonly { readonly uri: vscode.Uri }[];
  };
  getCommit(ref: string): Promise<unknown>;
}

interface GitApi {
  readonly git: { readonly path: string };
  readonly repositories: readonly GitRepository[];
  readonly onDidOpenRepository: vscode.Event<GitRepository>;
  readonly onDidCloseRepository: vscode.Event<GitRepository>;
}

interface GitExtension {
  readonly enabled: boolean;
  getAPI(version: 1): GitApi;
}

/**
 * The built-in git extension: its binary, its repositories, and a hint that something moved.
 * Absent in Restricted Mode and when the lead switched git off; then everything here is empty.
 */
export class EditorGit implements vscode.Disposable {
  readonly #lifetime = new Lifetime();
  readonly #changed = this.#lifetime.own(new vscode.EventEmitter<void>());
  readonly #watched = new Map<GitRepository, vscode.Disposable>();
  #api: Promise<GitApi | undefined> | undefined;

  /** Fires after git work done through the editor, and when repositories come and go. */
  readonly onDidChange = this.#changed.event;

  /**
   * Absolute path of the git binary the editor uses. Where the editor found git in PATH it says
   * just `git`; a bare name is never run, so that counts as not knowing.
   */
  async path(): Promise<string | undefined> {
    const path = (await this.#connect())?.git.path;
    return path !== undefined && isAbsolute(path) ? path : undefined;
  }

  /** Work trees the editor has open, including those found in parent and child folders. */
  async roots(): Promise<readonly string[]> {
    const api = await this.#connect();
    return (
      api?.repositories
        .filter((repository) => repository.rootUri.scheme === 'file')
        .map((repository) => repository.rootUri.fsPath) ?? []
    );
  }

  /**
   * The work tree at `root` as `git.viewCommit` takes it. Undefined where the editor cannot show the
   * commit there: asked about a work tree it does not have open, it would look in another one.
   */
  async whereIs(commit: string, root: string): Promise<vscode.Uri | undefined> {
    const api = await this.#connect();
    const repository = api?.repositories.find(
      ({ rootUri }) => rootUri.scheme === 'file' && isSame(rootUri.fsPath, root),
    );
    if (repository === undefined) return undefined;
    const commands = await vscode.commands.getCommands(true);
    if (!commands.includes('git.viewCommit')) return undefined;
    return repository.getCommit(commit).then(
      () => repository.rootUri,
      () => undefined,
    );
  }

  /** Whether the editor's git knows of an unfinished merge in a file. */
  async hasConflict(uri: vscode.Uri): Promise<boolean> {
    const api = await this.#connect();
    const changes = api?.repositories.flatMap(({ state }) => state.mergeChanges) ?? [];
    return changes.some((change) => change.uri.toString() === uri.toString());
  }

  dispose(): void {
    for (const subscription of this.#watched.values()) subscription.dispose();
    this.#lifetime.dispose();
  }

  #connect(): Promise<GitApi | undefined> {
    this.#api ??= this.#activate();
    return this.#api;
  }

  async #activate(): Promise<GitApi | undefined> {
    const extension = vscode.extensions.getExtension<GitExtension>('vscode.git');
    if (extension === undefined) {
      this.#api = undefined; // it appears once the workspace is trusted
      return undefined;
    }
    const exported = await extension.activate();
    // getAPI throws while `git.enabled` is off.
    if (!exported.enabled) {
      this.#api = undefined;
      return undefined;
    }
    const api = exported.getAPI(1);
    for (const repository of api.repositories) this.#watch(repository);
    this.#lifetime.own(
      api.onDidOpenRepository((repository) => {
        this.#watch(repository);
        this.#changed.fire();
      }),
    );
    this.#lifetime.own(
      api.onDidCloseRepository((repository) => {
        this.#watched.get(repository)?.dispose();
        this.#watched.delete(repository);
        this.#changed.fire();
      }),
    );
    return api;
  }

  #watch(repository: GitRepository): void {
    if (this.#watched.has(repository) || this.#lifetime.ended) return;
    this.#watched.set(
      repository,
      repository.state.onDidChange(() => this.#changed.fire()),
    );
  }
}

/** Git says where a folder really is; the editor, how it was opened. */
function isSame(opened: string, real: string): boolean {
  try {
    return relative(realpathSync.native(opened), real) === '';
  } catch {
    return false; // it is gone
  }
}
