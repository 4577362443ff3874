import assert from 'node:assert/strict';
import { responsibilityId } from '../../../src/journal/responsibilityId.ts';

describe('responsibilityId', () => {
  for (const [title, taken, id] of [
    ['Mentor and coach', [], 'mentor-and-coach'],
    ['Ünïted: the team, and all the others', [], 'united-the-team-and'],
    ['指導', [], 'responsibility'],
    ['Mentor', ['mentor'], 'mentor-2'],
    ['Mentor', ['mentor', 'mentor-2', 'mentor-3'], 'mentor-4'],
    ['Plan 2026', ['plan-2026'], 'plan-2'],
    ['Plan 3 weeks', ['plan-3-weeks'], 'plan-3-weeks-2'],
  ] as const) {
    it(`of ${title}${taken.length > 0 ? ` beside ${taken.join(', ')}` : ''} is ${id}`, () =>
      assert.equal(responsibilityId(title, new Set(taken)), id));
  }
});
