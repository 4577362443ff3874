import { constants } from 'node:fs';
import { access } from 'node:fs/promises';
import { isAbsolute, sep } from 'node:path';
import { simpleGit, type SimpleGit } from 'simple-git';
import { gitEnvironment, ownVariables } from './gitEnvironment.ts';
import { failureOf, GitFailure } from './gitFailure.ts';
import { LightSleep } from './lightSleep.ts';
import { Slots } from './slots.ts';
import { Stopping, type GitLimits } from './stopping.ts';

export interface GitRunnerOptions {
  /** Absolute path of the git program. */
  readonly binary: string;
  /** The host's environment; an allow-list of it reaches git. */
  readonly environment?: NodeJS.ProcessEnv;
  /** Variables added on top, GIT_* ones included: for tests that seal git off from the machine. */
  readonly variables?: Readonly<Record<string, string>>;
  readonly limits?: Partial<GitLimits>;
}

/** Where and how a call runs. */
export interface GitPlace {
  readonly folder: string;
  /** The folder itself is a bare repository the lead opened, not one embedded in somebody's work tree. */
  readonly bare?: boolean | undefined;
  readonly signal?: AbortSignal | undefined;
}

/** Git processes at a time: enough to keep a disk busy, few enough not to be noticed. */
const mostProcesses = 4;
/** Output that is handed on piece by piece takes no memory, so a long history may say more. */
const mostHandedOn = 1024 * 1024 * 1024;
const defaultLimits: GitLimits = { silence: 10_000, total: 60_000, bytes: 64 * 1024 * 1024 };

/**
 * The one place that starts git: absolute program, no shell, a hardened profile that runs nothing
 * a repository's configuration names (research/reliability.md S1–S8), limits on time and output.
 * For commands that read the object database only; never status, diff, blame or others
 * that look at the work tree, whose filters no flag can switch off.
 */
export class GitRunner {
  readonly #binary: string;
  readonly #environment: Record<string, string>;
  readonly #allowed: readonly string[];
  readonly #limits: GitLimits;
  readonly #mostHandedOn: number;
  readonly #slots = new Slots(mostProcesses);

  constructor(options: GitRunnerOptions) {
    this.#binary = options.binary;
    this.#environment = { ...gitEnvironment(options.environment ?? process.env), ...options.variables };
    this.#allowed = [...Object.keys(ownVariables), ...Object.keys(options.variables ?? {})];
    this.#limits = { ...defaultLimits, ...options.limits };
    this.#mostHandedOn = options.limits?.bytes ?? mostHandedOn;
  }

  /**
   * Runs `git <args>` and gives its whole output as UTF-8 text, or hands it to `onOutput` piece by piece and keeps nothing.
   * Only the end tells whether the pieces were all there is. Throws a `GitFailure`, or the signal's reason when aborted.
   */
  run(args: readonly string[], place: GitPlace, onOutput?: (piece: Buffer) => void): Promise<string> {
    return this.#slots.hold(() => this.#run(args, place, onOutput));
  }

  async #run(args: readonly string[], place: GitPlace, onOutput?: (piece: Buffer) => void): Promise<string> {
    place.signal?.throwIfAborted();
    if (!isAbsolute(this.#binary)) throw new GitFailure('gitMissing', `not an absolute path: ${this.#binary}`);
    const limits = onOutput === undefined ? this.#limits : { ...this.#limits, bytes: this.#mostHandedOn };
    const stopping = new Stopping(limits, place.signal);
    try {
      return await Promise.race([this.#prepare(place, stopping, onOutput).raw([...args]), stopping.overdue]);
    } catch (error) {
      place.signal?.throwIfAborted();
      // Asked only now: the answer takes a fifth of a millisecond, and is nearly always yes.
      if (stopping.failure === undefined || stopping.failure.code === 'gitMissing') await mustBeAFolder(place.folder);
      throw stopping.failure ?? new GitFailure('gitFailed', error instanceof Error ? error.message : String(error));
    } finally {
      stopping.end();
    }
  }

  #prepare(place: GitPlace, stopping: Stopping, onOutput?: (piece: Buffer) => void): SimpleGit {
    const git = simpleGit({
      baseDir: place.folder,
      binary: this.#binary,
      config: [
        'log.showSignature=false',
        `safe.bareRepository=${place.bare === true ? 'all' : 'explicit'}`,
        'i18n.logOutputEncoding=UTF-8',
        'color.ui=false',
        'core.fsmonitor=false',
        'core.hooksPath=/dev/null',
      ],
      allowEnvironment: this.#allowed,
      // Blanks in the program's path, and two settings that simple-git only knows as attacks.
      unsafe: { allowUnsafeCustomBinary: true, allowUnsafeFsMonitor: true, allowUnsafeHooksPath: true },
      // The exit event may come before the last output was read.
      completion: { onClose: true, onExit: false },
      abort: stopping.signal,
      // simple-git takes a killed process, and one that failed without a word, for a success.
      errors: (_error, { exitCode, stdErr }) => {
        if (exitCode === 0 && stopping.failure === undefined) return undefined;
        stopping.failure ??= failureOf(exitCode, Buffer.concat(stdErr).toString('utf8'));
        return stopping.failure;
      },
    });
    git.env(this.#environment);
    git.outputHandler((_command, stdout) => {
      // simple-git would keep every piece and, at the end, join them in one block: whoever takes the
      // pieces does not need it, and a long history would not fit.
      if (onOutput !== undefined) stdout.removeAllListeners('data');
      const sleep = new LightSleep();
      stdout.on('data', (piece: Buffer) => {
        if (!stopping.allows(piece.length)) return;
        if (onOutput !== undefined) sleep.stir();
        try {
          onOutput?.(piece);
        } catch (error) {
          // Thrown on from here it would end the whole process.
          stopping.stop('gitFailed', error instanceof Error ? (error.stack ?? error.message) : String(error));
        }
      });
      // simple-git waits 50 ms more for a process that printed nothing.
      stdout.once('end', () => stdout.emit('data', Buffer.alloc(0)));
    });
    return git;
  }
}

/** A folder that is gone or closed must not look like a missing git: a spawn reports both alike. */
async function mustBeAFolder(folder: string): Promise<void> {
  const entered = await access(folder + sep, constants.R_OK | constants.X_OK).then(
    () => true,
    (error: unknown) => error,
  );
  if (entered !== true) throw new GitFailure('folderMissing', String(entered));
}
