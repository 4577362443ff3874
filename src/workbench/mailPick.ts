import * as vscode from 'vscode';
import { readTypedMails, type TypedMails } from './typedMails.ts';

/** An address of the lead's, or one that may be. */
export interface KnownMail {
  readonly mail: string;
  /**
   * `configured`: git's configuration says so, and no list of ours takes that back. `added`: by the lead.
   * `candidate`: looks like the lead's, and is not taken for theirs yet.
   */
  readonly source: 'configured' | 'added' | 'candidate';
  /** Where it is from, or whose it may be. */
  readonly description: string;
}

interface MailItem extends vscode.QuickPickItem {
  readonly mail?: string;
}

/**
 * Shows whose commits are taken for the lead's, lets addresses be ticked, and takes typed ones as well.
 * Returns those the lead added, or `undefined` when they left everything as it was.
 *
 * @param unread sentences about repositories whose addresses are missing
 */
export async function pickMails(
  known: readonly KnownMail[],
  unread: readonly string[],
): Promise<readonly string[] | undefined> {
  const listed = known.map(({ mail }) => mail);
  const fixed = known.filter(({ source }) => source === 'configured').map(({ mail }) => mail);
  const ticked = new Set(known.filter(({ source }) => source !== 'candidate').map(({ mail }) => mail));
  let typed: TypedMails = { mails: [], wrong: undefined };
  // New rows come without ticks, which the box reports like a change of mind, and get theirs a moment later.
  let untickedByItself = false;

  const pick = vscode.window.createQuickPick<MailItem>();
  pick.title = vscode.l10n.t('Who You Are Taken For');
  pick.placeholder =
    known.length === 0
      ? vscode.l10n.t('Git knows no address of yours here. Type those you commit with, separated by commas.')
      : vscode.l10n.t('Tick the addresses you commit with, or type others');
  pick.canSelectMany = true;
  const tick = () => {
    pick.selectedItems = pick.items.filter(({ mail }) => mail !== undefined && ticked.has(mail));
  };
  const show = () => {
    pick.items = mailRows(typed, known, unread);
    untickedByItself = ticked.size > 0;
    tick();
  };
  const chosen = await new Promise<readonly string[] | undefined>((resolve) => {
    pick.onDidChangeValue((value) => {
      for (const mail of typed.mails) ticked.delete(mail);
      typed = readTypedMails(value, listed);
      for (const mail of typed.mails) ticked.add(mail);
      show();
    });
    pick.onDidChangeSelection((selected) => {
      if (untickedByItself && selected.length === 0) return;
      untickedByItself = false;
      const now = new Set(selected.map(({ mail }) => mail));
      for (const { mail } of pick.items) {
        if (mail === undefined) continue;
        if (now.has(mail) || fixed.includes(mail)) ticked.add(mail);
        else ticked.delete(mail);
      }
      if (fixed.some((mail) => !now.has(mail)) || now.has(undefined)) tick();
    });
    pick.onDidAccept(() => {
      if (typed.wrong !== undefined) return;
      resolve([...ticked].filter((mail) => !fixed.includes(mail)));
      pick.hide();
    });
    pick.onDidHide(() => resolve(undefined));
    show();
    pick.show();
  });
  pick.dispose();
  return chosen;
}

/** What is typed, then what is known, group by group, then what could not be known. */
export function mailRows(typed: TypedMails, known: readonly KnownMail[], unread: readonly string[]): MailItem[] {
  const missed = [...new Set(unread)].map((label) => ({ label, alwaysShow: true }));
  return [...typedRows(typed), ...knownRows(known), ...missed];
}

function typedRows({ mails, wrong }: TypedMails): MailItem[] {
  if (wrong !== undefined) {
    return [{ label: vscode.l10n.t('"{0}" is no e-mail address.', wrong), alwaysShow: true }];
  }
  return mails.map((mail) => ({ mail, label: mail, description: vscode.l10n.t('as you typed it'), alwaysShow: true }));
}

function knownRows(known: readonly KnownMail[]): MailItem[] {
  const groups = [
    ['configured', vscode.l10n.t("From git's configuration")],
    ['added', vscode.l10n.t('Added by you')],
    ['candidate', vscode.l10n.t('These look like yours, too')],
  ] as const;
  return groups.flatMap(([source, label]) => {
    const rows = known.filter((each) => each.source === source);
    if (rows.length === 0) return [];
    return [
      { label, kind: vscode.QuickPickItemKind.Separator },
      ...rows.map(({ mail, description }) => ({ mail, label: mail, description })),
    ];
  });
}
