import * as vscode from 'vscode';
import { dayOf } from '../../balance/calendar.ts';
import { calibrate as compare, type Calibration } from '../../balance/calibration.ts';
import { judge } from '../../balance/corrections.ts';
import type { SessionRules } from '../../balance/session.ts';
import type { BalanceModel } from '../balanceModel.ts';
import { section } from '../ids.ts';
import type { JournalStore } from '../journalStore.ts';
import { settingTarget } from '../settingTarget.ts';
import type { Snapshot } from '../snapshot.ts';
import { duration, percent } from '../words.ts';

/** Milliseconds. */
const shownFor = 8_000;

/** Says how far the estimate was off where the lead logged what they built, and offers rules that come closer. */
export async function calibrate({ model, journal }: { model: BalanceModel; journal: JournalStore }): Promise<void> {
  const snapshot = await withAllWritten(await model.snapshot(), journal);
  const calibration = calibrationOf(snapshot);
  if (calibration === undefined) {
    await vscode.window.showInformationMessage(
      vscode.l10n.t(
        'There is too little to compare yet. Log building time with its start, on three days with commits or more and five hours in all.',
      ),
    );
    return;
  }
  const { fitted } = calibration;
  const picked = await vscode.window.showQuickPick(choices(calibration, snapshot.settings.sessionRules), {
    title: vscode.l10n.t('Estimate and Log Compared'),
    placeHolder: comparisonText(calibration),
    ignoreFocusOut: true,
  });
  if (picked?.take !== true) return;
  await takeOver(fitted);
  await model.recompute();
  const taken = vscode.l10n.t('Gap {0} min, lead-in {1} min: in force now', fitted.gap, fitted.leadIn);
  vscode.window.setStatusBarMessage(`$(check) ${taken}`, shownFor);
}

/** With what was written since the first evidence at hand, and not only around the period on screen. */
async function withAllWritten(snapshot: Snapshot, journal: JournalStore): Promise<Snapshot> {
  const { observed, settings, today } = snapshot;
  const first = observed.repositories
    .flatMap(({ evidence }) => evidence.map(({ at }) => at))
    .reduce(earlier, snapshot.now);
  return { ...snapshot, written: await journal.read({ from: dayOf(first, settings.calendar), to: today }) };
}

function earlier(one: number, other: number): number {
  return Math.min(one, other);
}

/** Writes the rules into the lead's settings, or into the workspace's where those have a say. */
export async function takeOver({ gap, leadIn }: Calibration['fitted']): Promise<void> {
  const settings = vscode.workspace.getConfiguration(section);
  await settings.update('sessionGap', gap, settingTarget('sessionGap'));
  await settings.update('sessionLeadIn', leadIn, settingTarget('sessionLeadIn'));
}

/** What counts for building, compared with what was logged as building. */
export function calibrationOf({ observed, written, settings }: Snapshot): Calibration | undefined {
  const evidence = observed.repositories.flatMap((repository) => repository.evidence);
  const { counted, bucketOf } = judge(evidence, written.corrections, settings.reviewBucket);
  return compare({
    evidence: counted.filter((each) => bucketOf(each) === 'building'),
    entries: written.entries,
    calendar: settings.calendar,
    rules: settings.sessionRules,
  });
}

function choices({ fitted }: Calibration, { gap, leadIn }: SessionRules) {
  const inForce = vscode.l10n.t('gap {0} min, lead-in {1} min', gap, leadIn);
  if (fitted.gap === gap && fitted.leadIn === leadIn) {
    return [{ label: vscode.l10n.t('Nothing fits better than what is in force'), description: inForce, take: false }];
  }
  return [
    {
      label: vscode.l10n.t('Keep what is in force'),
      description: inForce,
      detail: vscode.l10n.t(
        'The gap is the longest pause that counts as work; the lead-in is the work before a first commit.',
      ),
      take: false,
    },
    {
      label: vscode.l10n.t('Take a gap of {0} min and a lead-in of {1} min', fitted.gap, fitted.leadIn),
      description: vscode.l10n.t('would have estimated {0}', duration(fitted.estimated)),
      detail: [settingTarget('sessionGap'), settingTarget('sessionLeadIn')].includes(
        vscode.ConfigurationTarget.Workspace,
      )
        ? vscode.l10n.t("Writes them into this workspace's settings where those have a say, or else into yours.")
        : vscode.l10n.t('Writes both into your settings; emptied there, they follow your rhythm again.'),
      take: true,
    },
  ];
}

/** `12 h estimated, 10 h logged on 5 days: 20 % too much.` */
function comparisonText({ days, logged, estimated, ratio }: Calibration): string {
  const off = Math.round(Math.abs(ratio - 1) * 100);
  const figures = [duration(estimated), duration(logged), days.length, percent(off)] as const;
  if (off === 0) return vscode.l10n.t('{0} estimated, {1} logged on {2} days: as good as the same.', ...figures);
  return ratio > 1
    ? vscode.l10n.t('{0} estimated, {1} logged on {2} days: {3} too much.', ...figures)
    : vscode.l10n.t('{0} estimated, {1} logged on {2} days: {3} too little.', ...figures);
}
