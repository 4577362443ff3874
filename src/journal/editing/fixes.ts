import { JournalError } from '../journalError.ts';
import type { FileProblem } from '../problem.ts';
import { applySplices } from '../splice.ts';
import type { Fix, FixContext, Trouble } from './fix.ts';
import { treeOf } from './format.ts';
import { duplicateIdFixes } from './idFixes.ts';
import { duplicateKeyFixes, missingKeyFixes } from './keyFixes.ts';
import { bucketFixes, dayFixes, minutesFixes, responsibilityFixes, valueFixes } from './valueFixes.ts';
import { conflictFixes, syntaxFixes, unsupportedFixes } from './yamlFixes.ts';

/** Where a fix is a guess at what the author meant, it is tried before it is offered. */
const guesses: readonly FileProblem['code'][] = ['yamlSyntax', 'unsupportedYaml', 'conflictMarkers', 'duplicateKey'];

/** What can be done about a problem, the likeliest first. Each is an edit of the smallest range. */
export function fixesOf(trouble: Trouble, context: FixContext): Fix[] {
  try {
    return proposals(trouble, context).filter((fix) => !guesses.includes(trouble.problem.code) || mends(trouble, fix));
  } catch (error) {
    // A layout that no operation on these files edits is left to its author.
    if (error instanceof JournalError) return [];
    throw error;
  }
}

function proposals(trouble: Trouble, context: FixContext): Fix[] {
  switch (trouble.problem.code) {
    case 'unknownBucket':
      return bucketFixes(trouble);
    case 'invalidDay':
      return dayFixes(trouble, context);
    case 'invalidMinutes':
      return minutesFixes(trouble);
    case 'invalidValue':
      return valueFixes(trouble);
    case 'unknownResponsibility':
      return responsibilityFixes(trouble, context);
    case 'duplicateId':
      return duplicateIdFixes(trouble);
    case 'missingKey':
      return missingKeyFixes(trouble, context);
    case 'duplicateKey':
      return duplicateKeyFixes(trouble);
    case 'conflictMarkers':
      return conflictFixes(trouble);
    case 'unsupportedYaml':
      return unsupportedFixes(trouble);
    case 'yamlSyntax':
      return syntaxFixes(trouble);
    case 'tooDeep':
    case 'notAMapping':
    case 'unsupportedVersion':
    case 'binaryContent':
    case 'tooLarge':
    case 'emptied':
    case 'unreadable':
      return [];
  }
}

/** Whether a file has one problem of the kind less after the fix, and is no less readable. */
function mends({ kind, text, problem: { code } }: Trouble, { splices }: Fix): boolean {
  const before = treeOf(kind, text).problems;
  const after = treeOf(kind, applySplices(text, splices)).problems;
  return count(after, code) < count(before, code) && count(after, 'yamlSyntax') <= count(before, 'yamlSyntax');
}

function count(problems: readonly FileProblem[], code: FileProblem['code']): number {
  return problems.filter((problem) => problem.code === code).length;
}
