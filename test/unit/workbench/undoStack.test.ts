import assert from 'node:assert/strict';
import { UndoStack } from '../../../src/workbench/undoStack.ts';

const all = { takenBack: 1, kept: 0 };

describe('the steps that can be undone', () => {
  let told: boolean[] = [];
  let taken: string[] = [];
  let stack = new UndoStack((canUndo) => told.push(canUndo));
  beforeEach(() => {
    told = [];
    taken = [];
    stack = new UndoStack((canUndo) => told.push(canUndo));
  });
  const push = (title: string, result = all) =>
    stack.push({
      change: { kind: 'ticked', title },
      takeBack: () => {
        taken.push(title);
        return Promise.resolve(result);
      },
    });

  it('come off the last first, and tell when there is none left', async () => {
    push('a');
    push('b');
    assert.deepEqual(await stack.undo(), { ...all, change: { kind: 'ticked', title: 'b' } });
    await stack.undo();
    assert.equal(await stack.undo(), undefined);
    assert.deepEqual(taken, ['b', 'a']);
    assert.deepEqual(told, [true, true, true, false]);
  });

  it('are undone one after the other, however fast the key is pressed', async () => {
    for (const title of ['a', 'b', 'c']) push(title);
    await Promise.all([stack.undo(), stack.undo()]);
    assert.deepEqual(taken, ['c', 'b']);
  });

  it('are twenty at most', async () => {
    for (let step = 1; step <= 25; step += 1) push(String(step));
    while (await stack.undo());
    assert.deepEqual([taken.length, taken.at(-1)], [20, '6']);
  });

  it('do not block one another where another hand was meanwhile', async () => {
    push('a');
    push('b', { takenBack: 0, kept: 1 });
    assert.equal((await stack.undo())?.kept, 1);
    assert.deepEqual((await stack.undo())?.change, { kind: 'ticked', title: 'a' });
  });

  it('stay when they cannot be undone now', async () => {
    push('a');
    let broken = true;
    stack.push({
      change: { kind: 'ticked', title: 'b' },
      takeBack: () => (broken ? Promise.reject(new Error('no disk')) : Promise.resolve(all)),
    });
    await assert.rejects(stack.undo(), /no disk/);
    broken = false;
    assert.deepEqual((await stack.undo())?.change, { kind: 'ticked', title: 'b' });
    assert.deepEqual(taken, []);
  });

  it('keep what is done while one is being undone', async () => {
    stack.push({
      change: { kind: 'ticked', title: 'a' },
      takeBack: () => {
        push('b');
        return Promise.resolve(all);
      },
    });
    await stack.undo();
    assert.deepEqual((await stack.undo())?.change, { kind: 'ticked', title: 'b' });
  });
});
