import * as vscode from 'vscode';
import type { BalanceModel } from '../balanceModel.ts';
import type { CommitDocuments } from '../commitDocuments.ts';
import type { EditorGit } from '../editorGit.ts';
import { HumanError } from '../humanError.ts';
import { evidenceNameOf, locateEvidence } from '../observedEvidence.ts';

/** Shows the changes of a commit as the editor's git does; as text where it cannot, and for tags. */
export async function openCommit(
  parts: { model: BalanceModel; git: EditorGit; commits: CommitDocuments },
  node: unknown,
): Promise<void> {
  const name = evidenceNameOf(node);
  if (name === undefined) return;
  const located = locateEvidence(await parts.model.snapshot(), name);
  if (located === undefined) throw new HumanError(vscode.l10n.t('This is not among what git shows of you any more.'));
  const { evidence, root } = located;
  const place = evidence.kind === 'release' ? undefined : await parts.git.whereIs(evidence.id, root);
  if (place === undefined) await parts.commits.open(located);
  else await vscode.commands.executeCommand('git.viewCommit', place, evidence.id);
}
