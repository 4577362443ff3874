import assert from 'node:assert/strict';
import type { ActivityProblem, ActivityProblemCode, RepositoryObservation } from '../../../src/activity/observation.ts';
import type { JournalNote } from '../../../src/workbench/journalNote.ts';
import { readSettings } from '../../../src/workbench/settings.ts';
import type { Observed } from '../../../src/workbench/snapshot.ts';
import type { Notice } from '../../../src/webview/protocol.ts';
import { today } from '../../fixtures/editor/extensionApi.ts';
import { emptyJournal, noticesAbout } from '../../fixtures/editor/notices.ts';

type Said = readonly [kind: Notice['kind'], text: string, ...actions: string[]];

const said = (notices: readonly Notice[]): Said[] =>
  notices.map(({ kind, text, actions }) => [kind, text, ...actions.map(({ action }) => action)]);
const ready = (
  problems: readonly ActivityProblem[] = [],
  repositories: readonly RepositoryObservation[] = [],
): Observed => ({ kind: 'ready', from: 0, repositories, problems });
const repository = (name: string, ...identities: string[]): RepositoryObservation => ({
  root: `/src/${name}`,
  folder: `/src/${name}`,
  name,
  inWorkspace: true,
  identities,
  commitsRead: 7,
  evidence: [],
  problems: [],
});

const kinds: Readonly<Record<Exclude<Observed['kind'], 'ready'>, readonly Said[]>> = {
  pending: [],
  untrusted: [['info', 'Git is not read until you trust this workspace. Logged time counts as always.', 'manageTrust']],
  virtual: [['info', 'This workspace is virtual and has no git, so building time is not read. Log it instead.']],
  noFolder: [['info', 'No folder is open, so there is no git to read building time from.', 'openFolder']],
};

const codes: Readonly<Record<ActivityProblemCode, Said>> = {
  notARepository: ['info', 'app holds no git repository, so no building time is read from it.'],
  folderMissing: ['warning', 'The folder app is no longer there.', 'showLog'],
  repositoryMissing: [
    'info',
    'app is not where it was any more; what was seen of it still counts.',
    'manageRepositories',
  ],
  ledgerFailed: ['warning', 'What was read of app could not be kept; the log has the details.', 'showLog'],
  gitMissing: [
    'warning',
    'Git was not found on this machine. Install it, or set "git.path"; building time is not read until then.',
    'showLog',
  ],
  dubiousOwnership: [
    'warning',
    'Git does not trust app, which belongs to another user. "git config --global --add safe.directory" with its path allows it.',
    'showLog',
  ],
  noIdentity: [
    'info',
    "Git does not know your e-mail address in app, so your commits cannot be told from others'.",
    'setIdentity',
  ],
  timedOut: ['warning', 'Git took too long in app, so it was stopped.', 'showLog'],
  incompleteHistory: [
    'warning',
    'The history of app is incomplete (shallow or partial clone), so older work may be missing.',
    'showLog',
  ],
  unreadableCommits: ['warning', '3 commits in app have no usable date and are left out.', 'showLog'],
  gitFailed: ['warning', 'Git failed in app; the log has the details.', 'showLog'],
};

const missing = (...files: readonly [name: string, items: number, isThere: boolean][]): JournalNote => ({
  kind: 'missing',
  folder: '/j',
  files: files.map(([name, items, isThere]) => ({ name, items, isThere })),
});

