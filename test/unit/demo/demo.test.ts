import assert from 'node:assert/strict';
import { basename } from 'node:path';
import { parse } from 'yaml';
import type { Balance } from '../../../src/balance/balance.ts';
import { dueState } from '../../../src/balance/cadence.ts';
import { addDays, lastWeekday } from '../../../src/balance/days.ts';
import { readChecklistText } from '../../../src/journal/checklistFile.ts';
import {
  type OracleBalance,
  oracleExpected,
  type OraclePeriod,
  readOracle,
} from '../../fixtures/oracle/oracleBalance.ts';
import { lead } from '../../host/demo/people.ts';
import { DemoCase } from './demoCase.ts';
import { readProduct } from './productBalance.ts';

const moments = [
  { name: 'a Monday morning', today: '2026-11-16', clock: '09:30', timeZone: 'UTC' },
  { name: 'a Monday just after midnight', today: '2026-11-16', clock: '00:02', timeZone: 'Asia/Kolkata' },
  { name: 'a Wednesday afternoon', today: '2026-11-18', clock: '16:10', timeZone: 'America/New_York' },
  { name: 'the Sunday on which summer time begins', today: '2026-03-29', clock: '20:00', timeZone: 'Europe/Berlin' },
  { name: 'the week after summer time ended', today: '2026-10-27', clock: '11:45', timeZone: 'Europe/Berlin' },
  { name: '1 January', today: '2027-01-01', clock: '13:00', timeZone: 'Pacific/Auckland' },
];

for (const { name, today, clock, timeZone } of moments) {
  describe(`the demo on ${name}`, function () {
    this.timeout(30_000);
    const machinesZone = process.env['TZ'];
    let demo: DemoCase;
    let product: Awaited<ReturnType<typeof readProduct>>;
    let oracle: (period: OraclePeriod) => OracleBalance;
    let inRhythm: (period: OraclePeriod) => OracleBalance;
    before(async () => {
      // Node forgets the zone it knew, and git inherits this one.
      process.env['TZ'] = timeZone;
      demo = await DemoCase.make(today, clock);
      const sources = { repositories: demo.repositories, journalFolder: demo.journalFolder, lead: [lead.mail] };
      oracle = readOracle(sources);
      inRhythm = readOracle({ ...sources, rhythmBefore: today });
      product = await readProduct(demo);
    });
    after(async () => {
      if (machinesZone === undefined) delete process.env['TZ'];
      else process.env['TZ'] = machinesZone;
      await demo.remove();
    });

    const monday = lastWeekday(today, 1);
    const week = (ago: number): OraclePeriod => ({ from: addDays(monday, -7 * ago), to: addDays(monday, 6 - 7 * ago) });
    const coverage = (ago: number): number =>
      oracle(week(ago)).accounted / oracleExpected(demo.journalFolder, week(ago).from, week(ago).to, today);

    it('holds two sound repositories of the lead with nothing later than now', () => {
      for (const repository of demo.repositories) {
        assert.equal(demo.git(repository, 'fsck', '--strict', '--no-dangling'), '');
        assert.equal(demo.git(repository, 'status', '--porcelain'), '');
        assert.equal(demo.git(repository, 'config', '--local', 'user.email'), lead.mail);
        assert.equal(demo.git(repository, 'config', '--local', 'user.name'), lead.name);
        const times = demo.git(repository, 'log', '--all', '--format=%at %ct').split(/\s/).map(Number);
        assert.ok(times.length > 300, `${times.length / 2} commits`);
        assert.ok(Math.max(...times) <= demo.now.getTime() / 1000);
        const days = (Date.parse(today) / 1000 - Math.min(...times)) / 86_400;
        assert.ok(days > 80 && days < 95, `${days} days`);
      }
    });

    it('has a journal that any YAML reader takes, with ids that are unique and nothing later than now', async () => {
      const ids: string[] = [];
      for (const [file, text] of await demo.journal()) {
        const { version, entries } = parse(text) as { version: number; entries: Record<string, string | number>[] };
        assert.equal(version, 1);
        for (const { id, on, at = '00:00', minutes = 0, leave } of entries) {
          assert.equal(String(on).slice(0, 7), basename(file, '.yaml'));
          if (leave === undefined) {
            assert.ok(
              new Date(`${on}T${at}`).getTime() + (at === '00:00' ? 0 : Number(minutes) * 60_000) <= demo.now.getTime(),
            );
          }
          ids.push(String(id));
        }
        for (const line of text.trimEnd().split('\n').slice(2)) {
          assert.match(line, /^- \{id: [a-z0-9]{8}, on: \d{4}-\d\d-\d\d, .*\}$/);
        }
      }
      assert.ok(ids.length > 150, `${ids.length} items`);
      assert.equal(new Set(ids).size, ids.length);
    });

    it('has a checklist with things done, due and overdue', async () => {
      const { value, problems } = readChecklistText(await demo.checklist());
      assert.deepEqual(problems, []);
      assert.equal(value.length, 10);
      const states = value.map((each) => dueState(each, today, { timeZone, rolloverHour: 0, weekStart: 1 }).state);
      const count = (state: string): number => states.filter((each) => each === state).length;
      assert.deepEqual([count('done'), count('due'), count('overdue')], [5, 3, 2]);
      assert.ok(value.every(({ done }) => done.every((day) => day <= today)));
    });

    it('looks like a tech lead who is nearly where the role wants them', () => {
      for (const ago of [0, 1]) {
        const { strategy, people, building } = oracle(week(ago)).shares;
        assert.ok(strategy >= 25 && strategy <= 30, `strategy ${strategy} %`);
        assert.ok(people >= 8 && people <= 14, `people ${people} %`);
        assert.ok(building >= 55 && building <= 65, `building ${building} %`);
      }
      assert.ok(coverage(0) > 0.6 && coverage(0) <= 1, `coverage ${coverage(0)}`);
      assert.ok(coverage(1) > 0.75 && coverage(1) < 0.95, `last week's coverage ${coverage(1)}`);
    });

    it('shows what an independent calculation finds, week by week and altogether', () => {
      const periods = [
        ...Array.from({ length: 12 }, (_, ago) => week(ago)),
        { from: week(3).from, to: week(0).to },
        { from: today, to: today },
      ];
      for (const period of periods) {
        const when = `${period.from} to ${period.to}`;
        assert.deepEqual(figures(product(period)), oracle(period), when);
        assert.deepEqual(figures(product(period, 'rhythm')), inRhythm(period), `${when}, in the lead's rhythm`);
      }
      assert.notEqual(inRhythm(week(1)).observed, oracle(week(1)).observed);
      const { expected } = product(week(0)).coverage;
      assert.equal(expected, oracleExpected(demo.journalFolder, week(0).from, week(0).to, today));
    });

    it('lets entries with a start take time from commits, and from one another', () => {
      const { observed, entries } = product(week(1));
      assert.ok(observed.sessions.some(({ cut }) => cut >= 30));
      assert.ok(entries.some(({ entry, counted }) => counted < entry.minutes));
    });
  });
}

/** The product's balance as the oracle words it. */
function figures({ buckets, observed, accounted }: Balance): OracleBalance {
  const { strategy, people, building } = buckets;
  return {
    minutes: { strategy: strategy.minutes.likely, people: people.minutes.likely, building: building.minutes.likely },
    shares: { strategy: strategy.share, people: people.share, building: building.share },
    commits: observed.commits,
    reviews: observed.reviews,
    observed: observed.minutes.likely,
    accounted,
  };
}
