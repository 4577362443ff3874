import * as vscode from 'vscode';
import type { Period } from '../../balance/period.ts';
import { reviewWeek } from '../../balance/reviewWeek.ts';
import type { Day } from '../../balance/time.ts';
import type { Draft, FromScreen, ScreenAction, ToScreen } from '../../webview/screens/protocol.ts';
import { section } from '../ids.ts';
import type { CommandParts } from '../registerCommands.ts';
import { inBackground } from '../report.ts';
import { periodText } from '../words.ts';
import { EditorScreen } from './editorScreen.ts';
import { factsFrom, keptOf, openReview, withKept, type OpenReview } from './openReview.ts';
import { ReviewDrafts } from './reviewDrafts.ts';
import { reviewFigures, type ReviewFigures } from './reviewFigures.ts';
import { ReviewFiles } from './reviewFiles.ts';
import { reviewMarkdown } from './reviewMarkdown.ts';
import { reviewShare } from './reviewShare.ts';
import { reviewState } from './reviewState.ts';

/** Fills the open time of a period; not there in every version. */
const fillGaps = `${section}.fillGaps`;

/** The weekly review: looks back on a week, asks about the last promise and keeps the next. */
export class ReviewScreen implements vscode.Disposable {
  readonly #parts: CommandParts;
  readonly #files: ReviewFiles;
  readonly #screen: EditorScreen;
  readonly #drafts: ReviewDrafts;
  #open: OpenReview | undefined;

  constructor(dist: vscode.Uri, parts: CommandParts) {
    this.#parts = parts;
    this.#files = new ReviewFiles(parts.journal);
    this.#drafts = new ReviewDrafts(vscode.Uri.joinPath(parts.storage, 'review-drafts').fsPath);
    this.#screen = new EditorScreen({
      viewType: `${section}.review`,
      title: vscode.l10n.t('Weekly review'),
      dist,
      log: parts.log,
      changes: [parts.model.onDidChange, parts.checklist.onDidChange],
      state: () => this.#state(),
      receive: (gesture) => this.#receive(gesture),
    });
  }

  /** Opens the review of the week with this day; without one, of the week that is ending or the last. */
  async show(day?: Day): Promise<void> {
    const { today, settings } = await this.#parts.model.snapshot();
    const week = reviewWeek(today, settings.calendar, day);
    // What is being typed may be further than what is kept of it.
    if (this.#open?.unsaved !== true || this.#open.week.from !== week.from) this.#open = await this.#read(week);
    await this.#screen.show();
  }

  dispose(): void {
    this.#screen.dispose();
  }

  async #read(week: Period): Promise<OpenReview> {
    const { checklist } = this.#parts;
    if (checklist.state.kind === 'pending') await checklist.refresh();
    const [files, kept] = await Promise.all([this.#files.read(week.from), this.#drafts.read(week.from)]);
    const review = openReview(week, files, checklist.state.items);
    return kept === undefined ? review : withKept(review, kept);
  }

  async #figures(): Promise<ReviewFigures & { open: OpenReview }> {
    const { model, checklist } = this.#parts;
    const open = this.#open;
    if (open === undefined) throw new Error('a review is shown that was never opened');
    return { ...(await reviewFigures(model, open.week, checklist.state.items)), open };
  }

  async #state(): Promise<ToScreen> {
    const [{ open, ...figures }, commands] = await Promise.all([this.#figures(), vscode.commands.getCommands(true)]);
    const { writable } = this.#parts.checklist.state;
    // Keys may have come while the figures were drawn.
    const latest = this.#open?.week.from === open.week.from ? this.#open : open;
    return {
      type: 'review',
      state: reviewState(figures, { ...latest, writable, canFillGaps: commands.includes(fillGaps) }),
    };
  }

  async #receive(gesture: Exclude<FromScreen, { type: 'ready' }>): Promise<void> {
    const { checklist } = this.#parts;
    switch (gesture.type) {
      case 'action':
        return this.#act(gesture.action);
      case 'tick':
        await (gesture.done ? checklist.tick(gesture.id) : checklist.untick(gesture.id));
        return this.#screen.post();
      case 'draft':
        return this.#take(gesture.draft);
      case 'save':
        return this.#save(gesture.draft);
      case 'role':
        return undefined;
    }
  }

  async #act(action: ScreenAction): Promise<void> {
    switch (action) {
      case 'fillGaps':
        await vscode.commands.executeCommand(fillGaps, this.#open?.week.from);
        return;
      case 'showEvidence': {
        const { snapshot } = await this.#figures();
        await this.#parts.model.choosePeriod(snapshot.choice);
        await this.#parts.evidence.reveal();
        return;
      }
      case 'openFile':
        if (this.#open?.file !== undefined) {
          await vscode.window.showTextDocument(this.#files.uriOf(this.#open.file), { preview: false });
        }
        return;
      case 'discard':
        return this.#discard();
      case 'share': {
        const content = reviewShare(await this.#figures());
        const document = await vscode.workspace.openTextDocument({ language: 'markdown', content });
        await vscode.window.showTextDocument(document);
      }
    }
  }

  async #take(draft: Draft): Promise<void> {
    if (this.#open === undefined) return;
    const wasShown = this.#open.unsaved && this.#open.note === '';
    this.#open = { ...this.#open, draft, unsaved: true, note: '' };
    inBackground(this.#drafts.keep(this.#open.week.from, keptOf(this.#open)), this.#parts.log);
    if (!wasShown) await this.#screen.post();
  }

  async #discard(): Promise<void> {
    const discard = vscode.l10n.t('Discard');
    const message = vscode.l10n.t('Discard what you typed into this review and did not save?');
    if ((await vscode.window.showWarningMessage(message, { modal: true }, discard)) !== discard) return;
    if (this.#open === undefined) return;
    const { week, order } = this.#open;
    await this.#drafts.drop(week.from);
    this.#open = { ...(await this.#read(week)), order };
    await this.#screen.post();
  }

  async #save(draft: Draft): Promise<void> {
    await this.#take(draft);
    const { open, ...figures } = await this.#figures();
    const { from } = open.week;
    const title = vscode.l10n.t('Weekly review, {0}', periodText(open.week));
    const change = { base: open.base, facts: factsFrom(open) };
    await this.#files.save(from, title, change, (facts) => reviewMarkdown(figures, facts));
    // What was typed while it was written is still to be saved, and kept meanwhile.
    const isLast = () => this.#open?.draft === open.draft;
    if (isLast()) await this.#drafts.drop(from);
    const saved = await this.#read(open.week);
    if (isLast()) {
      const file = this.#files.nameOf(from);
      this.#open = { ...saved, order: open.order, file, note: vscode.l10n.t('Saved in {0}.', file) };
    }
    await this.#screen.post();
  }
}
