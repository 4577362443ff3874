import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { type TextCall, type TextCalls, type TextWork, workHere } from './textWork.ts';
import { systemCode } from './fileSystem.ts';
import { Turns } from './turns.ts';
import { UnreadableFile } from './unreadableFile.ts';
import { unpackFailure, type WorkerAnswer, type WorkerRequest } from './workerMessages.ts';

/** UTF-16 units of a text that is parsed at once, in some 20 ms: a hundred and fifty entries. Larger ones would be felt. */
const largestHere = 16_000;

/** What a text may take; nobody writes one by hand that takes more (research/reliability.md, S14). */
export interface TextLimits {
  /** Milliseconds. */
  readonly patience: number;
  /** Memory of the thread, in megabytes. */
  readonly heap: number;
  /** Milliseconds until a text that took too much may be tried again: the machine may have been busy. */
  readonly respite: number;
}

const usualLimits: TextLimits = { patience: 2_000, heap: 512, respite: 60_000 };

/**
 * Parses and edits small texts at once and large ones in a thread of their own, so that nobody feels it. A text
 * that takes too long, or more memory than there is for it, is an `UnreadableFile`; that thread is given up.
 */
export class TextWorker {
  readonly #script: URL;
  readonly #limits: TextLimits;
  readonly #turns = new Turns();
  /** Not tried again with each look at a folder. */
  readonly #tooSlow = new Set<string>();
  #worker: Promise<Worker> | undefined;

  /** @param script `journalWorker`, as it is called where this runs. */
  constructor(script: URL, limits: Partial<TextLimits> = {}) {
    this.#script = script;
    this.#limits = { ...usualLimits, ...limits };
  }

  readonly work: TextWork = (call, ...takes) => {
    if (sizeOf(takes) <= largestHere) return workHere(call, ...takes);
    return this.#turns.run(() => this.#ask(call, takes));
  };

  async dispose(): Promise<void> {
    const worker = this.#worker;
    this.#worker = undefined;
    await (await worker)?.terminate();
  }

  async #ask<Call extends TextCall>(call: Call, takes: TextCalls[Call]['takes']): Promise<TextCalls[Call]['makes']> {
    const [text = ''] = takes;
    if (this.#tooSlow.has(text)) throw tooLarge(text);
    const worker = await this.#start();
    worker.postMessage({ call, takes } satisfies WorkerRequest);
    worker.ref();
    const answer = await answerOf<Call>(worker, this.#limits.patience)
      .catch((error: unknown) => this.#giveUp(text, error))
      // It must not keep a process alive that is otherwise done.
      .finally(() => worker.unref());
    if ('failure' in answer) throw unpackFailure(answer.failure);
    return answer.made;
  }

  async #giveUp(text: string, error: unknown): Promise<never> {
    if (!isTooMuch(error)) throw error;
    this.#tooSlow.add(text);
    setTimeout(() => this.#tooSlow.delete(text), this.#limits.respite).unref();
    await this.dispose();
    throw tooLarge(text);
  }

  #start(): Promise<Worker> {
    if (this.#worker !== undefined) return this.#worker;
    const worker = new Worker(this.#script, {
      resourceLimits: { maxOldGenerationSizeMb: this.#limits.heap, maxYoungGenerationSizeMb: 8 },
      // What the editor's process was started with is not meant for it.
      execArgv: [],
    });
    const started = once(worker, 'online').then(() => worker);
    // Whoever waits for an answer hears of it; whoever comes next gets another thread.
    const forget = () => {
      if (this.#worker === started) this.#worker = undefined;
    };
    worker.on('error', forget).on('exit', forget);
    this.#worker = started;
    return started;
  }
}

/** UTF-16 units of an item, about. */
const itemSize = 100;

/** Of the text, and of the list of items it gets. */
function sizeOf([text = '', more]: TextCalls[TextCall]['takes']): number {
  return text.length + (Array.isArray(more) ? more.length * itemSize : 0);
}

class TooSlow extends Error {}

/** Rejects when the thread ends without an answer, or says nothing for too long. */
function answerOf<Call extends TextCall>(worker: Worker, patience: number): Promise<WorkerAnswer<Call>> {
  return new Promise<WorkerAnswer<Call>>((resolve, reject) => {
    // Where this thread stood still itself, an answer may be waiting: the loop takes it up before `setImmediate`.
    const timer = setTimeout(() => setImmediate(() => settle(() => reject(new TooSlow()))), patience);
    const onMessage = (answer: WorkerAnswer<Call>) => settle(() => resolve(answer));
    const onError = (error: Error) => settle(() => reject(error));
    const onExit = () => settle(() => reject(new Error('The thread for large files ended.')));
    function settle(how: () => void): void {
      clearTimeout(timer);
      worker.off('message', onMessage).off('error', onError).off('exit', onExit);
      how();
    }
    worker.on('message', onMessage).on('error', onError).on('exit', onExit);
  });
}

function isTooMuch(error: unknown): boolean {
  return error instanceof TooSlow || systemCode(error) === 'ERR_WORKER_OUT_OF_MEMORY';
}

function tooLarge(text: string): UnreadableFile {
  return new UnreadableFile('tooLarge', String(text.length));
}
