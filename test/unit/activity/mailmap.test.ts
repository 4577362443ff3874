import assert from 'node:assert/strict';
import { appendFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ActivityReader } from '../../../src/activity/activityReader.ts';
import { GitSandbox, type TemporaryRepository } from '../../fixtures/git/temporaryRepository.ts';
import { titlesOf } from './ledgerWindows.ts';
import { ana, byAna, patience, week } from './observing.ts';

const toAna = `<${ana.mail}> <old@example.com>\n`;

describe('a mailmap that leads to the lead', function () {
  this.timeout(patience);
  let sandbox: GitSandbox;
  let app: TemporaryRepository;
  let reader: ActivityReader;
  beforeEach(() => {
    sandbox = new GitSandbox();
    reader = new ActivityReader(sandbox.readerOptions);
    app = sandbox
      .repository('app', ana.mail)
      .commit(
        byAna('2026-11-17 10:00', 'now'),
        byAna('2026-11-17 11:00', 'then', { author: { name: 'Ana', mail: 'old@example.com' } }),
      );
  });
  afterEach(() => sandbox.remove());

  const look = async (): Promise<string[]> => titlesOf(await reader.observe({ ...week, folders: [app.folder] }));
  /** Keeps a mailmap in the repository, under a ref that is neither a branch nor a tag. */
  const store = (text: string): void => {
    const blob = app.git(['hash-object', '-w', '--stdin'], { input: text });
    const tree = app.git(['mktree'], { input: `100644 blob ${blob}\tmap\n` });
    app.git(['update-ref', 'refs/mailmap/all', tree]);
  };

  const changes: Record<string, readonly [before: () => unknown, change: () => unknown]> = {
    'comes into the work tree': [() => undefined, () => writeFileSync(join(app.folder, '.mailmap'), toAna)],
    'is a file the settings name': [
      () => app.configure('mailmap.file', sandbox.path('map')),
      () => writeFileSync(sandbox.path('map'), toAna),
    ],
    "is a file in the lead's home that their own settings name": [
      () => appendFileSync(join(sandbox.home, '.gitconfig'), '[mailmap]\n\tfile = ~/map\n'),
      () => writeFileSync(join(sandbox.home, 'map'), toAna),
    ],
    'is a file named from the top of the work tree': [
      () => app.configure('mailmap.file', 'docs/map'),
      () => writeFileSync(join(sandbox.makeFolder('app', 'docs'), 'map'), toAna),
    ],
    'is another file than before': [
      () => {
        writeFileSync(sandbox.path('map'), toAna);
        app.configure('mailmap.file', sandbox.path('none'));
      },
      () => app.configure('mailmap.file', sandbox.path('map')),
    ],
    'is kept under a ref of its own': [
      () => {
        store('');
        app.configure('mailmap.blob', 'refs/mailmap/all:map');
      },
      () => store(toAna),
    ],
    'is kept under a ref that was not there': [
      () => app.configure('mailmap.blob', 'refs/mailmap/all:map'),
      () => store(toAna),
    ],
  };
  for (const [what, [before, change]] of Object.entries(changes)) {
    it(`is followed when it ${what}`, async () => {
      before();
      assert.deepEqual(await look(), ['now']);
      change();
      assert.deepEqual(await look(), ['now', 'then']);
    });
  }

  it('is not asked for under a name that would be an option', async () => {
    app.configure('mailmap.blob', `--output=${sandbox.path('written')}`);
    assert.deepEqual(await look(), ['now']);
    writeFileSync(join(app.folder, '.mailmap'), toAna);
    assert.deepEqual(await look(), ['now', 'then']);
  });
});
