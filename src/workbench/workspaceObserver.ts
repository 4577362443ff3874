import { sep } from 'node:path';
import * as vscode from 'vscode';
import type { ObservedActivity } from '../activity/activityQuestion.ts';
import type { ActivityReader } from '../activity/activityReader.ts';
import type { FoundCandidates } from '../activity/identityCandidates.ts';
import type { ActivityProblem } from '../activity/observation.ts';
import type { EpochMinute } from '../balance/time.ts';
import { currentMinute } from './clock.ts';
import type { EditorGit } from './editorGit.ts';
import type { KnownRepositories } from './knownRepositories.ts';
import { readSettings } from './settings.ts';
import type { Observed } from './snapshot.ts';

/** Covers every period but an old custom one, so that changing the period seldom reads git again. */
const minutesAlwaysRead = 27 * 7 * 24 * 60;
/** A commit dated a little ahead (another machine's clock) still counts today. */
const minutesAhead = 24 * 60;
/** Repositories of other windows are looked at this seldom: theirs look at them more often. Minutes. */
const elsewhereEvery = 10;

/** Reads git for this window: which folders, whose addresses, and whether git may run at all. */
export class WorkspaceObserver implements vscode.Disposable {
  readonly #ended = new AbortController();
  readonly #git: EditorGit;
  readonly #known: KnownRepositories;
  readonly #log: vscode.LogOutputChannel;
  #reader: Promise<ActivityReader> | undefined;
  #reach: EpochMinute = Number.POSITIVE_INFINITY;
  /** The first look is put off until the start of the window is over. */
  #lookedElsewhere: EpochMinute = currentMinute() - elsewhereEvery + 1;
  #said = new Set<string>();

  constructor(git: EditorGit, known: KnownRepositories, log: vscode.LogOutputChannel) {
    this.#git = git;
    this.#known = known;
    this.#log = log;
  }

  /** From now on every look reaches back to `minute` at least. */
  reachBackTo(minute: EpochMinute): void {
    this.#reach = Math.min(this.#reach, minute);
  }

  /** The next look asks git about every repository, however short ago that was done. */
  lookEverywhere(): void {
    this.#lookedElsewhere = Number.NEGATIVE_INFINITY;
  }

  /** Whether `observed` holds what happened since `minute`, as far as it can be held at all. */
  covers(observed: Observed, minute: EpochMinute): boolean {
    return observed.kind !== 'pending' && observed.from <= minute;
  }

  /** What is remembered, without asking git: to be shown until git has answered. */
  async recall(): Promise<Observed> {
    const now = currentMinute();
    const from = this.#from(now);
    const [{ recallAll }, ledger] = await Promise.all([
      import('../activity/recallRepository.ts'),
      this.#known.ledger(),
    ]);
    const seen = await recallAll(ledger, { from, to: now + minutesAhead });
    const repositories = seen.map((each) => ({ ...each, inWorkspace: isInWorkspace(each.root) }));
    return { kind: 'pending', from, repositories, problems: [] };
  }

  /** No process is started while the workspace is not trusted or virtual. */
  async observe(): Promise<Observed> {
    const local = localFolders();
    const kind = kindOf(vscode.workspace.workspaceFolders?.length ?? 0, local.length);
    const now = currentMinute();
    const from = this.#from(now);
    const mayLook = vscode.workspace.isTrusted && kind !== 'virtual';
    const looksElsewhere = mayLook && now - this.#lookedElsewhere >= elsewhereEvery;
    const here = kind === 'ready' ? [...local, ...(await this.#git.roots())] : [];
    const { repositories, problems } = await this.#observe(here, looksElsewhere ? 'look' : 'recall', from);
    if (looksElsewhere) this.#lookedElsewhere = now;
    const all = [...problems, ...repositories.flatMap((repository) => repository.problems)];
    // A problem that stays is told once.
    this.#said = new Set(this.#tell(all));
    return { kind, from, repositories, problems: all };
  }

  /** Addresses in this window's repositories that look like the lead's too; none where git may not run. */
  async findCandidates(): Promise<FoundCandidates> {
    const local = localFolders();
    if (local.length === 0 || !vscode.workspace.isTrusted) return { candidates: [], problems: [] };
    const { findIdentities } = await import('../activity/findIdentities.ts');
    const found = await findIdentities(
      {
        folders: [...local, ...(await this.#git.roots())],
        extraIdentities: readSettings().myEmails,
        from: this.#from(currentMinute()),
        signal: this.#ended.signal,
      },
      { findGit: () => this.#git.path() },
    );
    this.#tell(found.problems);
    return found;
  }

  /** Git that is still running ends with the window. */
  dispose(): void {
    this.#ended.abort();
  }

  /** Writes into the log what was not there at the last look. */
  #tell(problems: readonly ActivityProblem[]): readonly string[] {
    const lines = problems.map(({ code, path, detail }) => `${code} ${path}: ${detail}`);
    for (const line of lines) if (!this.#said.has(line)) this.#log.warn(line);
    return lines;
  }

  #from(now: EpochMinute): EpochMinute {
    return Math.min(this.#reach, now - minutesAlwaysRead);
  }

  async #observe(folders: string[], elsewhere: 'look' | 'recall', from: EpochMinute): Promise<ObservedActivity> {
    this.#reader ??= this.#makeReader();
    const now = currentMinute();
    return (await this.#reader).observe({
      folders,
      elsewhere,
      extraIdentities: readSettings().myEmails,
      from,
      to: now + minutesAhead,
      now,
      signal: this.#ended.signal,
    });
  }

  async #makeReader(): Promise<ActivityReader> {
    const [{ ActivityReader }, ledger] = await Promise.all([
      import('../activity/activityReader.ts'),
      this.#known.ledger(),
    ]);
    return new ActivityReader({ findGit: () => this.#git.path(), ledger });
  }
}

function kindOf(folders: number, local: number): Exclude<Observed['kind'], 'pending'> {
  if (folders === 0) return 'noFolder';
  if (local === 0) return 'virtual';
  return vscode.workspace.isTrusted ? 'ready' : 'untrusted';
}

function localFolders(): string[] {
  const folders = vscode.workspace.workspaceFolders ?? [];
  return folders.filter(({ uri }) => uri.scheme === 'file').map(({ uri }) => uri.fsPath);
}

function isInWorkspace(root: string): boolean {
  return (vscode.workspace.workspaceFolders ?? []).some(
    ({ uri }) => isBelow(root, uri.fsPath) || isBelow(uri.fsPath, root),
  );
}

function isBelow(path: string, folder: string): boolean {
  return path === folder || path.startsWith(folder + sep);
}
