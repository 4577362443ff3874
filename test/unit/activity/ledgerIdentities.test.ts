import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ActivityReader } from '../../../src/activity/activityReader.ts';
import { recallAll } from '../../../src/activity/recallRepository.ts';
import type { CommitPlan } from '../../fixtures/git/fastImport.ts';
import { GitSandbox, type TemporaryRepository } from '../../fixtures/git/temporaryRepository.ts';
import { LedgerWindows } from './ledgerWindows.ts';
import { type Asked, ana, byAna, byBen, onBranch, patience, week } from './observing.ts';

describe('what an address is credited with that is the lead’s no more is kept', function () {
  this.timeout(patience);
  let sandbox: GitSandbox;
  let app: TemporaryRepository;
  let windows: LedgerWindows;
  beforeEach(() => {
    sandbox = new GitSandbox();
    windows = new LedgerWindows(sandbox);
    app = sandbox.repository('app', ana.mail).commit(byAna('2026-11-17 10:00', 'first'));
  });
  afterEach(() => sandbox.remove());

  const look = (asked: Partial<Asked> = {}, window?: ActivityReader): Promise<string[]> =>
    windows.look({ folders: [app.folder], ...asked }, window);
  const extraIdentities = ['ana@home.example'];
  it('out of sight until it is again', async () => {
    app.commit(atHome('2026-11-18 10:00', 'at home', 'home'), onBranch('idea', '2026-11-18 11:00', 'idea'));
    assert.deepEqual(await look({ extraIdentities }), ['first', 'at home', 'idea']);
    app.git(['branch', '-D', 'home', 'idea']);
    const window = windows.open();
    for (const each of [undefined, window]) {
      assert.deepEqual(await look({}, each), ['first', 'idea']);
      assert.deepEqual((await recallAll(windows.ledger(), week)).flatMap(titlesIn), ['first', 'idea']);
      assert.deepEqual(await look({ extraIdentities }, each), ['first', 'at home', 'idea']);
    }
  });

  it('also where git says so for one branch only', async () => {
    writeFileSync(sandbox.path('home.inc'), '[user]\n\temail = ana@home.example\n');
    app.configure('includeIf.onbranch:home.path', sandbox.path('home.inc'));
    app.commit(atHome('2026-11-18 10:00', 'at home', 'home'), atHome('2026-11-18 11:00', 'dropped', 'other'));
    app.git(['symbolic-ref', 'HEAD', 'refs/heads/home']);
    assert.deepEqual(await look(), ['first', 'at home', 'dropped']);
    app.git(['branch', '-D', 'other']);
    app.git(['symbolic-ref', 'HEAD', 'refs/heads/main']);
    assert.deepEqual(await look(), ['first']);
    app.git(['symbolic-ref', 'HEAD', 'refs/heads/home']);
    assert.deepEqual(await look(), ['first', 'at home', 'dropped']);
  });

  it('of reviews, releases and co-authored commits as well, and not for an older wording of the same minute', async () => {
    const home = 'Ana <ana@home.example>';
    app.commit(
      byBen('2026-11-18 10:00', `paired\n\nCo-authored-by: ${home}`, { branch: 'ben', parents: [] }),
      byBen('2026-11-18 11:00', `reviewed\n\nReviewed-by: ${home}`, { branch: 'ben' }),
      atHome('2026-11-18 12:00', 'at home', 'home'),
    );
    const tagger = { GIT_COMMITTER_NAME: 'Ana', GIT_COMMITTER_EMAIL: 'ana@home.example' };
    app.git(['tag', '-a', 'v1', '-m', 'v1', 'ben'], {
      env: { ...tagger, GIT_COMMITTER_DATE: '2026-11-18T13:00:00Z' },
    });
    const all = ['first', 'paired', 'reviewed', 'at home', 'v1'];
    assert.deepEqual(await look({ extraIdentities }), all);
    app.git(['branch', '-D', 'ben', 'home']);
    app.git(['tag', '-d', 'v1']);
    app.commit(onBranch('new', '2026-11-18 12:00', 'in that minute'));
    assert.deepEqual(await look(), ['first', 'in that minute']);
    const again = await look({ extraIdentities });
    assert.deepEqual(again.toSorted(), [...all, 'in that minute'].toSorted());
  });

  it('of a commit that either of two addresses stands for', async () => {
    writeFileSync(join(app.folder, '.mailmap'), `<${ana.mail}> <ana@home.example>\n`);
    app.commit(atHome('2026-11-18 10:00', 'at home', 'home'));
    assert.deepEqual(await look({ extraIdentities }), ['first', 'at home']);
    assert.deepEqual(await look(), ['first', 'at home']);
    app.git(['branch', '-D', 'home']);
    assert.deepEqual(await look(), ['first', 'at home']);
    app.git(['config', 'user.email', 'ana@home.example']);
    assert.deepEqual(await look(), ['at home']);
  });

  it('and what an older version wrote without addresses is believed', async () => {
    app.commit(onBranch('idea', '2026-11-18 10:00', 'idea'));
    await look();
    app.git(['branch', '-D', 'idea']);
    const year = join(windows.storage, windows.files().find((name) => name.endsWith('-2026.json')) ?? '');
    const text = readFileSync(year, 'utf8');
    const older = text.replaceAll(/,"by":\["[^"]*"\]/g, '');
    assert.notEqual(older, text);
    writeFileSync(year, older);
    assert.deepEqual(await look(), ['first', 'idea']);
    assert.deepEqual(windows.told, []);
  });
});

function titlesIn({ evidence }: { evidence: readonly { title: string }[] }): string[] {
  return evidence.map(({ title }) => title);
}

/** A commit on a branch of its own, by Ana with another address. */
function atHome(time: string, message: string, branch: string): CommitPlan {
  return { ...onBranch(branch, time, message), author: { name: 'Ana', mail: 'Ana@home.example' } };
}
