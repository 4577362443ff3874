import { randomBytes } from 'node:crypto';
import * as vscode from 'vscode';
import { shownLanguage } from './words.ts';

/** What a page of ours is made of: a script of `dist` and its style sheet. */
export interface PageParts {
  readonly title: string;
  readonly script: 'panel' | 'screens';
}

/** A page that runs our script and nothing else. */
export function webviewPage(webview: vscode.Webview, dist: vscode.Uri, { title, script }: PageParts): string {
  const file = (name: string) => webview.asWebviewUri(vscode.Uri.joinPath(dist, name)).toString();
  const nonce = randomBytes(16).toString('base64');
  const policy = `default-src 'none'; script-src 'nonce-${nonce}'; style-src ${webview.cspSource}`;
  return /* html */ `<!DOCTYPE html>
<html lang="${shownLanguage()}">
<head>
  <meta charset="utf-8">
  <meta http-equiv="Content-Security-Policy" content="${policy}">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <title>${title}</title>
  <link rel="stylesheet" href="${file(`${script}-style.css`)}">
</head>
<body>
  <main id="root"></main>
  <script type="module" nonce="${nonce}" src="${file(`${script}.js`)}"></script>
</body>
</html>`;
}
