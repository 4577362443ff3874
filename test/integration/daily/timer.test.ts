import assert from 'node:assert/strict';
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import * as vscode from 'vscode';
import { clockOf, dayOf } from '../../../src/balance/calendar.ts';
import { timerDoubt, type RunningTimer } from '../../../src/balance/timerEnd.ts';
import { currentMinute } from '../../../src/workbench/clock.ts';
import { discardTimer } from '../../../src/workbench/commands/discardTimer.ts';
import { startTimer } from '../../../src/workbench/commands/startTimer.ts';
import { stopTimer } from '../../../src/workbench/commands/stopTimer.ts';
import { switchTimer } from '../../../src/workbench/commands/switchTimer.ts';
import { timerActions } from '../../../src/workbench/commands/timerActions.ts';
import { endTimer } from '../../../src/workbench/endTimer.ts';
import { HumanError } from '../../../src/workbench/humanError.ts';
import { readSettings } from '../../../src/workbench/settings.ts';
import { Timer } from '../../../src/workbench/timer.ts';
import { TimerItem } from '../../../src/workbench/timerItem.ts';
import { afternoonZone } from '../../fixtures/afternoonZone.ts';
import { changeSetting } from '../../fixtures/editor/changeSetting.ts';
import { until } from '../../fixtures/editor/extensionApi.ts';
import { accepting } from '../../fixtures/editor/pressing.ts';
import { testLog } from '../../fixtures/editor/testLog.ts';
import { leaveTimer, loggedLines, withTiming, type TimingParts } from '../../fixtures/editor/timing.ts';

const zone = (name: string | undefined) => changeSetting('timeZone', name);
/** Where a minute lies, as the journal says it. */
const written = (minute: number) => {
  const { calendar } = readSettings();
  return `on: ${dayOf(minute, calendar)}, at: "${clockOf(minute, calendar)}"`;
};
const logged = (parts: TimingParts) => loggedLines(parts, dayOf(currentMinute(), readSettings().calendar).slice(0, 7));

/** Resolves with the next event, or when there was none for so many milliseconds. */
const once = (event: vscode.Event<unknown>, within: number) =>
  new Promise<void>((resolve) => {
    const timeout = setTimeout(end, within);
    const subscription = event(end);
    function end(): void {
      clearTimeout(timeout);
      subscription.dispose();
      resolve();
    }
  });

