import * as vscode from 'vscode';
import type { EvidenceDocument } from '../evidenceDocument.ts';

/** Opens what the balance was computed from as one text, rendered where the editor can. */
export async function openEvidenceDocument({ document }: { document: EvidenceDocument }): Promise<void> {
  // The preview belongs to a built-in extension that people can switch off.
  const preview = vscode.extensions.getExtension('vscode.markdown-language-features') !== undefined;
  if (preview) await vscode.commands.executeCommand('markdown.showPreview', document.uri);
  else await vscode.window.showTextDocument(document.uri);
}
