import { isAbsolute, join } from 'node:path';
import * as vscode from 'vscode';
import { Reviews, reviewsFolder, type KeptReview } from '../../journal/reviews.ts';
import type { ReviewChange, ReviewFacts } from '../../journal/reviewFile.ts';
import type { Day } from '../../balance/time.ts';
import { journalTextFolder } from '../editedTextFile.ts';
import { fileError } from '../fileErrors.ts';
import { HumanError } from '../humanError.ts';
import { notAbsolute, type JournalStore } from '../journalStore.ts';

/** The review of a week and the one before it, as far as there are any. */
export interface WeekReviews {
  readonly own: KeptReview | undefined;
  readonly before: KeptReview | undefined;
}

/**
 * Where reviews are kept: in a folder of the journal's, so that both are in one place, private unless the lead
 * says otherwise, and move together when they do.
 */
export class ReviewFiles {
  readonly #journal: JournalStore;

  constructor(journal: JournalStore) {
    this.#journal = journal;
  }

  /** @throws {HumanError} when the folder cannot be read */
  async read(from: Day): Promise<WeekReviews> {
    if (!isAbsolute(this.#folder)) return { own: undefined, before: undefined };
    const reviews = this.#open();
    try {
      const [own, before] = await Promise.all([reviews.of(from), reviews.before(from)]);
      return { own, before };
    } catch (error) {
      throw fileError(error, vscode.Uri.file(this.#folder));
    }
  }

  /** @throws {HumanError} with what keeps it from being written. */
  async save(from: Day, title: string, change: ReviewChange, figuresOf: (facts: ReviewFacts) => string): Promise<void> {
    if (!isAbsolute(this.#folder)) throw new HumanError(notAbsolute(this.#journal.folder));
    try {
      await this.#open().save(from, title, change, figuresOf);
    } catch (error) {
      throw fileError(error, this.uriOf(this.nameOf(from)));
    }
  }

  nameOf(from: Day): string {
    return this.#open().nameOf(from);
  }

  uriOf(name: string): vscode.Uri {
    return vscode.Uri.file(join(this.#folder, name));
  }

  get #folder(): string {
    return join(this.#journal.folder, reviewsFolder);
  }

  #open(): Reviews {
    return new Reviews(journalTextFolder(this.#folder));
  }
}
