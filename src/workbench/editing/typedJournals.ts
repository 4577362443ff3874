import { existsSync } from 'node:fs';
import * as vscode from 'vscode';
import type { FileProblem } from '../../journal/problem.ts';
import type { BalanceModel } from '../balanceModel.ts';
import type { ChecklistStore } from '../checklistStore.ts';
import { FileDiagnostics } from '../fileDiagnostics.ts';
import type { FileTexts } from '../fileTexts.ts';
import { Lifetime } from '../lifetime.ts';
import { inBackground } from '../report.ts';
import { asked } from './asked.ts';
import { knownIds } from './fixContext.ts';
import type { OwnFiles } from './ownFiles.ts';

/** Problems follow the typing after this pause, in milliseconds. */
const typingPause = 200;

/**
 * What is wrong in the journals that are open, as they stand in the editor: a mended line loses its mark
 * before it is saved. Hints are for open files alone, as the rest may be about other workspaces.
 */
export class TypedJournals implements vscode.Disposable {
  readonly #lifetime = new Lifetime();
  readonly #hints = this.#lifetime.own(new FileDiagnostics('tech-lead-balance-hints'));
  readonly #pauses = new Map<string, NodeJS.Timeout>();
  /** Those of which problems were shown, by URI. */
  readonly #read = new Set<string>();
  readonly #parts: TypedParts;

  constructor(parts: TypedParts) {
    this.#parts = parts;
    const { workspace } = vscode;
    this.#lifetime.own(workspace.onDidOpenTextDocument((document) => this.#look(document)));
    this.#lifetime.own(workspace.onDidCloseTextDocument((document) => this.#close(document)));
    this.#lifetime.own(workspace.onDidChangeTextDocument(({ document }) => this.#lookSoon(document)));
    this.#lifetime.own(parts.checklist.onDidChange(() => this.#lookAtAll()));
    this.#lifetime.own(parts.files.onDidMove(() => this.#lookAtAll()));
    this.#lookAtAll();
  }

  dispose(): void {
    for (const pause of this.#pauses.values()) clearTimeout(pause);
    this.#lifetime.dispose();
  }

  #lookAtAll(): void {
    for (const document of vscode.workspace.textDocuments) this.#look(document);
  }

  #lookSoon(document: vscode.TextDocument): void {
    if (this.#parts.files.kindOf(document) !== 'journal') return;
    const key = document.uri.toString();
    clearTimeout(this.#pauses.get(key));
    this.#pauses.set(
      key,
      setTimeout(() => {
        this.#pauses.delete(key);
        this.#look(document);
      }, typingPause),
    );
  }

  #look(document: vscode.TextDocument): void {
    if (!document.isClosed) inBackground(this.#show(document), this.#parts.log);
  }

  async #show(document: vscode.TextDocument): Promise<void> {
    const { files, checklist, diagnostics, texts } = this.#parts;
    const { uri } = document;
    if (files.kindOf(document) !== 'journal') return this.#leave(document);
    const text = document.getText();
    const found = await asked(texts.work('problemsIn', text, 'journal', knownIds(checklist.state)));
    // Too large to be read while it is typed; or there is another text by now, which has been asked about as well.
    if (found === undefined || document.isClosed || document.getText() !== text) return undefined;
    // What is left on screen of a file that was deleted is nothing to mend.
    const problems = document.isDirty || existsSync(uri.fsPath) ? found : [];
    this.#read.add(uri.toString());
    await diagnostics.show(
      uri,
      text,
      problems.filter((problem) => !isHint(problem)),
    );
    return this.#hints.show(uri, text, problems.filter(isHint));
  }

  /** What was typed and not saved is gone: the file itself says what is wrong. */
  #close(document: vscode.TextDocument): void {
    const { files, model, log } = this.#parts;
    if (files.kindOf(document) !== 'journal') return;
    const forget = async () => {
      await this.#leave(document);
      await model.recompute();
    };
    inBackground(forget(), log);
  }

  /** Takes away what was said of a text that is closed, or is in no journal any more. */
  async #leave({ uri }: vscode.TextDocument): Promise<void> {
    await this.#hints.show(uri, '', []);
    if (this.#read.delete(uri.toString())) await this.#parts.diagnostics.show(uri, '', []);
  }
}

function isHint({ code }: FileProblem): boolean {
  return code === 'unknownResponsibility';
}

interface TypedParts {
  readonly files: OwnFiles;
  readonly checklist: ChecklistStore;
  readonly model: BalanceModel;
  readonly texts: FileTexts;
  readonly diagnostics: FileDiagnostics;
  readonly log: vscode.LogOutputChannel;
}
