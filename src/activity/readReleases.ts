import type { Evidence } from '../balance/evidence.ts';
import type { EpochMinute } from '../balance/time.ts';
import { believableTime } from './believableTime.ts';
import { Credits } from './credit.ts';
import type { LeadTest } from './leadTest.ts';
import type { ReadContext, Repository } from './repository.ts';
import { refOf } from './sighting.ts';
import { cleanTitle } from './title.ts';

/** What of a tag is asked for, NUL between: neither a name nor an address can hold one, nor a line's end. */
const fields = ['%(objecttype)', '%(objectname)', '%(taggerdate:unix)', '%(taggeremail)', '%(refname)'];
const tagArguments = ['for-each-ref', `--format=${fields.join('%00')}`, 'refs/tags'];
const prefix = 'refs/tags/';

export interface ReleaseQuestion {
  /** Name of the repository as shown to people. */
  readonly repository: string;
  readonly isLead: LeadTest;
  readonly from: EpochMinute;
  readonly now: EpochMinute;
}

/**
 * The releases the lead tagged since `from`: annotated tags, at the time they were made. A lightweight tag says
 * neither who nor when. Signatures are not looked at. Throws a `GitFailure`, or the signal's reason.
 */
export async function readReleases(
  place: Repository,
  { repository, isLead, from, now }: ReleaseQuestion,
  { git, signal }: ReadContext,
): Promise<Evidence[]> {
  const tags = await git.run(tagArguments, { folder: place.folder, bare: place.bare, signal });
  const credits = new Credits(isLead);
  return tags.split('\n').flatMap((tag) => {
    const [type, id = '', time = '', tagger = '', name = ''] = tag.split('\0');
    const seconds = believableTime(time, 0, time.length, now * 60);
    const mail = tagger.replace(/^<|>$/g, '');
    if (type !== 'tag' || seconds === undefined || seconds < from * 60 || !isLead(mail)) return [];
    const title = name.slice(prefix.length);
    return {
      kind: 'release',
      ref: refOf('release', mail, seconds, title),
      id,
      repository,
      at: Math.floor(seconds / 60),
      title: cleanTitle(title),
      by: credits.of(mail),
    };
  });
}
