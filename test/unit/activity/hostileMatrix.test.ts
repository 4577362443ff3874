import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readCommitText } from '../../../src/activity/commitText.ts';
import { findGit } from '../../../src/activity/findGit.ts';
import { findIdentities } from '../../../src/activity/findIdentities.ts';
import { GitFailure } from '../../../src/activity/gitFailure.ts';
import { GitRunner, type GitPlace } from '../../../src/activity/gitRunner.ts';
import { GitSettings } from '../../../src/activity/gitSettings.ts';
import { findIdentityCandidates } from '../../../src/activity/identityCandidates.ts';
import { openRepository } from '../../../src/activity/openRepository.ts';
import { readRepository } from '../../../src/activity/readRepository.ts';
import { attacks } from '../../fixtures/git/attacks.ts';
import { GitSandbox, type TemporaryRepository } from '../../fixtures/git/temporaryRepository.ts';
import { ana, observe, patience, week } from './observing.ts';

/** Writes down what git is asked, and asks it. */
class ListeningRunner extends GitRunner {
  readonly heard = new Map<string, readonly string[]>();

  override run(args: readonly string[], place: GitPlace, onOutput?: (piece: Buffer) => void): Promise<string> {
    this.heard.set(args.join(' '), args);
    return super.run(args, place, onOutput);
  }
}

/** What people and other extensions run. */
const plainCommands = [
  ['log'],
  ['log', '--format=%G?'],
  ['log', '--stat'],
  ['log', '--patch'],
  ['show', 'HEAD'],
  ['status'],
  ['diff'],
  ['add', '--all'],
  ['ls-files', '--modified'],
  ['tag', '--verify', 'signed'],
  ['commit', '--allow-empty', '--message=x'],
];

// The attackers are scripts, which Windows cannot start without a shell.
if (process.platform !== 'win32') {
  describe('hostile repositories, each attack against all that git is ever asked', matrix);
}

function matrix(this: Mocha.Suite): void {
  this.timeout(patience);
  let sandbox: GitSandbox;
  let binary: string;
  let commands: readonly (readonly string[])[];
  let runs = 0;
  const names = Object.keys(attacks);
  const marker = (name: string): string => sandbox.path('marks', name.replace(/\W+/g, '-'));

  before(async () => {
    sandbox = new GitSandbox();
    sandbox.makeFolder('marks');
    binary = (await findGit()) ?? '';
    commands = await allCommands(sandbox, binary);
  });
  after(() => sandbox.remove());

  const armed = (name: string): string => {
    const app = victim(sandbox, name.replace(/\W+/g, '-'));
    const evil = sandbox.path(`evil-${name.replace(/\W+/g, '-')}`);
    writeFileSync(evil, `#!/bin/sh\necho "$*" >> '${marker(name)}'\nexit 1\n`, { mode: 0o755 });
    return attacks[name]?.({ sandbox, app, evil }) ?? app.folder;
  };
  const fired = (name: string): boolean => {
    const has = existsSync(marker(name));
    rmSync(marker(name), { force: true });
    return has;
  };

  it('are asked eleven things or more', () => {
    assert.ok(commands.length >= 10, commands.map((args) => args.join(' ')).join('\n'));
  });

  const effective = new Set<string>();
  let shots = 0;
  for (const name of names) {
    it(`run nothing: ${name}`, async () => {
      const folder = armed(name);
      fired(name);
      const git = new GitRunner({ ...sandbox.readerOptions, binary });
      await Promise.all(commands.map((args) => git.run(args, { folder }).catch(onlyFailures)));
      await observe(sandbox, { folders: [folder], extraIdentities: [ana.mail] });
      await findIdentities({ folders: [folder], from: week.from }, sandbox.readerOptions);
      await readCommitText({ folder, id: sandbox.git(folder, ['rev-parse', 'HEAD']).trim() });
      runs += commands.length + 3;
      assert.ok(!fired(name), 'ours ran something');
      for (const args of plainCommands) {
        spawnSync(binary, args, {
          cwd: folder,
          env: { ...sandbox.environment, GIT_CONFIG_NOSYSTEM: '1', GIT_TERMINAL_PROMPT: '0' },
          stdio: 'ignore',
          timeout: 10_000,
        });
        if (!fired(name)) continue;
        effective.add(name);
        shots += 1;
      }
    });
  }

  it('would have run something without protection', () => {
    assert.ok(runs >= 198, `${runs} runs`);
    assert.ok(effective.size >= 12, `only ${[...effective].join(', ')}`);
    assert.ok(shots >= 24, `only ${shots} of ${names.length * plainCommands.length}`);
  });
}

/** Commits with files, one changed since, a tag, notes of a review and a second worktree. */
function victim(sandbox: GitSandbox, name: string): TemporaryRepository {
  const app = sandbox.repository(name, ana.mail);
  const env = { GIT_COMMITTER_DATE: '2026-11-17T10:00:00Z', GIT_AUTHOR_DATE: '2026-11-17T10:00:00Z' };
  app.configure('user.name', ana.name);
  for (const content of ['one\n', 'two\n', 'three\n']) {
    writeFileSync(join(app.folder, 'file'), content);
    app.git(['add', 'file']);
    app.git(['commit', '--quiet', `--message=${content}\n\nReviewed-by: Ana <${ana.mail}>`], { env });
  }
  app.git(['tag', '--annotate', '--message=x', 'v1'], { env });
  app.git(['notes', '--ref=review', 'add', '--message', `Code-Review+2: Ana <${ana.mail}>`], { env });
  app.git(['worktree', 'add', '--quiet', '--detach', sandbox.path(`${name}-linked`)]);
  writeFileSync(join(app.folder, 'file'), 'changed\n');
  return app;
}

/** Every different thing the product asks git, by listening to it. */
async function allCommands(sandbox: GitSandbox, binary: string): Promise<readonly (readonly string[])[]> {
  const git = new ListeningRunner({ ...sandbox.readerOptions, binary });
  const context = { git, settings: new GitSettings(sandbox.environment) };
  const rich = victim(sandbox, 'listened-to').folder;
  const noted = sandbox.repository('noted').folder;
  sandbox.git(noted, ['fetch', '--quiet', rich, 'main:refs/remotes/origin/main', 'refs/notes/*:refs/notes/*']);
  const plain = sandbox.repository('plain').folder;
  // What is out of the ordinary is not read from files.
  for (const folder of [rich, noted, plain, sandbox.path('listened-to-linked')]) {
    const repository = await openRepository(folder, context);
    const question = { repository: 'x', identities: [ana.mail], from: week.from, now: week.now };
    await readRepository(repository, question, context);
    await readRepository({ ...repository, hasReviewNotes: false }, question, context);
    await findIdentityCandidates([repository], [ana.mail], week.from, context);
  }
  return [...git.heard.values()];
}

/** A repository that cannot be read is an answer; anything else is an error of the test. */
function onlyFailures(error: unknown): void {
  if (!(error instanceof GitFailure)) throw error;
}
