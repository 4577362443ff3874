import assert from 'node:assert/strict';
import type { BucketRow } from '../../../src/webview/protocol.ts';
import { bulletSentence, percentText, stackSentence } from '../../../src/webview/wording.ts';

const people: BucketRow = {
  id: 'people',
  label: 'People management',
  share: 9,
  shareRange: { low: 8, high: 10 },
  target: 10,
  low: 0,
  high: 20,
  shareText: '9%',
  timeText: '2 h 50 min',
  targetText: 'target 10%, band 0–20%',
  standingText: 'within your band',
  sourceText: '',
};

describe('what a screen reader says for', () => {
  it('a bullet bar: all its figures in one sentence', () => {
    assert.equal(
      bulletSentence(people),
      'People management: 9%; 2 h 50 min; target 10%, band 0–20%; within your band.',
    );
  });

  it('a bullet bar without a judgement', () => {
    const unjudged = { ...people, shareText: '~9%', standingText: '' };
    assert.equal(bulletSentence(unjudged), 'People management: ~9%; 2 h 50 min; target 10%, band 0–20%.');
  });

  it('a stacked bar: each part by name', () => {
    const parts = [
      { label: 'Strategy', text: '30%' },
      { label: 'People', text: '70%' },
    ];
    assert.equal(stackSentence('Target', parts, 'en'), 'Target: Strategy 30%, People 70%.');
    assert.equal(stackSentence('Ziel', parts, 'de'), 'Ziel: Strategy 30% und People 70%.');
  });

  it('a percentage, as the locale writes it', () => {
    assert.equal(percentText(30, 'en'), '30%');
    assert.equal(percentText(30, 'de'), '30\u00a0%');
    assert.equal(percentText(30, 'qps-ploc'), '30%');
  });
});
