import * as z from 'zod/mini';
import { evidenceKinds, type Evidence } from '../balance/evidence.ts';
import type { ActivityProblem } from './observation.ts';

// One definition of both kinds of file the ledger has: what a repository is, and its evidence of a year.

const version = z.literal(1);
const minute = z.int();
const text = z.string();

const factsSchema = z.object({
  version,
  root: text,
  folder: text,
  commonFolder: text,
  bare: z.boolean(),
  /** Absent until a reading succeeded. */
  reading: z.optional(
    z.object({
      fingerprint: text,
      identities: z.array(text),
      from: minute,
      now: minute,
      years: z.array(z.int()),
      problems: z.array(
        z.object({
          code: z.literal(['incompleteHistory', 'unreadableCommits']),
          path: text,
          detail: text,
          count: z.optional(z.int()),
        }),
      ),
    }),
  ),
});

const evidenceSchema = z.object({
  kind: z.enum(evidenceKinds),
  ref: text,
  id: text,
  at: minute,
  title: text,
  was: z.optional(z.array(text)),
  /** Absent in what was written before addresses were. */
  by: z.optional(z.array(text)),
  coAuthored: z.optional(z.literal(true)),
  directed: z.optional(z.literal(true)),
});

const yearSchema = z.object({ version, evidence: z.array(evidenceSchema) });

/** What the ledger knows of a repository besides its evidence. */
export type LedgerFacts = Omit<z.infer<typeof factsSchema>, 'version'>;

/** What a reading said when it was kept. */
export type KeptReading = NonNullable<LedgerFacts['reading']>;

/** Problems that belong to a history and come up again with it; others are of the moment. */
export function isKeptProblem(problem: ActivityProblem): problem is KeptReading['problems'][number] {
  return problem.code === 'incompleteHistory' || problem.code === 'unreadableCommits';
}

export function factsText(facts: LedgerFacts): string {
  return `${JSON.stringify({ version: 1, ...facts }, undefined, 1)}\n`;
}

/** Undefined when the text is damaged. */
export function readFacts(fileText: string): LedgerFacts | undefined {
  const parsed = factsSchema.safeParse(parse(fileText));
  return parsed.success ? parsed.data : undefined;
}

/** One line for each piece of evidence, oldest first, so that a damaged file can be looked into. */
export function yearText(evidence: readonly Evidence[]): string {
  const lines = evidence
    .toSorted((a, b) => a.at - b.at || (a.ref < b.ref ? -1 : 1))
    .map(({ repository: _repository, ...evidence }) => JSON.stringify(evidence));
  return `{"version":1,"evidence":[\n${lines.join(',\n')}\n]}\n`;
}

/** Undefined when the text is damaged. `repository` is the name to be shown. */
export function readYear(fileText: string, repository: string): Evidence[] | undefined {
  const parsed = yearSchema.safeParse(parse(fileText));
  return parsed.success ? parsed.data.evidence.map((evidence) => ({ ...evidence, repository })) : undefined;
}

function parse(fileText: string): unknown {
  try {
    return JSON.parse(fileText);
  } catch {
    return undefined; // damaged, which fits no schema
  }
}
