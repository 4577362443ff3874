import assert from 'node:assert/strict';
import { Checklist } from '../../../src/journal/checklist.ts';
import { takeBackTicks } from '../../../src/workbench/takeBackTicks.ts';
import { starterWords } from '../../fixtures/starterWords.ts';
import { MemoryFolder } from '../journal/memoryFolder.ts';

const text = (done: string) =>
  `version: 1\nresponsibilities:\n  - {id: hiring, bucket: building, title: Hire, done: [${done}]} # mine\n`;

describe('ticks of the checklist', () => {
  const folder = new MemoryFolder();
  const checklist = new Checklist(folder.file('list.yaml'), starterWords);
  const says = () => folder.texts.get('list.yaml');

  it('are taken back, and come back, to the byte', async () => {
    folder.texts.set('list.yaml', text('2026-11-02'));
    await checklist.tick('hiring', '2026-11-20');
    assert.equal(await takeBackTicks(checklist, 'ticked', 'hiring', ['2026-11-20']), true);
    assert.equal(says(), text('2026-11-02'));
    folder.texts.set('list.yaml', text('2026-11-02, 2026-11-20, 2026-11-21'));
    await checklist.untick('hiring', ['2026-11-20', '2026-11-21']);
    assert.equal(await takeBackTicks(checklist, 'unticked', 'hiring', ['2026-11-20', '2026-11-21']), true);
    assert.equal(says(), text('2026-11-02, 2026-11-20, 2026-11-21'));
  });

  it('stay as another hand left them', async () => {
    for (const [kind, done] of [
      ['ticked', '2026-11-02'],
      ['unticked', '2026-11-20'],
    ] as const) {
      folder.texts.set('list.yaml', text(done));
      assert.equal(await takeBackTicks(checklist, kind, 'hiring', ['2026-11-20']), false);
      assert.equal(await takeBackTicks(checklist, kind, 'gone', ['2026-11-20']), false);
      assert.equal(says(), text(done));
    }
    folder.texts.delete('list.yaml');
    assert.equal(await takeBackTicks(checklist, 'ticked', 'hiring', ['2026-11-20']), false);
    assert.equal(says(), undefined);
  });
});
