import * as vscode from 'vscode';

/** Whether an extension for YAML is at work, which completes and explains by our schemas. */
export function hasYamlExtension(): boolean {
  return vscode.extensions.getExtension('redhat.vscode-yaml') !== undefined;
}
