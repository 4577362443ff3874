import assert from 'node:assert/strict';
import { readTypedMails } from '../../../src/workbench/typedMails.ts';

const listed = ['lea@example.com'];

describe('typed addresses', () => {
  const table: [text: string, mails: string[], wrong?: string][] = [
    ['', []],
    ['  ', []],
    ['lea@home.example', ['lea@home.example']],
    ['a@x, b@y;c@z d@w', ['a@x', 'b@y', 'c@z', 'd@w']],
    ['a@x a@x', ['a@x']],
    ['lea@example.com', []],
    ['lea', []],
    ['nobody', [], 'nobody'],
    ['a@x, nobody, @', ['a@x'], 'nobody'],
    ['a@@x', [], 'a@@x'],
    ['1234+lea@users.noreply.github.com', ['1234+lea@users.noreply.github.com']],
  ];
  for (const [text, mails, wrong] of table) {
    it(`are read from ${JSON.stringify(text)}`, () => {
      assert.deepEqual(readTypedMails(text, listed), { mails, wrong });
    });
  }
});
