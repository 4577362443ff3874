import assert from 'node:assert/strict';
import { cursorAt } from '../../../../src/journal/editing/cursor.ts';
import { explanationAt } from '../../../../src/journal/editing/explain.ts';
import { fixesOf } from '../../../../src/journal/editing/fixes.ts';
import { treeOf } from '../../../../src/journal/editing/format.ts';
import type { FileProblem } from '../../../../src/journal/problem.ts';
import { applySplices } from '../../../../src/journal/splice.ts';
import { invalidChecklists, invalidJournals } from '../../../fixtures/journal/invalidFiles.ts';
import { context } from './mending.ts';

const broken = [
  ...invalidJournals.map(([what, text]) => ['journal', what, text] as const),
  ...invalidChecklists.map(([what, text]) => ['checklist', what, text] as const),
];

/** Each problem as its kind and place among those of its kind, so that one less is seen. */
function counted(problems: readonly FileProblem[], { code }: FileProblem): number {
  return problems.filter((problem) => problem.code === code).length;
}

describe('every fix that is offered', () => {
  let offered = 0;
  for (const [kind, what, text] of broken) {
    for (const lineBreak of ['\n', '\r\n']) {
      const written = text.replaceAll('\n', lineBreak);
      it(`leaves one problem less of its kind in a ${kind} with ${what}${lineBreak === '\n' ? '' : ', CRLF'}`, () => {
        const { problems } = treeOf(kind, written);
        assert.ok(problems.length > 0);
        for (const problem of problems) {
          for (const fix of fixesOf({ kind, text: written, problem }, context)) {
            const after = applySplices(written, fix.splices);
            const left = treeOf(kind, after).problems;
            assert.ok(counted(left, problem) < counted(problems, problem), `${fix.kind} ${fix.value}: ${after}`);
            assert.equal(/(?<!\r)\n/.test(after), lineBreak === '\n' && after.includes('\n'), 'another line break');
            offered += 1;
          }
          explanationAt(kind, written, problem.start);
          cursorAt(kind, written, problem.start);
        }
      });
    }
  }
  after(() => assert.ok(offered > 80, `${offered} fixes were offered`));
});
