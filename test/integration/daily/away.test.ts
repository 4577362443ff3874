import assert from 'node:assert/strict';
import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import * as vscode from 'vscode';
import { clockOf, dayOf } from '../../../src/balance/calendar.ts';
import { addDays } from '../../../src/balance/days.ts';
import type { Interval } from '../../../src/balance/time.ts';
import { AwayChip } from '../../../src/workbench/awayChip.ts';
import { currentMinute } from '../../../src/workbench/clock.ts';
import { answerAway } from '../../../src/workbench/commands/answerAway.ts';
import { sayNotWork } from '../../../src/workbench/notWork.ts';
import { Presence } from '../../../src/workbench/presence.ts';
import { readSettings } from '../../../src/workbench/settings.ts';
import { afternoonZone } from '../../fixtures/afternoonZone.ts';
import { changeSetting } from '../../fixtures/editor/changeSetting.ts';
import { accepting } from '../../fixtures/editor/pressing.ts';
import { testLog } from '../../fixtures/editor/testLog.ts';
import { leaveTimer, loggedLines, withTiming, type TimingParts } from '../../fixtures/editor/timing.ts';

/** Two windows of one lead with a clock of the test's own. */
class Desk {
  readonly returns: Interval[] = [];
  readonly presence: Presence;
  readonly chip: AwayChip;
  readonly #parts: TimingParts;
  now: number;

  constructor(parts: TimingParts, now: number, isWanted = () => Promise.resolve(true)) {
    this.#parts = parts;
    this.now = now;
    const clock = () => this.now;
    this.presence = new Presence({ storage: parts.storage, log: testLog, isWanted, now: clock });
    this.presence.onDidReturn((spell) => this.returns.push(spell));
    this.chip = new AwayChip({ ...parts, question: parts.away, presence: this.presence, now: clock });
  }

  /** The lead is here at this time. */
  async here(now: number): Promise<void> {
    this.now = now;
    await this.presence.sign();
  }

  get asked(): string | undefined {
    const { stretch } = this.#parts.away;
    return stretch && `${stretch.end - stretch.start} min`;
  }

  dispose(): void {
    this.chip.dispose();
    this.presence.dispose();
  }
}

function next<T>(event: vscode.Event<T>): Promise<T> {
  return new Promise((resolve) => {
    const listening = event((value) => {
      listening.dispose();
      resolve(value);
    });
  });
}

async function atDesk(work: (desk: Desk, parts: TimingParts, now: number) => Promise<void>): Promise<void> {
  await withTiming(async (parts) => {
    const now = currentMinute() - 120;
    await parts.model.recompute();
    const desk = new Desk(parts, now);
    try {
      await work(desk, parts, now);
    } finally {
      desk.dispose();
    }
  });
}

const logged = (parts: TimingParts, at: number) => loggedLines(parts, dayOf(at, readSettings().calendar).slice(0, 7));

