import type { FileProblem } from '../problem.ts';
import { pairOf, placeOrStart } from '../yamlNodes.ts';
import { treeOf } from './format.ts';

/** Entries of a journal for a responsibility that the checklist does not have: worth a word, and no fault. */
export function unknownResponsibilities(text: string, known: ReadonlySet<string>): FileProblem[] {
  return treeOf('journal', text).items.flatMap(({ value, node }): FileProblem[] => {
    const id = 'responsibility' in value ? value.responsibility : undefined;
    if (id === undefined || known.has(id)) return [];
    const place = placeOrStart(pairOf(node, 'responsibility')?.value);
    return [{ code: 'unknownResponsibility', ...place, detail: id }];
  });
}
