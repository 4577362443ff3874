import type { CommitPlan } from '../fixtures/git/fastImport.ts';
import type { GitSandbox, TemporaryRepository } from '../fixtures/git/temporaryRepository.ts';

/** The time of every history of the benchmarks, in minutes since 1970: figures do not depend on the day. */
export const now = Date.UTC(2026, 10, 20, 12) / 60_000;
export const lead = 'ana@example.com';
export const dayMinutes = 24 * 60;

export interface HistoryShape {
  readonly commits: number;
  /** Up to now. */
  readonly days: number;
  /** Take turns; the first is the lead. */
  readonly people: number;
}

const batch = 20_000;

/** A repository of that shape, with believable lengths: subjects of 20 to 70 characters, a body, every tenth commit with a trailer. */
export function syntheticHistory(sandbox: GitSandbox, name: string, shape: HistoryShape): TemporaryRepository {
  const repository = sandbox.repository(name);
  for (let first = 0; first < shape.commits; first += batch) {
    const count = Math.min(batch, shape.commits - first);
    repository.commit(...Array.from({ length: count }, (_, index) => commitOf(first + index, shape)));
  }
  return repository;
}

const words = 'Keep the reader of long histories from waiting when nothing has moved since it looked'.split(' ');

function commitOf(index: number, { commits, days, people }: HistoryShape): CommitPlan {
  const person = index % people;
  const author = { name: `Person ${person}`, mail: person === 0 ? lead : `person${person}@example.com` };
  const trailer = index % 10 === 1 ? `\n\nReviewed-by: Ana <${lead}>` : '';
  const subject = `${words.slice(index % 7, (index % 7) + 4 + (index % 5)).join(' ')} ${index}`;
  const authored = now * 60 - Math.floor(((commits - index) / commits) * days * 86_400);
  return { author, authored, message: `${subject}\n\nSo that nobody waits.${trailer}\n` };
}
