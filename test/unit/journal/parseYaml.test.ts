import assert from 'node:assert/strict';
import type { CST } from 'yaml';
import { composeTokens, parseYaml } from '../../../src/journal/parseYaml.ts';
import { plainValue } from '../../../src/journal/yamlNodes.ts';

/** The problems of a text, as `code: what stands at their place`. */
function problems(text: string): string[] {
  return parseYaml(text).problems.map(({ code, start, end }) => `${code}: ${text.slice(start, end)}`);
}

function nested(depth: number): string {
  return `a: ${'['.repeat(depth - 1)}${']'.repeat(depth - 1)}\n`;
}

describe('parseYaml', () => {
  it('takes dates, times and big numbers as they are written', () => {
    const { root, problems: found } = parseYaml(
      'on: 2026-11-20\nat: 14:00\nbig: 12345678901234567890\nno: no\nfew: 3\n',
    );
    assert.deepEqual(found, []);
    assert.deepEqual(
      plainValue(root),
      new Map<string, unknown>([
        ['on', '2026-11-20'],
        ['at', '14:00'],
        ['big', 12345678901234567890n],
        ['no', 'no'],
        ['few', 3],
      ]),
    );
  });

  for (const text of ['', '\n\n', '# only a comment\n', '\uFEFF', '---\n']) {
    it(`takes ${JSON.stringify(text)} for an empty file`, () => {
      const { root, problems: found } = parseYaml(text);
      assert.deepEqual([plainValue(root), found], [null, []]);
    });
  }

  const table: [what: string, text: string, expected: string[]][] = [
    ['an alias', 'a: &x 1\nb: *x\n', ['unsupportedYaml: *x']],
    ['an alias as a key', '? *x\n: 1\n', ['unsupportedYaml: *x']],
    ['an anchor alone', 'a: &x 1\n', []],
    ['a merge key without an alias', '<<: {a: 1}\n', []],
    ['a tag of its own', 'a: !!js/function x\n', ['unsupportedYaml: !!js/function']],
    ['a local tag', 'a: !secret x\n', ['unsupportedYaml: !secret']],
    ['a standard tag', 'a: !!str 1\n', []],
    ['YAML 1.1', '%YAML 1.1\n---\na: 1\n', ['unsupportedYaml: %YAML 1.1']],
    ['YAML 1.2', '%YAML 1.2\n---\na: 1\n', []],
    ['a prototype', '__proto__: {polluted: true}\n', ['unsupportedYaml: __proto__']],
    ['a second document', 'a: 1\n---\nb: 2\n', ['unsupportedYaml: ---']],
    ['a key twice', 'a: 1\nb: 2\na: 3\n', ['duplicateKey: a']],
    ['a key twice, spelled otherwise', 'a: 1\n"a": 3\n', ['duplicateKey: "a"']],
    ['a key twice further down', 'a:\n- {b: 1, b: 2}\n', ['duplicateKey: b']],
    ['a NUL', 'a: 1\0\n', ['binaryContent: \0']],
    [
      'conflict markers',
      'a: 1\n<<<<<<< HEAD\nb: 1\n=======\nb: 2\n>>>>>>> other\n',
      ['conflictMarkers: <<<<<<< HEAD', 'conflictMarkers: =======', 'conflictMarkers: >>>>>>> other'],
    ],
    [
      'conflict markers with CRLF',
      'a: 1\r\n<<<<<<< HEAD\r\nb: 1\r\n=======\r\nb: 2\r\n>>>>>>> other\r\n',
      ['conflictMarkers: <<<<<<< HEAD', 'conflictMarkers: =======', 'conflictMarkers: >>>>>>> other'],
    ],
    ['a line of equals signs in a comment', 'a: 1\n# =======\n', []],
    ['what looks like a marker in a value', 'a: <<<<<<< no marker\n', []],
    [
      'the same beside a conflict',
      'a: <<<<<<< b\n<<<<<<< HEAD\n=======\n>>>>>>> other\n',
      ['conflictMarkers: <<<<<<< HEAD', 'conflictMarkers: =======', 'conflictMarkers: >>>>>>> other'],
    ],
    ['20 levels', nested(20), []],
    ['21 levels', nested(21), ['tooDeep: [']],
    ['an open quote', 'a: "x\n', ['yamlSyntax: \n']],
  ];
  for (const [what, text, expected] of table) {
    it(`answers ${what} with ${expected.length === 0 ? 'no problem' : expected.length}`, () => {
      const [first = '', ...rest] = problems(text);
      const [expectedFirst = '', ...expectedRest] = expected;
      // Where exactly the parser puts a syntax error is its own affair.
      if (expectedFirst.startsWith('yamlSyntax')) assert.match(first, /^yamlSyntax/);
      else assert.deepEqual([first, ...rest], [expectedFirst, ...expectedRest]);
    });
  }

  it('reads both sides of a conflict, and not their common base', () => {
    const text = '<<<<<<< a\na: 1\n||||||| base\nbase: 1\n=======\nb: 2\n>>>>>>> b\nc: 3\n';
    assert.deepEqual(
      plainValue(parseYaml(text).root),
      new Map([
        ['a', 1],
        ['b', 2],
        ['c', 3],
      ]),
    );
  });

  it('says where a syntax error is', () => {
    const { problems, errorsAt } = parseYaml('a: 1\nb: "x\n');
    assert.ok(problems.length > 0 && problems.every(({ start, detail }) => start >= 5 && detail !== ''));
    assert.deepEqual(
      errorsAt,
      problems.map(({ start }) => start).toSorted((one, other) => one - other),
    );
  });

  it('takes a failure of the parser itself for a problem of the text', () => {
    const broken = { type: 'document', offset: 0, start: [{ type: 'comment', offset: 0, indent: 0 }] };
    const { root, problems, errorsAt } = composeTokens('x', [broken as CST.Document]);
    assert.deepEqual([root, errorsAt, problems.map(({ code }) => code)], [null, [0], ['yamlSyntax']]);
  });

  const bombs: [what: string, text: string, code: string][] = [
    ['five million open brackets', '['.repeat(4_999_999), 'tooDeep'],
    ['a million dashes', '- '.repeat(1_000_000), 'tooDeep'],
    ['a million question marks', '? '.repeat(1_000_000), 'tooDeep'],
    [
      '30 levels of indentation',
      Array.from({ length: 30 }, (_, level) => `${' '.repeat(level)}a:\n`).join(''),
      'tooDeep',
    ],
    ['four million blank lines', '\n'.repeat(4_000_000), 'tooLarge'],
    ['more than 5 MB', `# ${'x'.repeat(5_000_000)}`, 'tooLarge'],
    [
      'nine by nine aliases',
      `a: &a [x]\n${Array.from('bcdefghij', (name, index) => `${name}: &${name} [${`*${'abcdefghi'[index] ?? ''},`.repeat(9)}]\n`).join('')}`,
      'unsupportedYaml',
    ],
  ];
  for (const [what, text, code] of bombs) {
    it(`is not felled by ${what}`, function () {
      this.timeout(30_000); // tells a hang from an answer on any machine; figures are the benchmark's
      const [problem] = parseYaml(text).problems;
      assert.equal(problem?.code, code);
    });
  }
});
