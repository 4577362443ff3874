/**
 * Remembers the last few results of a pure function of a text. An edit reads its file, checks what
 * it made of it, and is then asked to show it: the same texts again and again, and slow to parse.
 */
export function lastFew<T>(count: number, compute: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    const result = known.get(text) ?? compute(text);
    known.delete(text); // and last again
    known.set(text, result);
    const [oldest] = known.keys();
    if (known.size > count && oldest !== undefined) known.delete(oldest);
    return result;
  };
}
