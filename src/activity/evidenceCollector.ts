import type { Evidence, EvidenceKind } from '../balance/evidence.ts';
import type { EpochMinute } from '../balance/time.ts';
import { isAgent, isBotName, isMachine } from './agents.ts';
import { Credits } from './credit.ts';
import { detached } from './detached.ts';
import type { LeadTest } from './leadTest.ts';
import type { LogRecord } from './logRecord.ts';
import { MergeJudge } from './mergeJudge.ts';
import { isCatchingUp } from './mergeSubject.ts';
import { readReviewNotes } from './reviewNotes.ts';
import { sight, type Marks } from './sighting.ts';
import { hasAgentAsCoAuthor, leadsPart } from './trailers.ts';

/** Whose evidence, of where and from when on. */
export interface CollectorQuestion {
  /** Name of the repository as shown to people. */
  readonly repository: string;
  readonly isLead: LeadTest;
  readonly from: EpochMinute;
  readonly now: EpochMinute;
}

/**
 * Picks out of the commits of one repository, in the order of its log, what they show the lead did:
 * commits at the time they were written, as author or as co-author; merges of other people's work likewise; and
 * reviews at the time their commit was integrated, unless a note knows better. One commit is one evidence at most,
 * and rather a commit than a review. Copies of a commit are all taken. Nothing is kept of commits that show nothing.
 */
export class EvidenceCollector {
  readonly #evidence: Evidence[] = [];
  readonly #merges = new MergeJudge();
  readonly #isLead: LeadTest;
  readonly #credits: Credits;
  readonly #repository: string;
  readonly #from: number;
  readonly #now: number;
  #lastAuthor: { readonly mail: string; readonly mapped: string; readonly credit: readonly string[] } = {
    mail: '',
    mapped: '',
    credit: [],
  };
  /** Commits of anybody written since the beginning of the window. */
  commitsRead = 0;
  /** Commits without a believable author date. */
  unreadable = 0;
  /** Whether the history begins, or was cut off, inside the window. */
  reachesRoot = false;

  constructor({ repository, isLead, from, now }: CollectorQuestion) {
    this.#isLead = isLead;
    this.#credits = new Credits(isLead);
    this.#repository = repository;
    this.#from = from * 60;
    this.#now = now * 60;
  }

  add(record: LogRecord): void {
    const { authored, committed, parents } = record;
    const byLead = this.#isByLead(record);
    if (authored === undefined) this.unreadable += 1;
    else if (authored >= this.#from) this.commitsRead += 1;
    if (parents === '' && this.#isInside(committed)) this.reachesRoot = true;
    for (const review of this.#merges.meet(record.hash, committed, byLead)) this.#evidence.push(review);
    if (!byLead) this.#takeOthers(record);
    else if (!this.#isInside(authored)) return;
    else if (parents.includes(' ')) this.#takeMerge(record, authored);
    else this.#take('commit', record, authored, this.#author(record), isDirected(record) ? { directed: true } : {});
  }

  /** To be asked when all commits were added. */
  evidence(): readonly Evidence[] {
    return [...this.#evidence, ...this.#merges.leftOver(this.#evidence)];
  }

  #isByLead({ authorMail, mappedMail, authorName }: LogRecord): boolean {
    const isLeads = this.#isLead(authorMail) || (mappedMail !== authorMail && this.#isLead(mappedMail));
    // A bot that was given the lead's address is still a bot.
    return isLeads && !isBotName(authorName);
  }

  #takeMerge(record: LogRecord, authored: number): void {
    const { subject, parents } = record;
    if (isCatchingUp(subject)) return;
    const merge = sight('review', record, authored, this.#repository, this.#author(record));
    const review = this.#merges.judge(merge, subject, parents.split(' ').slice(1));
    if (review !== undefined) this.#evidence.push(review);
  }

  /** What the lead had to do with a commit of somebody else. */
  #takeOthers(record: LogRecord): void {
    const { trailers, notes } = record;
    if (trailers === '' && notes === '') return;
    const { coAuthored, reviewed, signed } = leadsPart(trailers, this.#isLead);
    if (coAuthored.length > 0 && !record.parents.includes(' ')) {
      const { authored, authorMail, authorName } = record;
      const directed = isMachine(authorMail, authorName) || hasAgentAsCoAuthor(trailers);
      if (this.#isInside(authored)) {
        const marks: Marks = { coAuthored: true, ...(directed ? { directed: true } : {}) };
        this.#take('commit', record, authored, this.#credits.of(...coAuthored), marks);
      }
      return;
    }
    const noted = notes === '' ? undefined : readReviewNotes(notes, this.#isLead, this.#now);
    // Whoever signs off what they did not commit, signs their own part of it.
    const passedOn = this.#isLead(record.committerMail) ? signed : [];
    const mails = [...(noted?.by ?? []), ...reviewed, ...passedOn];
    const at = noted?.at ?? record.committed;
    if (mails.length > 0 && this.#isInside(at)) this.#take('review', record, at, this.#credits.of(...mails));
  }

  /** Nearly always of whoever it was before. */
  #author({ authorMail, mappedMail }: LogRecord): readonly string[] {
    const { mail, mapped } = this.#lastAuthor;
    if (authorMail !== mail || mappedMail !== mapped) {
      const [ownMail, ownMapped] = [detached(authorMail), detached(mappedMail)];
      this.#lastAuthor = { mail: ownMail, mapped: ownMapped, credit: this.#credits.of(ownMail, ownMapped) };
    }
    return this.#lastAuthor.credit;
  }

  #isInside(seconds: number | undefined): seconds is number {
    return seconds !== undefined && seconds >= this.#from;
  }

  #take(kind: EvidenceKind, record: LogRecord, seconds: number, by: readonly string[], marks?: Marks): void {
    this.#evidence.push(sight(kind, record, seconds, this.#repository, by, marks));
  }
}

/** Whether an agent wrote a commit of the lead at the lead's word. */
function isDirected({ trailers, authorName, authorMail, committerMail }: LogRecord): boolean {
  return isAgent(authorMail, authorName) || isAgent(committerMail) || hasAgentAsCoAuthor(trailers);
}
