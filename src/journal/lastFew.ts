export interface LastFew<T> {
  /** The result for this text, computed unless it is remembered. */
  readonly get: (text: string) => T;
  /** Remembers a result that came about in another way. */
  readonly set: (text: string, result: T) => void;
}

/**
 * Remembers the last few results of a pure function of a text. An edit reads its file, checks what
 * it made of it, and is then asked to show it: the same texts again and again, and slow to parse.
 */
export function lastFew<T>(count: number, compute: (text: string) => T): LastFew<T> {
  const known = new Map<string, T>();
  function set(text: string, result: T): void {
    known.delete(text); // and last again
    known.set(text, result);
    const [oldest] = known.keys();
    if (known.size > count && oldest !== undefined) known.delete(oldest);
  }
  return {
    get(text) {
      const result = known.get(text) ?? compute(text);
      set(text, result);
      return result;
    },
    set,
  };
}
