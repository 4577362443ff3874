import * as z from 'zod/mini';
import { bucketIds } from '../balance/bucket.ts';
import type { CorrectedTo } from '../balance/correction.ts';
import { cadences } from '../balance/responsibility.ts';
import type { FileProblemCode } from './problem.ts';

// The one definition of both file formats: type, validation, JSON Schema, and problem codes as messages.

const codes = [
  'missingKey',
  'invalidValue',
  'unknownBucket',
  'invalidDay',
  'invalidMinutes',
] as const satisfies FileProblemCode[];

/** The problem that an issue of these schemas stands for. */
export function problemCode({ message }: z.core.$ZodIssue): FileProblemCode {
  return codes.find((candidate) => candidate === message) ?? 'invalidValue';
}

/** Makes zod report a problem code, and a missing key as what it is. */
function code(problem: (typeof codes)[number]) {
  return {
    error: (issue: { readonly input?: unknown }): FileProblemCode =>
      issue.input === undefined ? 'missingKey' : problem,
  };
}

const invalid = code('invalidValue');

const id = z
  .string(invalid)
  .check(z.minLength(1, invalid), z.describe('Short and unique. Never changes once written.'));

const day = z.iso.date(code('invalidDay'));

const bucket = z
  .enum(bucketIds, code('unknownBucket'))
  .check(z.describe('strategy: strategy and alignment. people: people management. building: building software.'));

const on = day.check(z.describe('The day, as the lead lives it: YYYY-MM-DD.'));

export const timeEntrySchema = z.object({
  id,
  on,
  at: z.optional(
    z
      .string(invalid)
      .check(
        z.regex(/^([01][0-9]|2[0-3]):[0-5][0-9]$/, invalid),
        z.describe('Local time of the start, "HH:MM". Without it only the amount counts.'),
      ),
  ),
  minutes: z
    .int(code('invalidMinutes'))
    .check(
      z.minimum(1, code('invalidMinutes')),
      z.maximum(1440, code('invalidMinutes')),
      z.describe('Whole minutes, 1 to 1440.'),
    ),
  bucket,
  note: z.optional(z.string(invalid).check(z.describe('What it was about, in your own words.'))),
  responsibility: z.optional(z.string(invalid).check(z.describe('Id of a responsibility in the checklist.'))),
});

export const leaveSchema = z.object({
  id,
  on,
  leave: z.enum(['day', 'half'], invalid).check(z.describe('No work is expected on this day, or on half of it.')),
});

export const correctedTo = [...bucketIds, 'excluded', 'notMine'] as const satisfies readonly CorrectedTo[];

export const correctionSchema = z.object({
  id,
  on: day.check(z.describe('The day of the evidence: YYYY-MM-DD.')),
  evidence: z
    .string(invalid)
    .check(
      z.regex(/^[0-9a-f]{16}$/, invalid),
      z.describe('The commit, review or release this is about: 16 hex digits that outlive a rebase.'),
    ),
  as: z
    .enum(correctedTo, invalid)
    .check(
      z.describe(
        "What it counts for: strategy, people or building. excluded: it does not count. notMine: it is somebody else's.",
      ),
    ),
  note: z.optional(z.string(invalid).check(z.describe('What the evidence is called.'))),
});

export const responsibilitySchema = z.object({
  id,
  bucket,
  title: z.string(invalid).check(z.minLength(1, invalid), z.describe('One line, as it is shown in the list.')),
  description: z.optional(z.string(invalid).check(z.describe('Shown on hover.'))),
  cadence: z._default(
    z.enum(cadences, invalid).check(z.describe('How often it wants attention. none: never due.')),
    'none',
  ),
  done: z.optional(z.nullable(z.array(day, invalid)).check(z.describe('Days on which it was ticked, YYYY-MM-DD.'))),
  paused: z.optional(day.check(z.describe('Not due before this day: YYYY-MM-DD.'))),
  notes: z.optional(z.string(invalid).check(z.describe('Your own notes, shown on hover.'))),
});

const version = z.literal(1).check(z.describe('Version of this file format.'));

// A key without a value is an empty list, so `null` is welcome where a list may be.
export const journalFileSchema = z
  .object({
    version,
    entries: z
      .nullable(z.array(z.union([timeEntrySchema, leaveSchema, correctionSchema])))
      .check(z.describe('Time you wrote down, days off, and your word on what was observed, one line each.')),
  })
  .check(z.describe("A month of a tech lead's journal. Unknown keys are kept."));

export const checklistFileSchema = z
  .object({
    version,
    responsibilities: z.nullable(z.array(responsibilitySchema)).check(z.describe('What this tech lead looks after.')),
  })
  .check(z.describe("Responsibilities of a team's tech lead. Unknown keys are kept."));

/** The version both formats have; a higher one is left alone. */
export const fileVersion = 1;
