import { GitFailure } from './gitFailure.ts';

/** Limits of one git call. Milliseconds and bytes. */
export interface GitLimits {
  /** Longest silence. */
  readonly silence: number;
  /** Longest run in total. */
  readonly total: number;
  readonly bytes: number;
}

/** How long a process may take to die of SIGINT before nobody waits for it any more. Milliseconds. */
const grace = 1_000;

/** Ends one git call early: by its limits or by the caller's signal. */
export class Stopping {
  readonly #controller = new AbortController();
  readonly #overdue = Promise.withResolvers<never>();
  readonly #limits: GitLimits;
  readonly #caller: AbortSignal | undefined;
  readonly #onCaller = (): void => this.#abort();
  readonly #timers: NodeJS.Timeout[];
  #bytes = 0;
  /** The first reason the call failed. */
  failure: GitFailure | undefined;

  constructor(limits: GitLimits, caller: AbortSignal | undefined) {
    this.#limits = limits;
    this.#caller = caller;
    caller?.addEventListener('abort', this.#onCaller, { once: true });
    this.#timers = [
      setTimeout(() => this.stop('timedOut', `git was silent for ${limits.silence} ms`), limits.silence),
      setTimeout(() => this.stop('timedOut', `git took more than ${limits.total} ms`), limits.total),
    ];
    // Nobody may be listening by the time it is rejected.
    this.#overdue.promise.catch(() => undefined);
  }

  get signal(): AbortSignal {
    return this.#controller.signal;
  }

  /** Rejects when git was told to stop and did not. */
  get overdue(): Promise<never> {
    return this.#overdue.promise;
  }

  /** Takes notice of output, and says whether so much may be. */
  allows(bytes: number): boolean {
    this.#timers[0]?.refresh();
    this.#bytes += bytes;
    if (this.#bytes > this.#limits.bytes) this.stop('gitFailed', `git printed more than ${this.#limits.bytes} bytes`);
    return this.#bytes <= this.#limits.bytes;
  }

  stop(code: GitFailure['code'], detail: string): void {
    this.failure ??= new GitFailure(code, detail);
    this.#abort();
  }

  end(): void {
    this.#timers.forEach(clearTimeout);
    this.#caller?.removeEventListener('abort', this.#onCaller);
  }

  #abort(): void {
    if (this.#controller.signal.aborted) return;
    this.#timers.push(setTimeout(() => this.#overdue.reject(new Error('git did not stop')), grace));
    this.#controller.abort();
  }
}
