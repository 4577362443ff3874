import { isDeepStrictEqual } from 'node:util';
import { isDay } from '../balance/days.ts';
import type { NotWork } from '../balance/gaps.ts';
import type { TextFolder } from '../journal/textFile.ts';
import { keptJson } from './keptJson.ts';

const name = 'not-work.json';
/** The oldest make way; a quarter has fewer gaps. */
const mostKept = 500;

/** What the lead said was no work, as all windows know it: a small file that is replaced whole. */
export class NotWorkFile {
  readonly #folder: TextFolder;

  constructor(folder: TextFolder) {
    this.#folder = folder;
  }

  /** A text that says nothing of it says that nothing was. @throws UnreadableFile */
  async read(): Promise<NotWork[]> {
    return notWorkIn(await this.#folder.file(name).read());
  }

  /** @throws UnreadableFile, JournalError */
  add(said: NotWork): Promise<void> {
    return this.#change((all) => [...all, said].slice(-mostKept));
  }

  /** Takes back that it was said the last time; what is not there any more stays so. @throws UnreadableFile, JournalError */
  remove(said: NotWork): Promise<void> {
    return this.#change((all) => {
      const at = all.findLastIndex((each) => isDeepStrictEqual(each, said));
      return at < 0 ? all : all.toSpliced(at, 1);
    });
  }

  #change(change: (all: NotWork[]) => NotWork[]): Promise<void> {
    return this.#folder.alone(name, async () => {
      const file = this.#folder.file(name);
      for (;;) {
        const text = await file.read();
        if (await file.replace(text, `${JSON.stringify(change(notWorkIn(text)))}\n`)) return;
      }
    });
  }
}

function notWorkIn(text: string | undefined): NotWork[] {
  const said = keptJson(text);
  return Array.isArray(said) ? said.filter(isNotWork) : [];
}

function isNotWork(value: unknown): value is NotWork {
  if (!isRecord(value) || typeof value.on !== 'string' || !isDay(value.on) || !isMinutes(value.minutes)) return false;
  const { interval } = value;
  return interval === undefined || (isRecord(interval) && isMinutes(interval.start) && isMinutes(interval.end));
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

function isMinutes(value: unknown): value is number {
  return Number.isSafeInteger(value);
}
