import * as vscode from 'vscode';
import type { ActivityProblem } from '../activity/observation.ts';
import type { ActionLink, Notice } from '../webview/protocol.ts';
import { keepingNotices } from './keepingNotices.ts';
import { activityProblemText } from './problemWords.ts';
import type { Observed, Snapshot } from './snapshot.ts';

/** What is missing or wrong, one clear sentence each, the most important first. */
export function noticesOf(snapshot: Snapshot): readonly Notice[] {
  const keeping = keepingNotices(snapshot.written.notes ?? []);
  return [
    ...keeping.filter(({ kind }) => kind === 'warning'),
    ...observedNotices(snapshot),
    ...journalNotices(snapshot),
    ...keeping.filter(({ kind }) => kind === 'info'),
    ...nothingLogged(snapshot),
    ...settingNotices(snapshot),
  ];
}

function observedNotices({ observed, balance }: Snapshot): Notice[] {
  switch (observed.kind) {
    case 'pending':
      return [];
    case 'untrusted':
      return [
        info(vscode.l10n.t('Git is not read until you trust this workspace. Logged time counts as always.'), {
          label: vscode.l10n.t('Manage trust'),
          action: 'manageTrust',
        }),
      ];
    case 'virtual':
      return [
        info(vscode.l10n.t('This workspace is virtual and has no git, so building time is not read. Log it instead.')),
      ];
    case 'noFolder':
      if (observed.repositories.length > 0) return observed.problems.map(problemNotice);
      return [
        info(vscode.l10n.t('No folder is open, so there is no git to read building time from.'), {
          label: vscode.l10n.t('Open folder'),
          action: 'openFolder',
        }),
      ];
    case 'ready':
      return [
        ...observed.problems.map(problemNotice),
        ...nothingByYou(observed, balance.observed.commits + balance.observed.reviews + balance.observed.releases),
      ];
  }
}

function problemNotice(problem: ActivityProblem): Notice {
  const action = actionFor(problem);
  const quiet = ['notARepository', 'noIdentity', 'repositoryMissing'].includes(problem.code);
  return {
    kind: quiet ? 'info' : 'warning',
    text: activityProblemText(problem),
    actions: problem.code === 'notARepository' ? [] : [action],
  };
}

function actionFor({ code }: ActivityProblem): ActionLink {
  switch (code) {
    case 'noIdentity':
      return { label: vscode.l10n.t('Say who you are'), action: 'setIdentity' };
    case 'repositoryMissing':
      return { label: vscode.l10n.t('Repositories'), action: 'manageRepositories' };
    default:
      return { label: vscode.l10n.t('Show log'), action: 'showLog' };
  }
}

/** Repositories were read, yet nothing in the period is the lead's: says who the lead is taken for. */
function nothingByYou(observed: Observed, signs: number): Notice[] {
  const read = observed.repositories.filter((repository) => repository.identities.length > 0);
  if (signs > 0 || read.length === 0) return [];
  const identities = [...new Set(read.flatMap((repository) => repository.identities))];
  const who = new Intl.ListFormat(vscode.env.language).format(identities);
  return [
    info(vscode.l10n.t('No commits or reviews by you in this period. You are taken for {0}.', who), {
      label: vscode.l10n.t('Change'),
      action: 'setIdentity',
    }),
  ];
}

function journalNotices({ written }: Snapshot): Notice[] {
  const notices: Notice[] = [];
  if (written.failure !== undefined) {
    notices.push({
      kind: 'warning',
      text: written.failure,
      actions: [{ label: vscode.l10n.t('Settings'), action: 'openSettings' }],
    });
  }
  for (const file of written.problems) {
    const name = file.path.split(/[\\/]/).at(-1) ?? file.path;
    const text = vscode.l10n.t(
      'The journal file {0} has problems; what can be read counts, and the file is not changed.',
      name,
    );
    notices.push({ kind: 'warning', text, actions: [{ label: vscode.l10n.t('Open journal'), action: 'openJournal' }] });
  }
  return notices;
}

/** Git alone fills one bucket, so the other two read as nothing until something is logged. */
function nothingLogged({ balance, written }: Snapshot): Notice[] {
  const others = balance.buckets.strategy.minutes.likely + balance.buckets.people.minutes.likely;
  if (balance.accounted === 0 || others > 0 || balance.entries.length > 0 || written.failure !== undefined) return [];
  return [
    info(vscode.l10n.t('Only building is known so far: nothing is logged in this period.'), {
      label: vscode.l10n.t('Log time'),
      action: 'logTime',
    }),
  ];
}

function settingNotices({ settings, unusableRoles }: Snapshot): Notice[] {
  const action: ActionLink = { label: vscode.l10n.t('Settings'), action: 'openSettings' };
  const notices: Notice[] = [...new Set(settings.wrong)].map((id) => ({
    kind: 'warning',
    text: vscode.l10n.t('The setting {0} has a value that cannot be used, so its default applies.', id),
    actions: [action],
  }));
  for (const id of unusableRoles) {
    notices.push({
      kind: 'warning',
      text: vscode.l10n.t('The role {0} is not defined, or its shares do not add up to 100.', id),
      actions: [action],
    });
  }
  return notices;
}

function info(text: string, ...actions: ActionLink[]): Notice {
  return { kind: 'info', text, actions };
}
