import type { Day } from '../../balance/time.ts';
import type { Responsibility } from '../../balance/responsibility.ts';
import type { FileProblem } from '../problem.ts';
import type { Splice } from '../splice.ts';
import type { FileKind } from './format.ts';

/** A small edit that mends one problem. `value` is what its name says beside the kind. */
export interface Fix {
  readonly kind: 'change' | 'rename' | 'add' | 'remove' | 'removeCopy' | 'newId' | 'quote' | 'spaces' | 'keepBoth';
  readonly value: string;
  readonly splices: readonly Splice[];
  /** Whether it is what the author obviously meant. */
  readonly preferred: boolean;
}

/** What a fix may know beside the text. */
export interface FixContext {
  readonly today: Day;
  /** Of the checklist of this workspace; none when that is not known. */
  readonly responsibilities: readonly Pick<Responsibility, 'id' | 'bucket' | 'title'>[];
}

/** A problem, and the text it is in. */
export interface Trouble {
  readonly kind: FileKind;
  readonly text: string;
  readonly problem: FileProblem;
}
