import * as vscode from 'vscode';
import type { Fix } from '../../journal/editing/fix.ts';

/** What a quick fix does, in a few words. */
export function fixText({ kind, value }: Fix): string {
  switch (kind) {
    case 'change':
      return vscode.l10n.t('Change to {0}', value);
    case 'rename':
      return vscode.l10n.t('Rename to "{0}"', value);
    case 'add':
      return vscode.l10n.t('Add "{0}"', value);
    case 'remove':
      return vscode.l10n.t('Remove "{0}"', value);
    case 'removeCopy':
      return vscode.l10n.t('Remove this copy of "{0}"', value);
    case 'newId':
      return vscode.l10n.t('Give this one the id "{0}"', value);
    case 'quote':
      return vscode.l10n.t('Put "{0}" in quotes', value);
    case 'spaces':
      return vscode.l10n.t('Indent with spaces');
    case 'keepBoth':
      return vscode.l10n.t('Keep both sides of every conflict');
  }
}
