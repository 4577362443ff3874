import assert from 'node:assert/strict';
import type { Fix, FixContext } from '../../../../src/journal/editing/fix.ts';
import { fixesOf } from '../../../../src/journal/editing/fixes.ts';
import { type FileKind, treeOf } from '../../../../src/journal/editing/format.ts';
import type { FileProblem, FileProblemCode } from '../../../../src/journal/problem.ts';
import { applySplices } from '../../../../src/journal/splice.ts';

export const context: FixContext = {
  today: '2026-11-20',
  responsibilities: [
    { id: 'mentoring', bucket: 'people', title: 'Mentor the team' },
    { id: 'delivery', bucket: 'strategy', title: 'Deliver' },
    { id: 'documentation', bucket: 'building', title: 'Write it down' },
  ],
};

/** A journal with one entry, or the lines given. */
export function journal(...lines: readonly string[]): string {
  return ['version: 1', 'entries:', ...lines, ''].join('\n');
}

/** A checklist with one responsibility: its lines, the dash aside. */
export function checklist(...lines: readonly string[]): string {
  return [
    'version: 1',
    'responsibilities:',
    ...lines.map((line, index) => `  ${index === 0 ? '- ' : '  '}${line}`),
    '',
  ].join('\n');
}

/** The fixes of the first problem of this code. */
export function fixes(kind: FileKind, text: string, code: FileProblemCode): Fix[] {
  const problem = problemOf(kind, text, code);
  return fixesOf({ kind, text, problem }, context);
}

/** What each fix makes of a text, the preferred one marked. */
export function mended(kind: FileKind, text: string, code: FileProblemCode): { text: string; preferred: boolean }[] {
  return fixes(kind, text, code).map(({ splices, preferred }) => ({ text: applySplices(text, splices), preferred }));
}

export function problemOf(kind: FileKind, text: string, code: FileProblemCode): FileProblem {
  const { problems } = treeOf(kind, text);
  const problem = problems.find((candidate) => candidate.code === code);
  assert.ok(problem, `no ${code} among ${JSON.stringify(problems)}`);
  return problem;
}
