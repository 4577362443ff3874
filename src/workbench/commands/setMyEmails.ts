import * as vscode from 'vscode';
import type { BalanceModel } from '../balanceModel.ts';
import { section } from '../ids.ts';
import { withoutLinks } from '../markdownText.ts';
import { readSettings } from '../settings.ts';

/** Shows which addresses are taken for the lead's and lets more be added. */
export async function setMyEmails({ model }: { model: BalanceModel }): Promise<void> {
  const { observed } = await model.snapshot();
  const known =
    observed.kind === 'ready' ? [...new Set(observed.repositories.flatMap((repository) => repository.identities))] : [];
  const typed = await vscode.window.showInputBox({
    title: vscode.l10n.t('My E-mail Addresses'),
    prompt:
      known.length === 0
        ? vscode.l10n.t('Git knows no address of yours here. Type those you commit with, separated by commas.')
        : vscode.l10n.t(
            'You are taken for {0}. Type further addresses you commit with, separated by commas.',
            withoutLinks(known.join(', ')),
          ),
    placeHolder: 'ana@example.com, 1234+ana@users.noreply.github.com',
    value: readSettings().myEmails.join(', '),
    validateInput: (text) => {
      const wrong = split(text).find((mail) => !/^[^\s@]+@[^\s@]+$/.test(mail));
      return wrong === undefined ? undefined : vscode.l10n.t('"{0}" is no e-mail address.', wrong);
    },
  });
  if (typed === undefined) return;
  await vscode.workspace.getConfiguration(section).update('myEmails', split(typed), vscode.ConfigurationTarget.Global);
  await model.refresh();
}

function split(text: string): string[] {
  return text.split(/[,;\s]+/).filter((mail) => mail !== '');
}
