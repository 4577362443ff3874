import assert from 'node:assert/strict';
import type { ListFile } from '../../../src/journal/listFile.ts';
import { expectList, unchangedUntil, verifiedEdit } from '../../../src/journal/verifiedEdit.ts';

const saying =
  (plain: unknown, problems: ListFile<unknown>['problems'] = []) =>
  (text: string): ListFile<unknown> => ({
    text,
    items: [],
    salvaged: [],
    problems,
    root: undefined,
    plain,
  });

describe('verifiedEdit', () => {
  it('lets an edit pass that says what was asked for', () => {
    assert.equal(verifiedEdit('after', new Map([['a', 1]]), saying(new Map([['a', 1]]))), 'after');
  });

  it('refuses one that says anything else, or nothing that can be read', () => {
    const refused = { code: 'editRefused', detail: 'another meaning' };
    assert.throws(() => verifiedEdit('after', new Map([['a', 1]]), saying(new Map([['a', 2]]))), refused);
    assert.throws(() => verifiedEdit('after', new Map(), saying(new Map([['extra', 1]]))), refused);
    const problem = { code: 'yamlSyntax', start: 0, end: 1, detail: 'x' } as const;
    assert.throws(() => verifiedEdit('after', new Map(), saying(new Map(), [problem])), {
      code: 'editRefused',
      problems: [problem],
    });
  });
});

describe('unchangedUntil', () => {
  it('gives what follows a beginning that stays, and refuses any other', () => {
    assert.equal(unchangedUntil('one\ntwo\n', 'one\n'), 'two\n');
    assert.throws(() => unchangedUntil('# one\ntwo\n', 'one\n'), {
      code: 'editRefused',
      detail: 'not an addition to the end',
    });
  });
});

describe('expectList', () => {
  it('counts no item that is none', () => {
    const changed = expectList(new Map<string, unknown>([['entries', [1, new Map()]]]), 'entries', (items) => items);
    assert.deepEqual(changed, new Map([['entries', [new Map()]]]));
  });

  it('changes a copy of what a file says', () => {
    const before = new Map<string, unknown>([
      ['mine', 'x'],
      ['list', [new Map([['id', 'a']])]],
    ]);
    const after = expectList(before, 'list', (items) => [...items, new Map([['id', 'b']])]);
    assert.deepEqual(before.get('list'), [new Map([['id', 'a']])]);
    assert.deepEqual(
      after,
      new Map<string, unknown>([
        ['mine', 'x'],
        ['list', [new Map([['id', 'a']]), new Map([['id', 'b']])]],
      ]),
    );
  });

  it('takes a file that says nothing for one without items', () => {
    assert.deepEqual(
      expectList(undefined, 'list', (items) => items),
      new Map([['list', []]]),
    );
  });
});
