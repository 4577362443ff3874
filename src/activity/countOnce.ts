import type { Evidence } from '../balance/evidence.ts';
import type { Sighting } from './sighting.ts';

/**
 * Evidence of each repository, oldest first, with every copy of a commit left out: rebased, cherry-picked,
 * on two branches, in two clones or forks. Of a review that was integrated several times the first counts;
 * of other copies the first repository keeps the one it saw first.
 */
export function countOnce(repositories: readonly (readonly Sighting[])[]): Evidence[][] {
  const chosen = new Map<string, Sighting>();
  for (const sighting of repositories.flat()) {
    const known = chosen.get(sighting.key);
    if (known === undefined || sighting.evidence.at < known.evidence.at) chosen.set(sighting.key, sighting);
  }
  return repositories.map((sightings) =>
    sightings
      .filter((sighting) => chosen.get(sighting.key) === sighting)
      .map(({ evidence }) => evidence)
      .toSorted((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1)),
  );
}
