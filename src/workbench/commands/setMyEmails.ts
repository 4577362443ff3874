import * as vscode from 'vscode';
import type { BalanceModel } from '../balanceModel.ts';
import { section } from '../ids.ts';
import { type KnownMail, pickMails } from '../mailPick.ts';
import { readSettings } from '../settings.ts';
import type { Observed } from '../snapshot.ts';
import { withoutIcons } from '../words.ts';

/** An address in the repositories that looks like the lead's and is not taken for theirs. */
export interface IdentityCandidate {
  readonly mail: string;
  /** As commits call whoever has it. */
  readonly name: string;
}

/** Looks for such addresses. */
export type FindCandidates = () => Promise<readonly IdentityCandidate[]>;

/** Shows which addresses are taken for the lead's, and which look like theirs too, and lets both be changed. */
export async function setMyEmails({
  model,
  findCandidates,
}: {
  model: BalanceModel;
  findCandidates: FindCandidates;
}): Promise<void> {
  // Nobody is known before git was read once.
  if ((await model.snapshot()).observed.kind === 'pending') await model.refresh();
  const [{ observed }, candidates] = await Promise.all([model.snapshot(), findCandidates()]);
  const { myEmails } = readSettings();
  const chosen = await pickMails(knownMails(observed, myEmails, candidates));
  if (chosen === undefined) return;
  await vscode.workspace.getConfiguration(section).update('myEmails', chosen, vscode.ConfigurationTarget.Global);
  await model.refresh();
}

function knownMails(
  observed: Observed,
  added: readonly string[],
  candidates: readonly IdentityCandidate[],
): readonly KnownMail[] {
  const repositories = observed.kind === 'ready' ? observed.repositories : [];
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
