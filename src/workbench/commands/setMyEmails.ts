import * as vscode from 'vscode';
import type { IdentityCandidate } from '../../activity/identityCandidates.ts';
import type { ActivityProblem } from '../../activity/observation.ts';
import type { BalanceModel } from '../balanceModel.ts';
import { section } from '../ids.ts';
import { type KnownMail, pickMails } from '../mailPick.ts';
import { activityProblemText } from '../problemWords.ts';
import { readSettings } from '../settings.ts';
import type { Observed } from '../snapshot.ts';
import { withoutIcons } from '../words.ts';
import type { WorkspaceObserver } from '../workspaceObserver.ts';

/** Shows which addresses are taken for the lead's, and which look like theirs too, and lets both be changed. */
export async function setMyEmails({
  model,
  observer,
}: {
  model: BalanceModel;
  observer: WorkspaceObserver;
}): Promise<void> {
  // Nobody is known before git was read once.
  if ((await model.snapshot()).observed.kind === 'pending') await model.refresh();
  const [{ observed }, { candidates, problems }] = await Promise.all([model.snapshot(), observer.findCandidates()]);
  const { myEmails } = readSettings();
  const chosen = await pickMails(knownMails(observed, myEmails, candidates), sentencesOf(problems));
  if (chosen === undefined) return;
  await vscode.workspace.getConfiguration(section).update('myEmails', chosen, vscode.ConfigurationTarget.Global);
  await model.refresh();
}

function knownMails(
  observed: Observed,
  added: readonly string[],
  candidates: readonly IdentityCandidate[],
): readonly KnownMail[] {
  const { repositories } = observed;
  const own = new Set(added.map((mail) => mail.toLowerCase()));
  const configured = new Set(repositories.flatMap(({ identities }) => identities).filter((mail) => !own.has(mail)));
  const namesWith = (mail: string) =>
    repositories
      .filter(({ identities }) => identities.includes(mail))
      .map(({ name }) => name)
      .join(', ');
  return [
    ...[...configured].map((mail): KnownMail => ({ mail, source: 'configured', description: namesWith(mail) })),
    ...added.map((mail): KnownMail => ({ mail, source: 'added', description: '' })),
    ...candidates
      .filter(({ mail }) => !own.has(mail.toLowerCase()) && !configured.has(mail.toLowerCase()))
      .map(({ mail, name }): KnownMail => ({ mail, source: 'candidate', description: withoutIcons(name) })),
  ];
}

/** What kept addresses from being found: a folder without a repository hides none. */
export function sentencesOf(problems: readonly ActivityProblem[]): readonly string[] {
  return problems.filter(({ code }) => code !== 'notARepository').map(activityProblemText);
}
