import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { ActivityReader } from '../../../src/activity/activityReader.ts';
import { reportActivity } from '../../../src/activity/activityReport.ts';
import { localDayStart } from '../../../src/activity/localTime.ts';
import { buildSessions, sumOfRanges } from '../../../src/balance/sessions.ts';
import { evidenceReach } from '../../../src/balance/signs.ts';
import type { SessionRules } from '../../../src/balance/session.ts';
import { randomFrom, randomHistory, randomMails } from '../../fixtures/git/randomHistory.ts';
import { GitSandbox } from '../../fixtures/git/temporaryRepository.ts';
import { patience } from './observing.ts';

const script = join(import.meta.dirname, '../../fixtures/oracle/activity.sh');
const rules: SessionRules = { gap: 120, leadIn: 30, directedWeight: 1 };

/** A few in every test run; `npm run oracle` goes through two hundred. */
const repositories = Number(process.env['ORACLE_REPOSITORIES'] ?? 10);
const zones = [
  'Australia/Lord_Howe',
  'Pacific/Chatham',
  'Pacific/Apia',
  'Asia/Kathmandu',
  'Europe/Berlin',
  'America/New_York',
  'America/Havana',
  'Pacific/Kiritimati',
  'America/Sao_Paulo',
  'Africa/Cairo',
  'Asia/Tehran',
  'America/St_Johns',
];
/** Around which a day has 23, 23½, 24½ or 25 hours in one of the zones, begins at one, or is missing. */
const oddDays = [
  '2024-03-31',
  '2023-10-29',
  '2024-03-10',
  '2023-11-05',
  '2024-04-07',
  '2023-10-01',
  '2011-12-30',
  '1995-01-01',
  '2018-11-04',
  '2018-02-18',
  '2024-04-26',
  '2021-03-22',
];

interface Told {
  /** Kind, minute since 1970 and subject, sorted. */
  readonly evidence: readonly string[];
  readonly low: number;
  readonly likely: number;
  readonly high: number;
}

interface Asked {
  readonly folders: readonly string[];
  readonly mails: readonly string[];
  readonly from: string;
  readonly to: string;
}

describe('an independent script of git and awk', function () {
  this.timeout(repositories * patience);

  before(function () {
    const print = '{ print strftime("%z", mktime("2026 11 20 00 00 00")) }';
    const probe = spawnSync('sh', ['-c', `awk 'BEGIN ${print}'`], {
      encoding: 'utf8',
      env: { ...process.env, TZ: 'Asia/Kathmandu' },
    });
    // It needs an awk that knows times, and the zones.
    if (probe.stdout.trim() !== '+0545') this.skip();
  });

  for (let seed = 1; seed <= repositories; seed += 1) {
    it(`tells the same as the reader in ${zones.length} zones, repository ${seed}`, async () => {
      const sandbox = new GitSandbox();
      const zone = process.env['TZ'];
      try {
        const odd = oddDays[seed % oddDays.length] ?? '';
        const start = Date.parse(`${odd}T00:00:00Z`) / 1000 - 8 * 86_400;
        const { folder } = sandbox.repository('app').commit(...randomHistory(seed, start));
        const random = randomFrom(seed);
        const reader = new ActivityReader(sandbox.readerOptions);
        let seen = 0;
        for (const TZ of zones) {
          const from = dayAfter(odd, -random(5));
          const to = dayAfter(odd, random(5));
          const asked = { folders: [folder], mails: randomMails.slice(0, 2), from, to };
          process.env['TZ'] = TZ;
          const window = { start: localDayStart(from), end: localDayStart(to, 1) };
          if (window.start === undefined || window.end === undefined) continue;
          const expected = byScript(sandbox, asked, TZ);
          const told = await byReader(reader, asked, { start: window.start, end: window.end });
          const what = `${TZ} ${from} to ${to}`;
          assert.deepEqual(told.evidence, expected.evidence, what);
          assert.equal(told.likely, expected.likely, `${what}: likely minutes`);
          assert.deepEqual([told.low, told.high], [expected.low, expected.high], `${what}: the range`);
          seen += expected.evidence.length;
        }
        assert.ok(seen > 10 * zones.length, `only ${seen} commits and reviews`);
      } finally {
        if (zone === undefined) delete process.env['TZ'];
        else process.env['TZ'] = zone;
        sandbox.remove();
      }
    });
  }
});

function byScript(sandbox: GitSandbox, { folders, mails, from, to }: Asked, TZ: string): Told {
  const args = [script, mails.join(','), from, to, String(rules.gap), String(rules.leadIn), ...folders];
  const env = { ...sandbox.environment, GIT_CONFIG_NOSYSTEM: '1', TZ };
  const lines = execFileSync('sh', args, { encoding: 'utf8', env }).trimEnd().split('\n');
  const [, low, likely, high] = (lines.pop() ?? '').split(' ').map(Number);
  const evidence = lines.map((line) => {
    const [kind, seconds, subject] = line.split('\t');
    return `${kind} ${Math.floor(Number(seconds) / 60)} ${subject}`;
  });
  return { evidence: evidence.toSorted(), low: low ?? -1, likely: likely ?? -1, high: high ?? -1 };
}

async function byReader(
  reader: ActivityReader,
  { folders, mails }: Asked,
  window: { start: number; end: number },
): Promise<Told> {
  const now = window.end + 30 * 24 * 60;
  const { report } = await reportActivity(reader, { folders, mails, window, now });
  const evidence = report.sessions.flatMap((session) =>
    session.evidence.map(({ kind, at, title }) => `${kind} ${Date.parse(at) / 60_000} ${title}`),
  );
  assert.equal(report.commits + report.reviews, evidence.length);
  // With the script's own rules, whatever the default ones become.
  const reach = evidenceReach(rules) + 1;
  const observed = await reader.observe({
    folders,
    from: window.start - reach,
    to: window.end + reach,
    now,
    extraIdentities: mails,
    useConfiguredIdentities: false,
  });
  const all = observed.repositories.flatMap((repository) => repository.evidence);
  const sessions = buildSessions(all, window, [], rules).filter(
    (session) =>
      session.likely > 0 || session.evidence.some(({ evidence: { at } }) => window.start <= at && at < window.end),
  );
  return { evidence: evidence.toSorted(), ...sumOfRanges(sessions) };
}

function dayAfter(day: string, days: number): string {
  return new Date(Date.parse(`${day}T12:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}
