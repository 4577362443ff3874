import * as vscode from 'vscode';
import type { TechLeadBalanceApi } from './api.ts';
import { AwayQuestion } from './workbench/awayQuestion.ts';
import { BalanceModel } from './workbench/balanceModel.ts';
import { BalanceView } from './workbench/balanceView.ts';
import { ChecklistStore } from './workbench/checklistStore.ts';
import { CommitDocuments } from './workbench/commitDocuments.ts';
import { EditorGit } from './workbench/editorGit.ts';
import { EvidenceDocument } from './workbench/evidenceDocument.ts';
import { EvidenceTree } from './workbench/evidenceTree.ts';
import { FileTexts } from './workbench/fileTexts.ts';
import { FileDiagnostics } from './workbench/fileDiagnostics.ts';
import { contextKeys } from './workbench/ids.ts';
import { JournalStore } from './workbench/journalStore.ts';
import { Lifetime } from './workbench/lifetime.ts';
import { KnownRepositories } from './workbench/knownRepositories.ts';
import { LoggedNote } from './workbench/loggedNote.ts';
import { PublicApi } from './workbench/publicApi.ts';
import { registerCommands } from './workbench/registerCommands.ts';
import { inBackground } from './workbench/report.ts';
import { ResponsibilitiesTree } from './workbench/responsibilitiesTree.ts';
import { Screens } from './workbench/screens.ts';
import { StatusBar } from './workbench/statusBar.ts';
import { Timer } from './workbench/timer.ts';
import { UndoStack } from './workbench/undoStack.ts';
import { WorkspaceObserver } from './workbench/workspaceObserver.ts';

/** What is used of package.json. */
interface Manifest {
  readonly version: string;
  readonly contributes: { readonly commands: readonly { readonly command: string }[] };
}

/** A list of parts, constructed, wired and owned. No I/O happens before it returns. */
export function activate(context: vscode.ExtensionContext): TechLeadBalanceApi {
  const parts = new Lifetime();
  context.subscriptions.push(parts);
  const { version, contributes }: Manifest = context.extension.packageJSON;
  const memory = context.globalState;

  const log = parts.own(vscode.window.createOutputChannel(vscode.l10n.t('Tech Lead Balance'), { log: true }));
  const diagnostics = parts.own(new FileDiagnostics());
  const git = parts.own(new EditorGit());
  const texts = parts.own(new FileTexts(context.extensionUri));
  const note = parts.own(new LoggedNote());
  const history = new UndoStack((canUndo) => {
    note.hide();
    void vscode.commands.executeCommand('setContext', contextKeys.canUndo, canUndo);
  });
  const journal = parts.own(new JournalStore(context.globalStorageUri, { diagnostics, texts, history, log }));
  const here = context.workspaceState;
  const checklist = parts.own(new ChecklistStore({ diagnostics, texts, history, journal, memory: here, log }));
  const known = new KnownRepositories(context.globalStorageUri, log);
  const observer = parts.own(new WorkspaceObserver(git, known, log));
  const model = parts.own(new BalanceModel({ memory, here, journal, git, observer, log }));
  const document = parts.own(new EvidenceDocument(model));
  const commits = parts.own(new CommitDocuments(model, git));
  const away = new AwayQuestion();
  const timer = parts.own(new Timer(context.globalStorageUri));
  const screens = parts.own(new Screens(context.extensionUri));

  parts.own(new StatusBar(model, memory, log));
  parts.own(new BalanceView(context.extensionUri, { model, checklist, log }));
  const responsibilities = parts.own(new ResponsibilitiesTree({ checklist, model, note, log }));
  const evidence = parts.own(new EvidenceTree(model));
  parts.own(
    registerCommands(
      contributes.commands.map(({ command }) => command),
      {
        model,
        known,
        journal,
        history,
        checklist,
        responsibilities,
        git,
        evidence,
        document,
        commits,
        note,
        timer,
        away,
        observer,
        memory,
        storage: context.globalStorageUri,
        texts,
        screens,
        log,
        version,
      },
    ),
  );

  setImmediate(() => {
    inBackground(checklist.refresh(), log);
    inBackground(model.refresh(), log);
    const storage = context.globalStorageUri;
    const started = { model, checklist, journal, git, texts, diagnostics, memory, timer, away, storage, log };
    const soon = import('./workbench/afterStart.ts');
    inBackground(
      soon.then(({ afterStart }) => parts.own(afterStart(started))),
      log,
    );
  });
  return parts.own(new PublicApi(version, { model, journal, checklist }));
}
