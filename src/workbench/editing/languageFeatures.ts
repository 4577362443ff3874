import * as vscode from 'vscode';
import type { ChecklistStore } from '../checklistStore.ts';
import type { EditorGit } from '../editorGit.ts';
import type { FileTexts } from '../fileTexts.ts';
import { Lifetime } from '../lifetime.ts';
import { DoneLenses } from './doneLenses.ts';
import { fixActions } from './fixActions.ts';
import { hovers } from './hovers.ts';
import { completions } from './completions.ts';
import type { OwnFiles } from './ownFiles.ts';
import { symbols } from './symbols.ts';

/** What helps to edit the two files by hand, asked for exactly these and following them where they move. */
export class LanguageFeatures implements vscode.Disposable {
  readonly #lifetime = new Lifetime();
  readonly #parts: FeatureParts;
  readonly #lenses: DoneLenses;
  #registered: vscode.Disposable;

  constructor(parts: FeatureParts) {
    this.#parts = parts;
    this.#lenses = this.#lifetime.own(new DoneLenses(parts));
    this.#registered = this.#register();
    this.#lifetime.own(
      parts.files.onDidMove(() => {
        this.#registered.dispose();
        this.#registered = this.#register();
      }),
    );
  }

  dispose(): void {
    this.#registered.dispose();
    this.#lifetime.dispose();
  }

  #register(): vscode.Disposable {
    const { files } = this.#parts;
    const { filters, checklistFilter } = files;
    const { languages } = vscode;
    const fixes = { providedCodeActionKinds: [vscode.CodeActionKind.QuickFix] };
    return vscode.Disposable.from(
      languages.registerCodeActionsProvider(filters, fixActions(this.#parts), fixes),
      languages.registerCompletionItemProvider(filters, completions(this.#parts), ' ', ':'),
      languages.registerHoverProvider(filters, hovers(this.#parts)),
      languages.registerDocumentSymbolProvider(filters, symbols(this.#parts), { label: 'Tech Lead Balance' }),
      languages.registerCodeLensProvider(checklistFilter, this.#lenses),
    );
  }
}

export interface FeatureParts {
  readonly files: OwnFiles;
  readonly checklist: ChecklistStore;
  readonly git: EditorGit;
  readonly texts: FileTexts;
}
