import type { FileProblem } from '../problem.ts';
import type { Place } from '../yamlNodes.ts';
import { type Explanation, explanationAt } from './explain.ts';
import type { Fix, FixContext } from './fix.ts';
import { fixesOf } from './fixes.ts';
import { type FileKind, treeOf } from './format.ts';
import { checklistGroups, type Group, journalGroups } from './itemGroups.ts';
import { unknownResponsibilities } from './responsibilityHints.ts';
import type { Responsibility } from '../../balance/responsibility.ts';
import type { JournalItem } from '../entryText.ts';

export interface FoundProblem {
  readonly problem: FileProblem;
  readonly fixes: readonly Fix[];
}

/** What is asked about a text while it is edited by hand: as `TextCalls`, here or in another thread. */
export interface EditingCalls {
  /** What is wrong, and what is worth a hint where the ids of the checklist are known. */
  problemsIn: { takes: [text: string, kind: FileKind, known: ReadonlySet<string> | undefined]; makes: FileProblem[] };
  /** The problems that a stretch touches. */
  fixesIn: { takes: [text: string, asked: FixQuestion]; makes: FoundProblem[] };
  explanationAt: { takes: [text: string, kind: FileKind, offset: number]; makes: Explanation | undefined };
  checklistGroups: { takes: [text: string]; makes: Group<Responsibility>[] };
  journalGroups: { takes: [text: string]; makes: Group<JournalItem>[] };
}

export interface FixQuestion extends Place {
  readonly kind: FileKind;
  readonly context: FixContext;
  readonly known: ReadonlySet<string> | undefined;
}

export const editingCalls: {
  readonly [Call in keyof EditingCalls]: (...takes: EditingCalls[Call]['takes']) => EditingCalls[Call]['makes'];
} = {
  problemsIn,
  fixesIn: (text, { kind, context, known, start, end }) =>
    problemsIn(text, kind, known)
      .filter((problem) => problem.start <= end && start <= problem.end)
      .map((problem) => ({ problem, fixes: fixesOf({ kind, text, problem }, context) })),
  explanationAt: (text, kind, offset) => explanationAt(kind, text, offset),
  checklistGroups,
  journalGroups,
};

function problemsIn(text: string, kind: FileKind, known: ReadonlySet<string> | undefined): FileProblem[] {
  const hints = kind === 'journal' && known ? unknownResponsibilities(text, known) : [];
  return [...treeOf(kind, text).problems, ...hints];
}
