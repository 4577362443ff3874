import type { Evidence } from '../balance/evidence.ts';

/**
 * The evidence of several repositories, with every copy of a commit left out: rebased, cherry-picked, on two
 * branches, in two clones or forks. Of a review that was integrated several times the first counts; of other copies
 * the first repository keeps its own. To be asked of the repositories that are shown, and of no others: a copy
 * elsewhere takes nothing away from what is here.
 */
export function countOnce(repositories: readonly { readonly evidence: readonly Evidence[] }[]): Evidence[] {
  const chosen = new Map<string, Evidence>();
  for (const { evidence } of repositories) {
    for (const each of evidence) {
      const known = chosen.get(each.ref);
      const first = known === undefined || each.at < known.at ? each : known;
      // A reworded commit may have been seen under its older wording in another clone.
      const was = first.was ?? known?.was ?? each.was;
      chosen.set(each.ref, was === first.was ? first : { ...first, was });
    }
  }
  return [...chosen.values()];
}
