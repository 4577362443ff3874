import type { FileProblem } from '../problem.ts';
import { pairOf, placeOf } from '../yamlNodes.ts';
import { treeOf } from './format.ts';

/** Entries of a journal for a responsibility that the checklist does not have: worth a word, and no fault. */
export function unknownResponsibilities(text: string, known: ReadonlySet<string>): FileProblem[] {
  const tagged = treeOf('journal', text).items.flatMap(({ value, node }) => {
    const id = 'responsibility' in value ? value.responsibility : undefined;
    const place = placeOf(pairOf(node, 'responsibility')?.value);
    return id === undefined || place === undefined ? [] : [{ id, place }];
  });
  return tagged.flatMap(({ id, place }): FileProblem[] =>
    known.has(id) ? [] : [{ code: 'unknownResponsibility', ...place, detail: id }],
  );
}
