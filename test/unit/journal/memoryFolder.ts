import type { TextFile, TextFolder } from '../../../src/journal/textFile.ts';

/** A folder in memory. `beforeReplace` runs between the read and the write of an edit, like another window. */
export class MemoryFolder implements TextFolder {
  readonly texts = new Map<string, string>();
  beforeReplace: (name: string) => void = () => undefined;

  list(): Promise<string[]> {
    return Promise.resolve([...this.texts.keys()]);
  }

  alone<T>(_name: string, work: () => Promise<T>): Promise<T> {
    return work();
  }

  file(name: string): TextFile {
    return {
      read: () => Promise.resolve(this.texts.get(name)),
      replace: (expected, next) => {
        this.beforeReplace(name);
        if (this.texts.get(name) !== expected) return Promise.resolve(false);
        this.texts.set(name, next);
        return Promise.resolve(true);
      },
    };
  }
}
