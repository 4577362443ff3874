import assert from 'node:assert/strict';
import { evidenceStateOf } from '../../../src/workbench/evidenceState.ts';
import { observationOf, sourcesAt } from './snapshotSources.ts';

describe('what stands in the place of evidence', () => {
  const table = [
    ['pending', 'reading', 'reading'],
    ['ready', 'nothing', 'nothing'],
    ['untrusted', 'untrusted', 'untrusted'],
    ['virtual', 'virtual', 'virtual'],
    ['noFolder', 'noFolder', 'nothing'],
  ] as const;
  for (const [kind, alone, withOthers] of table) {
    it(`in a window that is ${kind}, alone and where repositories of others are remembered`, () => {
      const remembered = { ...observationOf('app', []), inWorkspace: false };
      const states = [[], [remembered]].map((repositories) => {
        const { observed } = sourcesAt(0, repositories);
        return evidenceStateOf({ observed: { ...observed, kind } });
      });
      assert.deepEqual(states, [alone, withOthers]);
    });
  }
});
