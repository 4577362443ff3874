import type { EpochMinute } from '../balance/time.ts';
import { isMachine } from './agents.ts';
import { failureFrom } from './gitFailure.ts';
import { configuredNames } from './identity.ts';
import { leadTest } from './leadTest.ts';
import { likenessTo, type WhyAlike } from './likeness.ts';
import type { ActivityProblem } from './observation.ts';
import { readAuthors, type Author } from './readAuthors.ts';
import type { ReadContext, Repository } from './repository.ts';
import { cleanTitle } from './title.ts';

/** An address in a repository's history that may be the lead's too. */
export interface IdentityCandidate {
  /** Lower case. */
  readonly mail: string;
  /** As commits call whoever has it, free of control characters. */
  readonly name: string;
  readonly why: WhyAlike;
}

export interface FoundCandidates {
  /** Sorted by address, once each. */
  readonly candidates: readonly IdentityCandidate[];
  /** Of repositories that could not be read. */
  readonly problems: readonly ActivityProblem[];
}

interface People {
  /** The lead's names by git's configuration. */
  readonly names: readonly string[];
  /** Everybody who wrote commits and is no bot. */
  readonly authors: readonly Author[];
  readonly problems: readonly ActivityProblem[];
}

/**
 * The addresses that commits since `from` were written under, look like the lead's and are not known to be.
 * Nobody else's address is given, nothing is counted and nothing kept. Throws the signal's reason when aborted.
 */
export async function findIdentityCandidates(
  repositories: readonly Repository[],
  known: readonly string[],
  from: EpochMinute,
  context: ReadContext,
): Promise<FoundCandidates> {
  const read = await Promise.all(repositories.map((repository) => readPeople(repository, from, context)));
  const authors = read.flatMap((each) => each.authors);
  const isKnown = leadTest(known);
  const knownNames = authors
    .filter(({ mail, mappedMail }) => isKnown(mail) || isKnown(mappedMail))
    .map(({ name }) => name);
  const whyAlike = likenessTo(known, [...knownNames, ...read.flatMap(({ names }) => names)]);

  const found = new Map<string, IdentityCandidate>();
  for (const author of authors.toSorted(byMailAndName)) {
    const why = found.has(author.mail) ? undefined : whyAlike(author);
    if (why !== undefined) found.set(author.mail, { mail: author.mail, name: cleanTitle(author.name), why });
  }
  return { candidates: [...found.values()], problems: read.flatMap(({ problems }) => problems) };
}

async function readPeople(repository: Repository, from: EpochMinute, context: ReadContext): Promise<People> {
  const place = { folder: repository.folder, bare: repository.bare, signal: context.signal };
  try {
    const [settings, authors] = await Promise.all([
      context.git.run(['config', '--list', '-z'], place),
      readAuthors(repository, from, context),
    ]);
    const people = authors.filter(({ name, mail }) => mail.includes('@') && !isMachine(mail, name));
    return { names: configuredNames(settings), authors: people, problems: [] };
  } catch (error) {
    // A history that cannot be read takes nothing away from the others.
    return { names: [], authors: [], problems: [failureFrom(error).toProblem(repository.root)] };
  }
}

function byMailAndName(a: Author, b: Author): number {
  return compare(a.mail, b.mail) || compare(a.name, b.name);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
