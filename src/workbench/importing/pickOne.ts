import * as vscode from 'vscode';

interface PickOptions {
  readonly title: string;
  readonly placeHolder: string;
}

/** Asks for one of several. @throws CancellationError when the lead leaves the question */
export async function pickOne<T>(
  { title, placeHolder }: PickOptions,
  items: readonly (vscode.QuickPickItem & { readonly value: T })[],
): Promise<T> {
  // The file may have to be looked at before the answer is known.
  const picked = await vscode.window.showQuickPick(items, { title, placeHolder, ignoreFocusOut: true });
  if (picked === undefined) throw new vscode.CancellationError();
  return picked.value;
}
