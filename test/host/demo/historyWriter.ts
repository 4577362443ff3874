import type { Feature, Step } from './feature.ts';
import type { Person } from './people.ts';
import type { PlannedCommit, PlannedHistory } from './plannedCommit.ts';

/** Writes commits one after another and knows where the branches are. */
export class HistoryWriter {
  readonly #commits: PlannedCommit[] = [];
  readonly #branches = new Map<string, number>();
  #pullRequest = 100;

  constructor(root: Omit<PlannedCommit, 'mark' | 'parents'>) {
    this.#branches.set('main', this.#write({ ...root, parents: [] }));
  }

  get main(): number {
    return this.#branches.get('main') ?? 1;
  }

  get history(): PlannedHistory {
    return { commits: this.#commits, branches: this.#branches };
  }

  /** A commit straight onto main, or onto another branch. */
  commit(author: Person, step: Step, committed: number, { branch = 'main', trailers = '' } = {}): void {
    const tip = this.#branches.get(branch) ?? this.main;
    this.#branches.set(branch, this.#writeStep(author, step, committed, tip, trailers));
  }

  /** Writes a branch and merges it. */
  merge(feature: Feature, by: Person, at: number): void {
    const tip = this.#writeFeature(feature, at);
    this.#pullRequest += 1;
    const mark = this.#write({
      parents: [this.main, tip],
      author: by,
      authored: at,
      committer: by,
      committed: at,
      message: `Merge pull request #${this.#pullRequest} from ${feature.name}\n\n${feature.steps[0]?.subject ?? ''}\n`,
      files: feature.steps.flatMap(filesOf),
    });
    this.#branches.set('main', mark);
  }

  /** Takes over a branch as one commit whose trailer names its reviewer. */
  apply({ owner, steps }: Feature, by: Person, at: number): void {
    const [first, last] = [steps[0], steps.at(-1)];
    if (first === undefined || last === undefined) return;
    const trailers = `Reviewed-by: ${by.name} <${by.mail}>\n`;
    this.commit(owner, { ...first, authored: last.authored }, at, { trailers });
  }

  /** Writes a branch that nobody has merged. */
  leaveOpen(feature: Feature, now: number): void {
    if (feature.steps.length > 0) this.#branches.set(feature.name, this.#writeFeature(feature, now));
  }

  startBranch(name: string, mark: number): void {
    this.#branches.set(name, mark);
  }

  #writeFeature({ owner, base, rebased, steps }: Feature, at: number): number {
    return steps.reduce(
      (tip, step) => this.#writeStep(owner, step, rebased ? at : step.authored, tip, ''),
      rebased ? this.main : base,
    );
  }

  #writeStep(author: Person, step: Step, committed: number, tip: number, trailers: string): number {
    const { subject, authored, catchesUpWith } = step;
    return this.#write({
      parents: catchesUpWith === undefined ? [tip] : [tip, catchesUpWith],
      author,
      authored,
      committer: author,
      committed,
      message: trailers === '' ? `${subject}\n` : `${subject}\n\n${trailers}`,
      files: filesOf(step),
    });
  }

  #write(commit: Omit<PlannedCommit, 'mark'>): number {
    const mark = this.#commits.length + 1;
    this.#commits.push({ ...commit, mark });
    return mark;
  }
}

function filesOf({ path, subject, catchesUpWith }: Step): [string, string][] {
  return catchesUpWith === undefined ? [[path, `// ${subject}\nexport {};\n`]] : [];
}