describe('the notices of the panel', () => {
  for (const [kind, expected] of Object.entries(kinds)) {
    it(`say one sentence while git is ${kind}`, () => {
      assert.deepEqual(said(noticesAbout({ ...ready(), kind: kind as keyof typeof kinds })), expected);
    });
  }

  for (const [code, expected] of Object.entries(codes)) {
    it(`say one sentence for ${code}`, () => {
      const problem = { code: code as ActivityProblemCode, path: '/home/ana/src/app/', detail: 'exit 128', count: 3 };
      assert.deepEqual(said(noticesAbout(ready([problem]))), [expected]);
    });
  }

  it('say who the lead is taken for when nothing is by them, each address once', () => {
    const observed = ready(
      [],
      [
        repository('app', 'ana@example.com', 'ana@home.example'),
        repository('web', 'ana@example.com'),
        repository('anonymous'),
      ],
    );
    assert.deepEqual(said(noticesAbout(observed)), [
      [
        'info',
        'No commits or reviews by you in this period. You are taken for ana@example.com and ana@home.example.',
        'setIdentity',
      ],
    ]);
    assert.deepEqual(noticesAbout(ready([], [repository('anonymous')])), [], 'nobody is taken for the lead');
  });

  it('say that nothing is logged while git alone speaks, and nothing once something is', () => {
    const app = {
      ...repository('app', 'ana@example.com'),
      evidence: [
        {
          kind: 'commit',
          ref: 'a',
          id: 'a'.repeat(40),
          repository: 'app',
          at: Math.floor(Date.now() / 60_000),
          title: 'Begin',
        },
      ],
    } as const;
    assert.deepEqual(said(noticesAbout(ready([], [app]))), [
      ['info', 'Only building is known so far: nothing is logged in this period.', 'logTime'],
    ]);
    const entry = { id: 'aaaaaa', on: today(), minutes: 30, bucket: 'people' } as const;
    assert.deepEqual(noticesAbout(ready([], [app]), { ...emptyJournal, entries: [entry] }), []);
  });

  it('name each journal file with problems, and what keeps the folder from being read', () => {
    const problem = { code: 'yamlSyntax', start: 0, end: 1, detail: '' } as const;
    const written = {
      ...emptyJournal,
      failure: 'The folder cannot be read.',
      problems: [
        { path: '/j/2026-07.yaml', text: '', problems: [problem, problem] },
        { path: 'C:\\j\\2026-08.yaml', text: '', problems: [problem] },
      ],
    };
    assert.deepEqual(said(noticesAbout(ready(), written)), [
      ['warning', 'The folder cannot be read.', 'openSettings'],
      [
        'warning',
        'The journal file 2026-07.yaml has problems; what can be read counts, and the file is not changed.',
        'openJournal',
      ],
      [
        'warning',
        'The journal file 2026-08.yaml has problems; what can be read counts, and the file is not changed.',
        'openJournal',
      ],
    ]);
  });

  const notes: readonly (readonly [note: JournalNote, said: Said])[] = [
    [
      missing(['2026-11.yaml', 62, false]),
      ['warning', '2026-11.yaml held 62 entries and is gone.', 'restoreMissing', 'acceptMissing'],
    ],
    [
      missing(['2026-11.yaml', 1, true]),
      ['warning', '2026-11.yaml held 1 entry and is empty.', 'restoreMissing', 'acceptMissing'],
    ],
    [
      missing(['2026-10.yaml', 60, false], ['2026-11.yaml', 2, false]),
      ['warning', '2 files of the journal in /j held 62 entries and are gone.', 'restoreMissing', 'acceptMissing'],
    ],
    [
      missing(['2026-10.yaml', 60, false], ['2026-11.yaml', 2, true]),
      [
        'warning',
        '2 files of the journal in /j held 62 entries and are gone or empty.',
        'restoreMissing',
        'acceptMissing',
      ],
    ],
    [
      { kind: 'leftBehind', folder: '/old', items: 214 },
      ['info', 'The journal in /old holds 214 entries; this one is empty.', 'moveHere', 'startFresh'],
    ],
    [
      { kind: 'passing' },
      [
        'info',
        'Your journal lies inside this container and goes when the container does.',
        'moveJournal',
        'hidePassing',
      ],
    ],
  ];
  for (const [note, expected] of notes) {
    it(`say of the journal: ${expected[1]}`, () => {
      assert.deepEqual(said(noticesAbout(ready(), { ...emptyJournal, notes: [note] })), [expected]);
    });
  }

  it('name each role that cannot be used, and fall back to Tech Lead', () => {
    const roles = {
      staff: { strategy: 40, people: 10, building: 40 },
      odd: 'nonsense',
      fine: { strategy: 40, people: 10, building: 50 },
    };
    const notices = said(noticesAbout(ready(), emptyJournal, { ...readSettings(), roles, role: 'nobody' }));
    assert.deepEqual(
      notices,
      ['staff', 'odd', 'nobody'].map((id) => [
        'warning',
        `The role ${id} is not defined, or its shares do not add up to 100.`,
        'openSettings',
      ]),
    );
  });
});