describe('the timer', () => {
  before(() => zone(afternoonZone()));
  after(() => zone(undefined));

  it('is stopped with everything filled in, and goes on when that is taken back', () =>
    withTiming(async (parts) => {
      const since = currentMinute() - 75;
      await leaveTimer(parts, { bucket: 'people', since });
      await accepting(stopTimer(parts));
      const minutes = currentMinute() - since;
      const [line = ''] = await logged(parts);
      assert.match(line, new RegExp(`^\\{${written(since)}, minutes: (${minutes}|${minutes - 1}), bucket: people\\}$`));
      assert.equal(await parts.timer.read(), undefined);
      await parts.history.undo();
      assert.deepEqual(await logged(parts), []);
      assert.deepEqual(await parts.timer.read(), { bucket: 'people', since });
    }));

  it('is switched in one step, which is taken back in one', () =>
    withTiming(async (parts) => {
      const since = currentMinute() - 40;
      await leaveTimer(parts, { bucket: 'people', since });
      await switchTimer(parts, 'building');
      const running = await parts.timer.read();
      assert.equal(running?.bucket, 'building');
      assert.deepEqual(await logged(parts), [`{${written(since)}, minutes: ${running.since - since}, bucket: people}`]);
      await parts.history.undo();
      assert.deepEqual(await logged(parts), []);
      assert.deepEqual(await parts.timer.read(), { bucket: 'people', since });
    }));

  it('asks what to switch to, of the other two', () =>
    withTiming(async (parts) => {
      await leaveTimer(parts, { bucket: 'strategy', since: currentMinute() - 40 });
      await accepting(switchTimer(parts));
      assert.equal((await parts.timer.read())?.bucket, 'people');
      assert.equal((await logged(parts)).length, 1);
    }));

  it('only changes its bucket within its first minute', () =>
    withTiming(async (parts) => {
      await leaveTimer(parts, { bucket: 'people', since: currentMinute() });
      await switchTimer(parts, 'strategy');
      const running = await parts.timer.read();
      assert.equal(running?.bucket, 'strategy');
      assert.equal((await logged(parts)).length, 0);
    }));

  it('is discarded without a question, and taken back', () =>
    withTiming(async (parts) => {
      const running = { bucket: 'people', since: currentMinute() - 40 } as const;
      await leaveTimer(parts, running);
      await discardTimer(parts);
      assert.equal(await parts.timer.read(), undefined);
      assert.deepEqual(await logged(parts), []);
      await parts.history.undo();
      assert.deepEqual(await parts.timer.read(), running);
    }));

  it('is not brought back where another runs by now', () =>
    withTiming(async (parts) => {
      await leaveTimer(parts, { bucket: 'people', since: currentMinute() - 40 });
      await discardTimer(parts);
      await accepting(startTimer(parts));
      assert.equal((await parts.history.undo())?.takenBack, 0);
      assert.equal((await parts.timer.read())?.bucket, 'strategy');
    }));

  it('is not logged a second time when another window stopped it while this one asked', () =>
    withTiming(async (parts) => {
      const running = { bucket: 'people', since: currentMinute() - 40 } as const;
      await leaveTimer(parts, running);
      const other = new Timer(parts.storage);
      assert.equal(await other.exchange(running, undefined), true);
      await assert.rejects(
        endTimer(parts, running, {
          draft: { on: '2026-03-10', minutes: 40, bucket: 'people' },
          next: undefined,
          change: () => ({ kind: 'discarded', bucket: 'people', minutes: 40 }),
        }),
        { message: 'The timer was stopped or switched in another window meanwhile, so nothing was logged here.' },
      );
      assert.deepEqual(await loggedLines(parts, '2026-03'), []);
      other.dispose();
    }));

  it('is stopped from the status bar with Enter', () =>
    withTiming(async (parts) => {
      await leaveTimer(parts, { bucket: 'people', since: currentMinute() - 40 });
      await accepting(timerActions(parts));
      assert.equal((await logged(parts)).length, 1);
      assert.equal(await parts.timer.read(), undefined);
    }));

  it('runs on with nothing logged when its own file cannot be written', () =>
    withTiming(async (parts) => {
      const since = currentMinute() - 40;
      await leaveTimer(parts, { bucket: 'people', since });
      const file = join(parts.storage.fsPath, 'timer.json');
      const look: typeof parts.journal.look = async (work) => {
        const done = await parts.journal.look(work);
        await rm(file, { recursive: true });
        await mkdir(file);
        return done;
      };
      const draft = { on: '2026-03-10', minutes: 40, bucket: 'people' } as const;
      const end = {
        draft,
        next: undefined,
        change: () => ({ kind: 'discarded', bucket: 'people', minutes: 40 }) as const,
      };
      const journal = Object.assign(Object.create(parts.journal) as typeof parts.journal, { look });
      await assert.rejects(endTimer({ ...parts, journal }, { bucket: 'people', since }, end), HumanError);
      assert.deepEqual(await loggedLines(parts, '2026-03'), []);
      assert.equal(parts.history.canUndo, false);
    }));

  it('says in one sentence which file cannot be read', () =>
    withTiming(async (parts) => {
      const file = vscode.Uri.joinPath(parts.storage, 'timer.json');
      await vscode.workspace.fs.writeFile(file, Uint8Array.of(0xff, 0xfe));
      const message = `The timer cannot be read, so it is left as it is. Delete ${file.fsPath} to begin anew.`;
      await assert.rejects(startTimer(parts), { message });
    }));

  it('is followed by every window', () =>
    withTiming(async (parts) => {
      const other = new Timer(parts.storage);
      const returned = new vscode.EventEmitter<never>();
      const seen: (RunningTimer | undefined)[] = [];
      parts.timer.onDidRead((running) => seen.push(running));
      const item = new TimerItem({ ...parts, presence: { onDidReturn: returned.event }, log: testLog });
      try {
        // The editor begins to watch a moment after it was asked to, says nothing then, and nothing while a file
        // changes all the time: the other window tries again until it was seen.
        const running = { bucket: 'people', since: currentMinute() } as const;
        let [was, next]: [RunningTimer | undefined, RunningTimer | undefined] = [undefined, running];
        do {
          const read = once(parts.timer.onDidRead, 1000);
          await other.exchange(was, next);
          [was, next] = [next, was];
          await read;
        } while (seen.at(-1) === undefined);
        assert.deepEqual(seen.at(-1), running);
        await other.exchange(running, undefined);
        await until(parts.timer.onDidRead, () => seen.at(-1) === undefined);
      } finally {
        item.dispose();
        other.dispose();
        returned.dispose();
      }
    }));
});

