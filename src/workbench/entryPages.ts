import { basename } from 'node:path';
import * as vscode from 'vscode';
import type { Leave, TimeEntry } from '../balance/entry.ts';
import type { Day } from '../balance/time.ts';
import { HumanError } from './humanError.ts';
import type { JournalStore } from './journalStore.ts';

/** Months that are shown first, and how many more each time: ten years are not read to change what was logged today. */
const [firstMonths, moreMonths] = [3, 12];

/** What the journal holds of the last months, and of more when asked. */
export class EntryPages {
  readonly #journal: JournalStore;
  #count = firstMonths;
  #items: readonly (TimeEntry | Leave)[] = [];
  #older: Day | undefined;

  constructor(journal: JournalStore) {
    this.#journal = journal;
  }

  /** In the order of the files. */
  get items(): readonly (TimeEntry | Leave)[] {
    return this.#items;
  }

  /** The day before which there is more; undefined when all is here. */
  get older(): Day | undefined {
    return this.#older;
  }

  more(): void {
    this.#count += moreMonths;
  }

  /** Reads what the journal says now. @throws {HumanError} */
  async read(): Promise<void> {
    const { reading, older } = await this.#journal.look(async (journal) => {
      const months = (await journal.months()).map((path) => `${basename(path, '.yaml')}-01`);
      const older = months.length > this.#count ? months.at(-this.#count) : undefined;
      return { reading: await journal.readMonths(older ?? '0001-01-01', '9999-12-31'), older };
    });
    const { folder } = this.#journal;
    const whole = reading.files.find(({ path }) => path === folder)?.problems[0];
    if (whole) {
      throw new HumanError(vscode.l10n.t('The journal folder {0} cannot be read ({1}).', folder, whole.detail));
    }
    this.#items = [...reading.leave, ...reading.entries];
    this.#older = older;
  }
}
