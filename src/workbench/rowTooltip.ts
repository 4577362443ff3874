import * as vscode from 'vscode';

/** A tooltip of paragraphs in Markdown that runs nothing; empty ones are left out. */
export function rowTooltip(...paragraphs: readonly string[]): vscode.MarkdownString {
  return new vscode.MarkdownString(paragraphs.filter((text) => text !== '').join('\n\n'));
}