describe('a forgotten timer', () => {
  before(() => zone(afternoonZone()));
  after(() => zone(undefined));

  it('is doubted after a silence, and proposes the time at which it began', () =>
    withTiming(async (parts) => {
      const now = currentMinute();
      const since = now - 400;
      await leaveTimer(parts, { bucket: 'people', since });
      const returned = new vscode.EventEmitter<{ start: number; end: number }>();
      const item = new TimerItem({ ...parts, presence: { onDidReturn: returned.event }, log: testLog });
      try {
        returned.fire({ start: now - 300, end: now });
        let leftAt: number | undefined;
        await until(parts.timer.onDidRead, async () => {
          leftAt = JSON.parse(
            Buffer.from(
              await vscode.workspace.fs.readFile(vscode.Uri.joinPath(parts.storage, 'timer.json')),
            ).toString(),
          ).leftAt;
          return leftAt !== undefined;
        });
        assert.equal(leftAt, now - 300);
        await accepting(stopTimer(parts));
        assert.deepEqual(await logged(parts), [`{${written(since)}, minutes: 100, bucket: people}`]);
        assert.equal(await parts.timer.read(), undefined);
      } finally {
        item.dispose();
        returned.dispose();
      }
    }));

  it('never logs what nobody said: what is proposed for eleven hours is the usual end', () =>
    withTiming(async (parts) => {
      const since = currentMinute() - 11 * 60;
      await leaveTimer(parts, { bucket: 'people', since });
      await changeSetting('workingHours', everyDay(5));
      try {
        await accepting(timerActions(parts));
        assert.deepEqual(await logged(parts), [`{${written(since)}, minutes: 300, bucket: people}`]);
      } finally {
        await changeSetting('workingHours', undefined);
      }
    }));

  it('is believed when the lead says that it is running', () =>
    withTiming(async (parts) => {
      const since = currentMinute() - 11 * 60;
      await leaveTimer(parts, { bucket: 'people', since });
      await changeSetting('workingHours', everyDay(0));
      try {
        // With no end to propose, this is the first answer.
        await accepting(stopTimer(parts));
      } finally {
        await changeSetting('workingHours', undefined);
      }
      const running = await parts.timer.read();
      assert.ok(running);
      assert.equal(running.since, since);
      assert.equal(timerDoubt(running, currentMinute(), readSettings().calendar), undefined);
      assert.deepEqual(await logged(parts), []);
    }));

  it('whose clock was set back logs nothing of itself', () =>
    withTiming(async (parts) => {
      await leaveTimer(parts, { bucket: 'people', since: currentMinute() + 90 });
      await accepting(stopTimer(parts));
      assert.deepEqual(await logged(parts), []);
      const running = await parts.timer.read();
      assert.ok(running && running.since <= currentMinute());
    }));
});

function everyDay(hours: number): Record<string, number> {
  return Object.fromEntries(
    ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'].map((day) => [day, hours]),
  );
}
