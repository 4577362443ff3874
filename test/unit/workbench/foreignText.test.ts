import assert from 'node:assert/strict';
import { csvField } from '../../../src/workbench/csvText.ts';
import { literal, withoutLinks } from '../../../src/workbench/markdownText.ts';

/** How VS Code finds links in messages and prompts (src/vs/base/common/linkedText.ts). */
const linkInMessage = /\[([^\]]+)\]\(((?:https?:\/\/|command:|file:)[^)\s]+)(?: (["'])(.+?)(\3))?\)/i;

describe('text of others', () => {
  it('is no link in a message or prompt', () => {
    const texts = [
      '[Repair](command:workbench.action.tasks.runTask?%22x%22)',
      '[a](https://evil.example)',
      '[[a](file:///x)](COMMAND:y "title")',
    ];
    for (const text of texts) {
      assert.match(text, linkInMessage, 'the attack does not work, so this test proves nothing');
      assert.doesNotMatch(withoutLinks(text), linkInMessage);
      assert.equal(withoutLinks(text).replaceAll('\u200B', ''), text);
    }
    assert.equal(withoutLinks('f(x)[0] (y)'), 'f(x)[0] (y)');
  });

  it('is neither markup nor another line in Markdown', () => {
    const shown = literal('![x](https://a) <img> www.a.b ana@b.c');
    assert.doesNotMatch(shown, /:\/\/|www\.|@\w/);
    assert.equal(shown.replaceAll('\u200B', ''), String.raw`\!\[x\]\(https://a\) \<img\> www.a.b ana@b.c`);
    assert.equal(literal('1:1\r\n\n    - Fri, People, 8 h\n---'), '1:1 - Fri, People, 8 h ---');
  });

  it('is no formula in a spreadsheet, wherever that cuts the line', () => {
    assert.equal(csvField('=1+1'), "'=1+1");
    assert.equal(csvField(' @x'), " '@x");
    assert.equal(csvField('＝1'), "'＝1");
    assert.equal(csvField('Fix; =cmd|/C calc'), "Fix; '=cmd|/C calc");
    assert.equal(csvField('a;-1\n+2'), '"a;\'-1\n\'+2"');
    assert.equal(csvField('a - b = c; d'), 'a - b = c; d');
    assert.equal(csvField('say "x", y'), '"say ""x"", y"');
    assert.equal(csvField(-5), '-5');
  });
});
