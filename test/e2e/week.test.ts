import assert from 'node:assert/strict';
import { readFile, writeFile } from 'node:fs/promises';
import type { Frame, Locator } from 'playwright-core';
import { addDays } from '../../src/balance/days.ts';
import { type TempDir, makeTempDir } from '../host/places.ts';
import type { VSCodeWindow } from '../host/window.ts';
import { focusRow } from './focusRow.ts';
import { type LeadsWeek, openLeadsWeek, reviewName } from './leadsWeek.ts';
import { english, german } from './weekWords.ts';

for (const [language, words] of Object.entries({ English: english, German: german })) {
  describe(`a lead's week in ${language}, with the keyboard alone`, () => {
    const { commands, notes, review, strategy, people, building } = words;
    let temp: TempDir;
    let week: LeadsWeek;
    let window: VSCodeWindow;
    let frame: Frame;
    /** Since when the timer ran, in minutes since the epoch. */
    let timed: number;

    const press = (key: string) => window.page.keyboard.press(key);
    const type = (text: string) => window.page.keyboard.type(text);
    const command = (title: string) => window.command(`Tech Lead Balance: ${title}`);
    const box = () => window.page.locator('.quick-input-widget:visible');
    const focusedRow = (text: string | RegExp) =>
      box().locator('.monaco-list-row.focused').getByText(text).first().waitFor();
    const inStatusBar = (label: string | RegExp) => window.page.getByRole('button', { name: label });
    const timer = (minutes: string) => inStatusBar(new RegExp(`^Timer, ${strategy}, ${minutes} min\\. `));
    const told = (what: string) => inStatusBar(words.logged(what)).waitFor();
    /** The entries that are written meanwhile. */
    const added = async (work: () => Promise<void>) => {
      const before = await week.written();
      await work();
      return (await week.written()).filter((entry) => !before.includes(entry));
    };
    /** The day of the week that a date begins with. */
    const weekday = (on: string) =>
      new Intl.DateTimeFormat(words.locale, { weekday: 'short', timeZone: 'UTC' }).format(new Date(on));
    const log = async (text: string, understood: RegExp) => {
      await command(commands.log);
      await window.page.getByPlaceholder(words.logPlaceholder).waitFor();
      await type(text);
      await focusedRow(understood);
      await press('Enter');
    };
    const focused = (stop: Locator) => stop.and(frame.locator(':focus')).waitFor();
    const tabTo = async (stop: Locator) => {
      await press('Tab');
      await focused(stop);
    };

    before(async () => {
      temp = await makeTempDir();
      week = await openLeadsWeek(temp.path, words.language);
      ({ window } = week);
    });
    after(async () => {
      await window.close();
      await temp.remove();
    });
    afterEach(async function () {
      if (this.currentTest?.state === 'failed') {
        await window.screenshot(`failed: ${language} ${this.currentTest.title}`.replaceAll(/\W+/g, '-'));
      }
    });

    it('begins with what is logged by lines of text', async () => {
      const { today } = week;
      const yesterday = addDays(today, -1);
      const dayName = new Intl.DateTimeFormat(words.locale, { weekday: 'long', timeZone: 'UTC' });
      await log(
        `${people} 1h30 ${notes.oneToOne} @${dayName.format(new Date(today))} 9:00`,
        new RegExp(`^${people} · 1 h 30 min · ${words.today} 09:00 · 0\\s?% → 100\\s?%$`),
      );
      await told(`${people} 1 h 30 min`);
      await inStatusBar(
        new RegExp(`^Tech Lead Balance, ${words.thisWeek}: .*; ${words.peopleName} 100\\s?%`),
      ).waitFor();
      await log(
        `15 ${building} ${notes.standUp} @${words.yesterday}`,
        new RegExp(`^${building} · 15 min · ${weekday(yesterday)}\\b`),
      );
      await told(`${building} 15 min`);
      assert.deepEqual(await week.written(), [
        `${yesterday}, minutes: 15, bucket: building, note: ${notes.standUp}`,
        `${today}, at: "09:00", minutes: 90, bucket: people, note: ${notes.oneToOne}`,
      ]);
    });

    it('times a stretch, and logs it', async () => {
      const { today, time, timerFile } = week;
      const [entry = ''] = await added(async () => {
        await command(commands.startTimer);
        await focusedRow(words.strategyName);
        await type(words.strategyName);
        await press('Enter');
        await timer('\\d').waitFor();
        const running = JSON.parse(await readFile(timerFile, 'utf8')) as { bucket: string; since: number };
        assert.equal(running.bucket, 'strategy');
        // Time passes.
        timed = running.since - 25;
        await writeFile(timerFile, JSON.stringify({ ...running, since: timed }));
        await timer('2\\d').waitFor();
        await command(commands.stopTimer);
        await window.page.waitForFunction(
          `/^${strategy.toLowerCase()} 2\\d+m @${today} /.test(document.activeElement?.value)`,
        );
        await type(notes.roadmap);
        await focusedRow(new RegExp(`^${strategy} · 2\\d min · ${words.today} ${time(timed)}`));
        await press('Enter');
        await timer('\\d+').waitFor({ state: 'hidden' });
      });
      assert.match(
        entry,
        new RegExp(`^${today}, at: "${time(timed)}", minutes: 2\\d, bucket: strategy, note: ${notes.roadmap}$`),
      );
    });

    it('answers what the time away was, by one key', async () => {
      const { today, time, leftAt } = week;
      // The rest of it was timed.
      const minutes = timed - leftAt;
      const chip = inStatusBar(words.awayFor(minutes));
      const entries = await added(async () => {
        await chip.waitFor();
        await command(commands.away);
        await box().getByText(words.notWork).waitFor();
        await press(words.buildingKey);
        await told(`${building} ${minutes} min`);
        await chip.waitFor({ state: 'hidden' });
      });
      assert.deepEqual(entries, [`${today}, at: "${time(leftAt)}", minutes: ${minutes}, bucket: building`]);
    });

    it('fills the gaps of last week, one key each', async () => {
      const [monday = '', tuesday = '', wednesday = '', thursday = '', friday = '', saturday = '', sunday = ''] = [
        0, 1, 2, 3, 4, 5, 6,
      ].map((days) => addDays(week.lastMonday, days));
      const entries = await added(async () => {
        await command(commands.period);
        await focusedRow(words.thisWeek);
        await type(words.lastWeek);
        await focusedRow(words.lastWeek);
        await press('Enter');
        await inStatusBar(new RegExp(`^Tech Lead Balance, ${words.lastWeek}: `)).waitFor();
        await command(commands.gaps);
        for (const [row, key] of [
          [new RegExp(`^${weekday(sunday)}\\b`), 'x'],
          [new RegExp(`^${weekday(saturday)}\\b`), 'x'],
          [new RegExp(`^${weekday(friday)}\\b`), 's'],
          [new RegExp(`^${weekday(thursday)}\\b`), 'p'],
          [new RegExp(`^${weekday(wednesday)}\\b`), 's'],
          ['10:00–12:30 · 2 h 30 min', 'p'],
          [words.untimed, 's'],
          [new RegExp(`^${weekday(monday)}\\b`), words.buildingKey],
        ] as const) {
          await focusedRow(row);
          await press(key);
        }
        await box().getByText(words.nothingOpen).waitFor();
        // They are written one after the other, and none before was this.
        await told(`${building} 8 h`);
        await press('Escape');
        await box().waitFor({ state: 'hidden' });
      });
      assert.deepEqual(entries, [
        `${monday}, minutes: 480, bucket: building`,
        `${tuesday}, at: "10:00", minutes: 150, bucket: people`,
        `${tuesday}, minutes: 270, bucket: strategy`,
        `${wednesday}, minutes: 480, bucket: strategy`,
        `${thursday}, minutes: 480, bucket: people`,
        `${friday}, minutes: 480, bucket: strategy`,
      ]);
    });

    it('ticks a responsibility', async () => {
      const row = (state: string) => window.page.getByRole('treeitem', { name: `${words.mentoring}, ${state}` });
      await focusRow(window, `Tech Lead Balance: ${commands.responsibilities}`, words.mentoring);
      await row(words.dueThisWeek).waitFor();
      await press('Space');
      await row(words.doneToday).waitFor();
      const text = await readFile(week.checklist, 'utf8');
      assert.match(text, new RegExp(`title: ${words.mentoring}\n[^-]*done: \\[${week.today}\\]`));
      assert.equal(text.match(/done: \[\d/g)?.length, 1);
      await window.command('View: Toggle Primary Side Bar Visibility');
    });

    it('looks back on last week to the end, and promises', async () => {
      await press('Control+Alt+Shift+Digit1');
      frame = await window.frame();
      await focused(frame.getByRole('heading', { name: review.title }));
      assert.equal(await frame.locator('html').getAttribute('lang'), words.locale);
      assert.equal(await frame.getByText(review.lastPromise).count(), 0);
      await frame.getByText(review.coverage).waitFor();
      await tabTo(frame.getByRole('button', { name: review.fillGaps }));
      await tabTo(frame.getByRole('button', { name: review.showEvidence }));
      await tabTo(frame.getByRole('button', { name: review.showTable }));
      await press('Enter');
      await focused(frame.getByRole('button', { name: review.hideTable }));
      await tabTo(frame.getByRole('group', { name: new RegExp(`^${review.table}, `) }));
      await frame.getByRole('row', { name: new RegExp(`^${words.peopleName} 26\\s?%.* 10 h 30 min`) }).waitFor();
      for (let index = 0; index < 10; index += 1) await tabTo(frame.getByRole('checkbox').nth(index));
      await focused(frame.getByRole('checkbox', { name: `${words.mentoring} · ${words.doneToday}`, checked: true }));
      await tabTo(frame.getByRole('textbox', { name: review.addFollowUp }));
      await type(notes.followUp);
      await press('Enter');
      await frame.getByRole('checkbox', { name: notes.followUp }).waitFor();
      await tabTo(frame.getByRole('textbox', { name: review.promise }));
      await type(notes.promise);
      await tabTo(frame.getByRole('button', { name: review.save }));
      await tabTo(frame.getByRole('button', { name: review.share }));
      await press('Shift+Tab');
      await focused(frame.getByRole('button', { name: review.save }));
      await window.screenshot(`week ${language} review`);
      await press('Enter');
      await frame.getByText(words.savedIn(reviewName(week.lastMonday))).waitFor();
      const text = await week.savedReview(week.lastMonday);
      const front = `version: 1\npromise: ${notes.promise}\nfollowUps:\n  - ${notes.followUp}`;
      assert.ok(text.startsWith(`---\n${front}\n---\n\n# ${review.title}, `), text);
      assert.match(text, tableRow(words.peopleName, '10 h 30 min'));
      assert.ok(text.includes(`\n## ${review.promise}\n\n${notes.promise}\n`), text);
    });

    it('is asked in the next review, before anything else, what came of the promise', async () => {
      await press('Control+Alt+Shift+Digit2');
      await frame.getByRole('heading', { name: review.lastPromise }).waitFor();
      assert.equal(await frame.getByRole('heading', { level: 2 }).first().textContent(), review.lastPromise);
      await frame.getByText(notes.promise).waitFor();
      const kept = frame.getByRole('group', { name: review.question }).getByRole('radio', { name: review.kept });
      await focused(kept);
      assert.equal(await kept.isChecked(), false);
      await press('Space');
      await frame.getByRole('radio', { name: review.kept, checked: true }).waitFor();
      await frame.getByRole('checkbox', { name: notes.followUp, checked: false }).waitFor();
      await window.screenshot(`week ${language} next review`);
      await press('Enter');
      await frame.getByText(words.savedIn(reviewName(week.thisMonday))).waitFor();
      const text = await week.savedReview(week.thisMonday);
      const front = `version: 1\nlastPromise: ${notes.promise}\noutcome: kept\nfollowUps:\n  - ${notes.followUp}`;
      assert.ok(text.startsWith(`---\n${front}\n---\n\n# ${review.title}, `), text);
      assert.ok(text.includes(`\n## ${review.lastPromise}\n\n${notes.promise} — ${review.kept}.\n`), text);
      assert.match(text, tableRow(words.peopleName, '1 h 30 min'));
      assert.match(text, tableRow(words.strategyName, '2\\d min'));
      assert.ok(text.includes(`\n${review.touched}.\n`), text);
      assert.match(await week.savedReview(week.lastMonday), /^promise: /m);
    });
  });
}

/** The row of a bucket in a table of a balance, whatever its share. */
function tableRow(bucket: string, hours: string): RegExp {
  return new RegExp(String.raw`^\| ${bucket} \| ~?\d+\s?% \| \d+\s?% \| \d+–\d+\s?% \| ${hours} \|$`, 'm');
}