describe('an absence', () => {
  before(async () => {
    await changeSetting('timeZone', afternoonZone());
    const days = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];
    await changeSetting('workingHours', Object.fromEntries(days.map((day) => [day, 8])));
  });
  after(async () => {
    await changeSetting('timeZone', undefined);
    await changeSetting('workingHours', undefined);
  });
  it('is asked about, and is written with one key as an entry with its start', () =>
    atDesk(async (desk, parts, now) => {
      await desk.here(now);
      await desk.here(now + 47);
      assert.equal(desk.asked, '47 min');
      await accepting(answerAway(parts));
      const { calendar } = readSettings();
      assert.deepEqual(await logged(parts, now), [
        `{on: ${dayOf(now, calendar)}, at: "${clockOf(now, calendar)}", minutes: 47, bucket: strategy}`,
      ]);
      assert.equal(desk.asked, undefined);
      await parts.history.undo();
      await parts.model.recompute();
      assert.equal(desk.asked, '47 min', 'it is open again when what was logged is taken back');
    }));

  it('is a pause below twenty minutes', () =>
    atDesk(async (desk, _parts, now) => {
      await desk.here(now);
      await desk.here(now + 19);
      await desk.here(now + 38);
      assert.deepEqual(desk.returns, []);
      assert.equal(desk.asked, undefined);
    }));

  it('is none while the lead works in another window, and only one window asks', () =>
    atDesk(async (desk, parts, now) => {
      const other = new Desk(parts, now);
      try {
        await desk.here(now);
        await other.here(now + 15);
        await other.here(now + 30);
        await desk.here(now + 45);
        assert.deepEqual([...desk.returns, ...other.returns], []);
        await other.here(now + 75);
        await desk.here(now + 76);
        assert.deepEqual(desk.returns, []);
        assert.deepEqual(other.returns, [{ start: now + 45, end: now + 75 }]);
      } finally {
        other.dispose();
      }
    }));

  it('is noticed by a window that is opened after it', () =>
    atDesk(async (desk, parts, now) => {
      await desk.here(now);
      desk.dispose();
      const next = new Desk(parts, now + 60);
      try {
        await next.here(now + 60);
        assert.deepEqual(next.returns, [{ start: now, end: now + 60 }]);
      } finally {
        next.dispose();
      }
    }));

  it('is gone when it is logged otherwise, no work, timed, or not wanted', () =>
    atDesk(async (desk, parts, now) => {
      const { calendar } = readSettings();
      const on = dayOf(now, calendar);
      await desk.here(now);
      await desk.here(now + 47);
      await parts.journal.add({ on, at: clockOf(now, calendar), minutes: 45, bucket: 'people' });
      await parts.model.recompute();
      assert.equal(desk.asked, undefined);
      await parts.history.undo();
      await parts.journal.add({ on, minutes: 40, bucket: 'people' });
      await parts.model.recompute();
      assert.equal(desk.asked, undefined, 'logged without a start');
      await parts.history.undo();
      await parts.journal.add({ on: addDays(on, -1), minutes: 40, bucket: 'people' });
      await parts.model.recompute();
      assert.equal(desk.asked, '47 min', 'what was logged for yesterday says nothing of today');
      await parts.history.undo();
      await parts.model.recompute();
      assert.equal(desk.asked, '47 min');
      await leaveTimer(parts, { bucket: 'people', since: now });
      assert.equal(desk.asked, undefined, 'timed');
      await parts.timer.exchange({ bucket: 'people', since: now }, undefined);
      assert.equal(desk.asked, '47 min');
      await changeSetting('askAfterAway', false);
      desk.chip.refresh();
      assert.equal(desk.asked, undefined, 'not wanted');
      await changeSetting('askAfterAway', undefined);
      desk.chip.refresh();
      assert.equal(desk.asked, '47 min');
      const interval = parts.away.stretch;
      assert.ok(interval);
      // As the gaps say it.
      await sayNotWork(parts, { on, minutes: 47, interval });
      assert.equal(desk.asked, undefined, 'no work');
      await parts.history.undo();
      await parts.model.recompute();
      assert.equal(desk.asked, '47 min', 'it is open again when that is taken back');
    }));

  it('is gone at the end of the day', () =>
    atDesk(async (desk, _parts, now) => {
      await desk.here(now);
      await desk.here(now + 47);
      desk.now = now + 14 * 60;
      desk.chip.refresh();
      assert.equal(desk.asked, undefined);
    }));

  it('leaves two times and nothing else on the disk, or nothing where nobody asks', () =>
    atDesk(async (desk, parts, now) => {
      await desk.here(now);
      await desk.here(now + 5);
      const file = path.join(parts.storage.fsPath, 'last-use');
      assert.equal(await readFile(file, 'utf8'), `${now}\n`);
      assert.equal((await stat(file)).mtimeMs, (now + 5) * 60_000);
      await withTiming(async (quiet) => {
        const unasked = new Desk(quiet, now, () => Promise.resolve(false));
        await unasked.here(now);
        await unasked.here(now + 47);
        assert.deepEqual(unasked.returns, []);
        await assert.rejects(stat(path.join(quiet.storage.fsPath, 'last-use')), { code: 'ENOENT' });
        unasked.dispose();
      });
    }));

  it('ends with a key, but not with what an extension does to a text', () =>
    atDesk(async (desk, _parts, now) => {
      await desk.here(now);
      desk.now = now + 30;
      const document = await vscode.workspace.openTextDocument({ content: 'one\ntwo\n' });
      const editor = await vscode.window.showTextDocument(document);
      const edit = new vscode.WorkspaceEdit();
      edit.insert(document.uri, new vscode.Position(0, 0), 'zero\n');
      await vscode.workspace.applyEdit(edit);
      const moved = next(vscode.window.onDidChangeTextEditorSelection);
      editor.selection = new vscode.Selection(1, 0, 1, 1);
      await moved;
      desk.now = now + 35;
      const back = next(desk.presence.onDidReturn);
      await vscode.commands.executeCommand('type', { text: 'x' });
      assert.deepEqual(await back, { start: now, end: now + 35 });
      await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    }));
});
