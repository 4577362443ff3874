import assert from 'node:assert/strict';
import { weekStartOf } from '../../../src/balance/weekStart.ts';

const [monday, saturday, sunday] = [1, 6, 7];

describe('the week of a language', () => {
  const starts: [language: string, start: number][] = [
    ['de', monday],
    ['es', monday],
    ['fr', monday],
    ['ru', monday],
    ['zh-cn', monday],
    ['ja', sunday],
    ['ko', sunday],
    ['pt-br', sunday],
    ['zh-tw', sunday],
    ['ar', saturday],
    ['en-US', sunday],
    ['en-us', sunday],
    ['en-GB', monday],
    // What an editor says where nobody chose a language.
    ['en', monday],
    ['qps-ploc', monday],
    ['', monday],
    ['en_US', monday],
    ['not a language', monday],
  ];
  for (const [language, start] of starts) {
    it(`"${language}" starts on day ${start}`, () => assert.equal(weekStartOf(language), start));
  }
});
