import { isMap, isScalar, isSeq } from 'yaml';
import { scalarText } from '../scalarText.ts';
import { lineEnd, lineStart, linesRemoval, nextLine, removal, type Splice } from '../splice.ts';
import { withoutConflicts } from '../yamlGuards.ts';
import { placeOf, placeOrStart } from '../yamlNodes.ts';
import { lengthOf } from './cursorParts.ts';
import type { Fix, Trouble } from './fix.ts';
import { treeOf } from './format.ts';

/** Both sides of every conflict, without the markers and what both came from. */
export function conflictFixes({ text }: Trouble): Fix[] {
  const splices: Splice[] = [];
  let from: number | undefined;
  for (const { start, detail } of withoutConflicts(text).problems) {
    if (detail.startsWith('|')) {
      from = lineStart(text, start);
      continue;
    }
    splices.push(linesRemoval(text, from ?? lineStart(text, start), nextLine(text, start)));
    from = undefined;
  }
  return [{ kind: 'keepBoth', value: '', splices, preferred: false }];
}

/** Tags, aliases of plain values and a directive say nothing that is needed here. */
export function unsupportedFixes({ kind, text, problem }: Trouble): Fix[] {
  const { start, end, detail } = problem;
  if (detail.startsWith('!')) {
    const after = end + lengthOf(/^[ \t]*/, text.slice(end));
    return [{ kind: 'remove', value: detail, splices: [removal(start, after)], preferred: true }];
  }
  if (detail.startsWith('%')) {
    const splices = [linesRemoval(text, lineStart(text, start), nextLine(text, start))];
    return [{ kind: 'remove', value: detail, splices, preferred: true }];
  }
  const written = anchored(treeOf(kind, text).root, detail.slice(1), start);
  const place = placeOf(written);
  if (!place) return [];
  const value = text.slice(place.start, place.end);
  return value.includes('\n')
    ? []
    : [{ kind: 'change', value, splices: [{ start, end, text: value }], preferred: true }];
}

/** The last plain value before an offset that carries an anchor. */
function anchored(root: unknown, name: string, before: number): unknown {
  let found: unknown;
  const visit = (node: unknown): void => {
    if (placeOrStart(node).start >= before) return;
    if (isScalar(node) && node.anchor === name) found = node;
    if (isSeq(node)) node.items.forEach(visit);
    if (isMap(node)) node.items.forEach(({ value }) => visit(value));
  };
  visit(root);
  return found;
}

/** What most often is no YAML: tabs as indentation, and a value that needs quotes. */
export function syntaxFixes({ text, problem }: Trouble): Fix[] {
  const line = lineStart(text, problem.start);
  const written = text.slice(line, lineEnd(text, line));
  return [...tabFixes(text), ...quoteFixes(written, line)];
}

function tabFixes(text: string): Fix[] {
  const splices = [...text.matchAll(/^[ ]*\t[ \t]*/gm)].map(({ index, 0: { length } }) => ({
    start: index,
    end: index + length,
    text: text.slice(index, index + length).replaceAll('\t', '  '),
  }));
  return splices.length > 0 ? [{ kind: 'spaces', value: '', splices, preferred: true }] : [];
}

function quoteFixes(line: string, start: number): Fix[] {
  const whole = /^(\s*(?:- +)?[\w-]+:\s+)([^\s"'[{|>#&*!].*?)(?:\s+#.*)?$/.exec(line);
  const values = whole ? [whole] : [...line.matchAll(/([{,]\s*[\w-]+: +)([^\s,{}[\]"'][^,{}[\]"']*)(?=[,}])/g)];
  return values.flatMap(({ index, 1: before = '', 2: value = '' }): Fix[] => {
    const quoted = scalarText(value, 'block');
    if (quoted === value) return [];
    const at = start + index + before.length;
    const splices = [{ start: at, end: at + value.length, text: quoted }];
    return [{ kind: 'quote', value, splices, preferred: true }];
  });
}
