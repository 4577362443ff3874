import assert from 'node:assert/strict';
import { checklistGroups, journalGroups } from '../../../../src/journal/editing/itemGroups.ts';
import { journal } from './mending.ts';

describe('groups of items', () => {
  const list = `version: 1
responsibilities:
  - id: a
    bucket: people
    title: A
  # between
  - {title: B, id: b, bucket: people}
  - {id: c, bucket: building, title: C}
  - {id: d, bucket: people, title: D}
`;

  it('groups responsibilities by bucket as they follow one another, so that no group covers another', () => {
    const groups = checklistGroups(list);
    assert.deepEqual(
      groups.map(({ by, items }) => [by, items.map(({ value }) => value.id)]),
      [
        ['people', ['a', 'b']],
        ['building', ['c']],
        ['people', ['d']],
      ],
    );
    let last = 0;
    for (const { start, end, items } of groups) {
      assert.ok(last <= start && start === items[0]?.start && end === items.at(-1)?.end);
      last = end;
    }
    assert.match(list.slice(groups[0]?.start, groups[0]?.end), /^id: a[^]*title: B, id: b, bucket: people\}$/);
  });

  it('names each by its id, wherever in it that stands', () => {
    assert.deepEqual(
      checklistGroups(list).flatMap(({ items }) => items.map(({ name }) => list.slice(name.start, name.end))),
      ['a', 'b', 'c', 'd'],
    );
  });

  it('groups what a journal holds by day, whatever it is', () => {
    const text = journal(
      '- {id: a, on: 2026-11-19, minutes: 30, bucket: people}',
      '- {id: b, on: 2026-11-20, leave: half}',
      '- {id: c, on: 2026-11-20, evidence: 0123456789abcdef, as: notMine}',
      '- {id: d, on: never, minutes: 30, bucket: people}',
    );
    assert.deepEqual(
      journalGroups(text).map(({ by, items }) => [by, items.map(({ value }) => value.id)]),
      [
        ['2026-11-19', ['a']],
        ['2026-11-20', ['b', 'c']],
      ],
    );
    assert.deepEqual(journalGroups(''), []);
  });
});
