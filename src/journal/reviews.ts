import type { Day } from '../balance/time.ts';
import { weekName, weekNamed } from '../balance/reviewWeek.ts';
import { editTextFile } from './editTextFile.ts';
import { FileNotWritable } from './journalError.ts';
import type { FileReading } from './problem.ts';
import { readReviewText, writeReviewText, type ReviewChange, type ReviewFacts } from './reviewFile.ts';
import type { TextFolder } from './textFile.ts';
import { UnreadableFile } from './unreadableFile.ts';

export interface KeptReview extends FileReading<ReviewFacts> {
  readonly name: string;
  /** First day of its week. */
  readonly from: Day;
}

/** Where they lie in the folder of the journal. */
export const reviewsFolder = 'reviews';

/** The weekly reviews of the lead, a Markdown file each. */
export class Reviews {
  readonly #folder: TextFolder;

  constructor(folder: TextFolder) {
    this.#folder = folder;
  }

  nameOf(from: Day): string {
    return `${weekName(from)}.md`;
  }

  /** The review of the week that begins on this day, should there be one. */
  of(from: Day): Promise<KeptReview | undefined> {
    return this.#read(this.nameOf(from), from);
  }

  /** The last review of a week before this day. @throws UnreadableFile for the folder */
  async before(from: Day): Promise<KeptReview | undefined> {
    const weeks = (await this.#folder.list())
      .filter((name) => name.endsWith('.md'))
      .map((name) => weekNamed(name.slice(0, -3)))
      .filter((week) => week !== undefined)
      .filter((week) => week < from);
    const last = weeks.toSorted().at(-1);
    return last === undefined ? undefined : this.of(last);
  }

  /** Writes what the lead said into the review of a week. @throws JournalError */
  async save(from: Day, title: string, change: ReviewChange, figuresOf: (facts: ReviewFacts) => string): Promise<void> {
    const name = this.nameOf(from);
    try {
      await this.#folder.alone(name, () =>
        editTextFile(this.#folder.file(name), (text) =>
          Promise.resolve(writeReviewText(text, title, change, figuresOf)),
        ),
      );
    } catch (error) {
      throw error instanceof UnreadableFile ? new FileNotWritable([error.problem]) : error;
    }
  }

  async #read(name: string, from: Day): Promise<KeptReview | undefined> {
    try {
      const text = await this.#folder.file(name).read();
      return text === undefined ? undefined : { name, from, ...readReviewText(text) };
    } catch (error) {
      if (!(error instanceof UnreadableFile)) throw error;
      return { name, from, text: '', value: { followUps: [], settled: [] }, problems: [error.problem] };
    }
  }
}
