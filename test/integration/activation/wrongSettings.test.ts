import assert from 'node:assert/strict';
import { settingIds } from '../../../src/workbench/ids.ts';
import { readSettings } from '../../../src/workbench/settings.ts';
import { extensionApi, today } from '../../fixtures/editor/extensionApi.ts';
import { noticesNow } from '../../fixtures/editor/notices.ts';

describe('settings with values that cannot be used', () => {
  it('are each named once in the panel, with a way to the settings', async () => {
    const warnings = (await noticesNow()).filter(({ kind }) => kind === 'warning');
    const sentences = settingIds.map(
      (id) => `The setting ${id} has a value that cannot be used, so its default applies.`,
    );
    assert.deepEqual(warnings.map(({ text }) => text).toSorted(), sentences.toSorted());
    assert.deepEqual(
      [...new Set(warnings.flatMap(({ actions }) => actions.map(({ action }) => action)))],
      ['openSettings'],
    );
  });

  it('give way to the defaults', () => {
    const { wrong: _, ...used } = readSettings();
    assert.deepEqual(used, {
      role: 'techLead',
      band: 10,
      roles: {},
      calendar: { timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone, rolloverHour: 0, weekStart: 1 },
      weekPlan: [8, 8, 6, 8, 8, 0, 0].map((hours) => hours * 60),
      sessionRules: { gap: 120, leadIn: 30, directedWeight: 0.5 },
      leftToRhythm: { gap: true, leadIn: true },
      reviewBucket: 'building',
      myEmails: [],
      statusBar: 'full',
      askAfterAway: true,
      checklistPath: '.tech-lead/responsibilities.yaml',
      journalFolder: '',
    });
  });

  it('keep nothing from working', async () => {
    const api = await extensionApi();
    await api.logTime({ bucket: 'people', minutes: 30 });
    assert.equal((await api.getBalance({ from: today(), to: today() })).buckets.people.logged, 30);
  });
});
