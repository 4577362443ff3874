import assert from 'node:assert/strict';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ActivityReader } from '../../../src/activity/activityReader.ts';
import { refOf } from '../../../src/activity/sighting.ts';
import type { Person } from '../../fixtures/git/fastImport.ts';
import { GitSandbox, type TemporaryRepository } from '../../fixtures/git/temporaryRepository.ts';
import {
  allEvidence,
  ana,
  ben,
  byAna,
  minute,
  observe,
  patience,
  problemCodes,
  seconds,
  titles,
  week,
} from './observing.ts';

describe('releases', function () {
  this.timeout(patience);
  let sandbox: GitSandbox;
  let app: TemporaryRepository;
  beforeEach(() => {
    sandbox = new GitSandbox();
    app = sandbox.repository('app', ana.mail).commit(byAna('2026-11-10 10:00', 'work'));
  });
  afterEach(() => sandbox.remove());

  const tag = (name: string, time: string, { name: who, mail }: Person = ana, of = 'main'): void => {
    const env = { GIT_COMMITTER_NAME: who, GIT_COMMITTER_EMAIL: mail, GIT_COMMITTER_DATE: `${seconds(time)} +0100` };
    app.git(['tag', '--annotate', '--message', `Release ${name}`, name, of], { env });
  };

  it('are the annotated tags the lead made, at the time they were', async () => {
    tag('v1.0', '2026-11-17 10:00:30');
    tag('v1.1', '2026-11-18 10:00', { ...ana, mail: 'ANA@example.com' });
    tag('v1.1-signed-off', '2026-11-18 11:00', ana, 'v1.1');
    tag('bens', '2026-11-18 12:00', ben);
    tag('a-bots', '2026-11-18 12:00', { name: 'x', mail: '1+x[bot]@users.noreply.github.com' });
    tag('last-month', '2026-10-18 12:00');
    tag('next-year', '2027-10-18 12:00');
    app.git(['tag', 'lightweight']);
    const releases = allEvidence(await observe(sandbox, { folders: [app.folder] }));
    assert.deepEqual(
      releases.map(({ kind, repository, title, at, id }) => [kind, repository, title, at, id]),
      [
        ['release', 'app', 'v1.0', minute('2026-11-17 10:00'), app.git(['rev-parse', 'v1.0'])],
        ['release', 'app', 'v1.1', minute('2026-11-18 10:00'), app.git(['rev-parse', 'v1.1'])],
        ['release', 'app', 'v1.1-signed-off', minute('2026-11-18 11:00'), app.git(['rev-parse', 'v1.1-signed-off'])],
      ],
    );
    assert.equal(releases[0]?.ref, refOf('release', ana.mail, seconds('2026-11-17 10:00:30'), 'v1.0'));
  });

  it('count once over clones', async () => {
    tag('v1', '2026-11-17 10:00');
    sandbox.git(sandbox.folder, ['clone', '--quiet', app.folder, 'clone']);
    const folders = [app.folder, sandbox.path('clone')];
    assert.deepEqual(await titles(sandbox, { folders, extraIdentities: [ana.mail] }, 'release'), ['v1']);
  });

  it('are read with names of any language, free of what could deceive, and from odd tags no harm comes', async () => {
    tag('größe/v1-🎉', '2026-11-17 10:00');
    tag('turned\u202egpj', '2026-11-17 11:00');
    const target = app.git(['rev-parse', 'main']);
    const odd = {
      'no-tagger': `object ${target}\ntype commit\ntag no-tagger\n\nold\n`,
      'no-date': `object ${target}\ntype commit\ntag no-date\ntagger Ana <${ana.mail}>\n\nx\n`,
      overflow: `object ${target}\ntype commit\ntag overflow\ntagger Ana <${ana.mail}> 99999999999999999999 +0000\n\nx\n`,
      'no-brackets': `object ${target}\ntype commit\ntag no-brackets\ntagger ana@example.com ${seconds('2026-11-17 10:00')} +0000\n\nx\n`,
    };
    for (const [name, content] of Object.entries(odd)) {
      const hash = app.git(['hash-object', '-t', 'tag', '-w', '--stdin', '--literally'], { input: content });
      writeFileSync(join(app.folder, '.git', 'refs', 'tags', name), `${hash}\n`);
    }
    const observed = await observe(sandbox, { folders: [app.folder] });
    assert.deepEqual(
      allEvidence(observed).map(({ title }) => title),
      ['größe/v1-🎉', 'turned gpj'],
    );
    assert.deepEqual(problemCodes(observed), []);
  });

  it('are looked for again when a tag comes, and remembered when it goes', async () => {
    const reader = new ActivityReader(sandbox.readerOptions);
    const look = async (): Promise<string[]> =>
      allEvidence(await reader.observe({ folders: [app.folder], ...week })).map(({ title }) => title);
    assert.deepEqual(await look(), []);
    tag('v1', '2026-11-17 10:00');
    assert.deepEqual(await look(), ['v1']);
    app.git(['tag', '--delete', 'v1']);
    tag('v2', '2026-11-17 11:00');
    assert.deepEqual(await look(), ['v1', 'v2']);
  });

  it('that cannot be read take nothing away from the commits', async () => {
    app.commit(byAna('2026-11-17 10:00', 'commit'));
    tag('v1', '2026-11-17 11:00');
    const lost = app.git(['rev-parse', 'v1']);
    rmSync(join(app.folder, '.git', 'objects', lost.slice(0, 2), lost.slice(2)));
    const observed = await observe(sandbox, { folders: [app.folder] });
    assert.deepEqual(
      allEvidence(observed).map(({ title }) => title),
      ['commit'],
    );
    assert.deepEqual(problemCodes(observed), ['incompleteHistory']);
  });
});
