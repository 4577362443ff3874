import assert from 'node:assert/strict';
import { daysAgoWords, weekdayWords } from '../../../src/balance/calendarWords.ts';
import { parseLog } from '../../../src/balance/logGrammar.ts';
import { context } from './logRows.ts';

/** Friday, 20 November 2026: Wednesday and yesterday, as they are typed. */
const typed: Readonly<Record<string, readonly [wednesday: readonly string[], yesterday: readonly string[]]>> = {
  en: [['wed', 'Wednesday'], ['yesterday']],
  de: [['mi', 'Mi.', 'Mittwoch'], ['gestern']],
  es: [['mié', 'mie', 'miércoles', 'miercoles'], ['ayer']],
  fr: [['mer', 'mer.', 'mercredi'], ['hier']],
  ja: [['水', '水曜日'], ['昨日']],
  'zh-cn': [['周三', '星期三'], ['昨天']],
};

describe('days in the words of a language', () => {
  for (const [language, [wednesday, yesterday]] of Object.entries(typed)) {
    it(language, () => {
      const known = { ...context, weekdayWords: weekdayWords(language), daysAgoWords: daysAgoWords(language) };
      const dayOf = (word: string) => {
        const { reading, problems } = parseLog(`p 30 @${word}`, known);
        assert.deepEqual(problems, []);
        return reading.on;
      };
      for (const word of wednesday) assert.equal(dayOf(word), '2026-11-18', word);
      for (const word of yesterday) assert.equal(dayOf(word), '2026-11-19', word);
    });
  }

  it('hold the day before yesterday, where there is a word for it, and both apostrophes', () => {
    assert.equal(daysAgoWords('de').get('vorgestern'), 2);
    assert.equal(daysAgoWords('es').get('anteayer'), 2);
    assert.equal(daysAgoWords('en').size, 2);
    assert.deepEqual([daysAgoWords('fr').get("aujourd'hui"), daysAgoWords('fr').get('aujourd’hui')], [0, 0]);
  });
});
