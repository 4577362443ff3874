import * as vscode from 'vscode';
import type { ActivityReader } from '../activity/activityReader.ts';
import type { EpochMinute } from '../balance/time.ts';
import { currentMinute } from './clock.ts';
import type { EditorGit } from './editorGit.ts';
import { readSettings } from './settings.ts';
import type { Observed } from './snapshot.ts';

/** Covers every period but an old custom one, so that changing the period seldom reads git again. */
const minutesAlwaysRead = 27 * 7 * 24 * 60;
/** A commit dated a little ahead (another machine's clock) still counts today. */
const minutesAhead = 24 * 60;

/** Reads git for this window: which folders, whose addresses, and whether git may run at all. */
export class WorkspaceObserver implements vscode.Disposable {
  readonly #ended = new AbortController();
  readonly #git: EditorGit;
  readonly #log: vscode.LogOutputChannel;
  #reader: ActivityReader | undefined;
  #readerGit: string | undefined;
  #reach: EpochMinute = Number.POSITIVE_INFINITY;

  constructor(git: EditorGit, log: vscode.LogOutputChannel) {
    this.#git = git;
    this.#log = log;
  }

  /** From now on every look reaches back to `minute` at least. */
  reachBackTo(minute: EpochMinute): void {
    this.#reach = Math.min(this.#reach, minute);
  }

  /** Whether `observed` holds what happened since `minute`, as far as it can be held at all. */
  covers(observed: Observed, minute: EpochMinute): boolean {
    return observed.kind === 'ready' ? observed.from <= minute : observed.kind !== 'pending';
  }

  /** Nothing is spawned while the workspace is not trusted, virtual or empty. */
  async observe(): Promise<Observed> {
    const folders = vscode.workspace.workspaceFolders ?? [];
    if (folders.length === 0) return { kind: 'noFolder' };
    const local = folders.filter((folder) => folder.uri.scheme === 'file').map((folder) => folder.uri.fsPath);
    if (local.length === 0) return { kind: 'virtual' };
    if (!vscode.workspace.isTrusted) return { kind: 'untrusted' };

    const now = currentMinute();
    const from = Math.min(this.#reach, now - minutesAlwaysRead);
    const reader = await this.#readerFor(await this.#git.path());
    const seen = await reader.observe({
      folders: [...local, ...(await this.#git.roots())],
      extraIdentities: readSettings().myEmails,
      from,
      to: now + minutesAhead,
      now,
      signal: this.#ended.signal,
    });
    const { repositories } = seen;
    const problems = [...seen.problems, ...repositories.flatMap((repository) => repository.problems)];
    for (const problem of problems) this.#log.warn(`${problem.code} ${problem.path}: ${problem.detail}`);
    return { kind: 'ready', from, repositories, problems };
  }

  /** Git that is still running ends with the window. */
  dispose(): void {
    this.#ended.abort();
  }

  async #readerFor(gitPath: string | undefined): Promise<ActivityReader> {
    if (this.#reader === undefined || this.#readerGit !== gitPath) {
      const { ActivityReader } = await import('../activity/activityReader.ts');
      this.#reader = new ActivityReader({ gitPath });
      this.#readerGit = gitPath;
    }
    return this.#reader;
  }
}
