import * as vscode from 'vscode';
import type { EvidenceDocument } from '../evidenceDocument.ts';

/** Opens what the balance was computed from, rendered where the editor can. */
export async function showEvidence({ evidence }: { evidence: EvidenceDocument }): Promise<void> {
  const known = await vscode.commands.getCommands(true);
  if (known.includes('markdown.showPreview')) await vscode.commands.executeCommand('markdown.showPreview', evidence.uri);
  else await vscode.window.showTextDocument(evidence.uri);
}
