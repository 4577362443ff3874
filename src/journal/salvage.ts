import { isMap } from 'yaml';
import type { ListFormat } from './listFormat.ts';
import { parseYaml } from './parseYaml.ts';

/** A busy month of entries has a third of that; each line is parsed by itself, and the editor waits. */
const mostLines = 2_000;

/**
 * Items of a broken file that stand whole on one line, in file order. An open quote swallows
 * everything below it; the journal's one line an entry is readable all the same.
 *
 * @param known ids that were read already.
 */
export function salvageLines<T extends { readonly id: string }>(
  text: string,
  format: ListFormat<T>,
  known: ReadonlySet<string>,
): T[] {
  const salvaged = new Map<string, T>();
  let lines = 0;
  for (const [, line = ''] of text.matchAll(/^[ \t]*- (\{.*\})[ \t]*(?:#.*)?$/gm)) {
    lines += 1;
    if (lines > mostLines) break;
    const item = readLine(line, format);
    if (item && !known.has(item.id) && !salvaged.has(item.id)) salvaged.set(item.id, item);
  }
  return [...salvaged.values()];
}

function readLine<T>(line: string, format: ListFormat<T>): T | undefined {
  const { root, problems } = parseYaml(line);
  if (problems.length > 0 || !isMap(root)) return undefined;
  const reading = format.read(line, root);
  return reading.problems.length === 0 ? reading.value : undefined;
}
