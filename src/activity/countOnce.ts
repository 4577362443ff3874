import type { Evidence } from '../balance/evidence.ts';

/**
 * Evidence of each repository, oldest first, with every copy of a commit left out: rebased, cherry-picked,
 * on two branches, in two clones or forks. Of a review that was integrated several times the first counts;
 * of other copies the first repository keeps the one it saw first.
 */
export function countOnce(repositories: readonly (readonly Evidence[])[]): Evidence[][] {
  const chosen = new Map<string, Evidence>();
  for (const evidence of repositories.flat()) {
    const known = chosen.get(evidence.ref);
    if (known === undefined || evidence.at < known.at) chosen.set(evidence.ref, evidence);
  }
  return repositories.map((all) =>
    all
      .filter((evidence) => chosen.get(evidence.ref) === evidence)
      .toSorted((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1)),
  );
}
