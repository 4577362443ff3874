import type { Feature, Step } from './feature.ts';
import { HistoryWriter } from './historyWriter.ts';
import { bot, chloe, lead, mates, type Person } from './people.ts';
import type { PlannedHistory } from './plannedCommit.ts';
import type { Random } from './random.ts';
import { changesTo, type RepositoryTheme, slug, type Change } from './subjects.ts';

/** One repository as the team works on it; called in order of time (seconds since 1970). */
export class TeamHistory {
  readonly #random: Random;
  readonly #nextChange: () => Change;
  readonly #writer: HistoryWriter;
  readonly #growing = new Map<Person, Feature>();
  #ready: Feature[] = [];
  #leadsBranches = 0;

  constructor(theme: RepositoryTheme, begun: number, random: Random) {
    this.#random = random;
    this.#nextChange = changesTo(theme, random);
    this.#writer = new HistoryWriter({
      author: chloe,
      authored: begun,
      committer: chloe,
      committed: begun,
      message: 'Start with a README\n',
      files: [['README.md', `# ${theme.name}\n\n${theme.description}\n`]],
    });
  }

  /** The lead leaves exactly one trace: a commit, or a review when a mate's branch waits for one. */
  leadWorks(at: number): void {
    const waiting = this.#ready.some(({ owner }) => owner !== lead);
    if (waiting && this.#random.chance(36)) this.#review(at);
    else this.#leadCommits(at);
  }

  mateWorks(mate: Person, at: number): void {
    const leads = this.#take((owner) => owner === lead);
    if (leads !== undefined) this.#mergeLeads(leads, mate, at);
    // What the lead has no time to review, another mate does.
    const late = this.#ready.length > 2 ? this.#take((owner) => owner !== mate && owner !== lead) : undefined;
    if (late !== undefined) this.#integrate(late, mate, at);
    this.#grow(mate, this.#step(at));
  }

  botWorks(at: number): void {
    const version = `${this.#random.between(1, 9)}.${this.#random.between(0, 30)}.${this.#random.between(0, 9)}`;
    this.#writer.commit(bot, { subject: `Bump demo-logger to ${version}`, path: 'demo-logger.txt', authored: at }, at);
  }

  finish(now: number): PlannedHistory {
    for (const feature of [...this.#ready, ...this.#growing.values()]) this.#writer.leaveOpen(feature, now);
    return this.#writer.history;
  }

  #review(at: number): void {
    const feature = this.#take((owner) => owner !== lead);
    if (feature !== undefined) this.#integrate(feature, lead, at);
  }

  #integrate(feature: Feature, by: Person, at: number): void {
    if (this.#random.chance(35)) this.#writer.apply(feature, by, at);
    else this.#writer.merge(feature, by, at);
  }

  #leadCommits(at: number): void {
    // Sometimes nobody else merged it; that is neither a commit nor a review.
    const own = this.#random.chance(25) ? this.#take((owner) => owner === lead) : undefined;
    if (own !== undefined) this.#mergeLeads(own, lead, at);
    const growing = this.#growing.get(lead);
    if (growing !== undefined && !growing.rebased && growing.base !== this.#writer.main && this.#random.chance(12)) {
      const subject = `Merge branch 'main' into ${growing.name}`;
      growing.steps.push({ subject, path: '', authored: at, catchesUpWith: this.#writer.main });
    }
    if (growing === undefined && this.#random.chance(20)) {
      this.#writer.commit(lead, this.#step(at), at, { trailers: this.#praise() });
    } else this.#grow(lead, this.#step(at));
  }

  #mergeLeads(feature: Feature, by: Person, at: number): void {
    this.#writer.merge(feature, by, at);
    this.#leadsBranches += 1;
    const [first] = feature.steps;
    if (this.#leadsBranches !== 20 || first === undefined) return;
    // Once, a commit is picked for a release that was cut before it.
    this.#writer.startBranch('release/1.8', feature.base);
    this.#writer.commit(lead, first, at, { branch: 'release/1.8' });
  }

  #grow(owner: Person, step: Step): void {
    const feature = this.#growing.get(owner) ?? this.#begin(owner, step);
    feature.steps.push(step);
    if (feature.steps.length < feature.size) return;
    this.#growing.delete(owner);
    this.#ready.push(feature);
  }

  #begin(owner: Person, { subject }: Step): Feature {
    const feature: Feature = {
      owner,
      name: `${owner.nick}/${slug(subject)}`,
      base: this.#writer.main,
      size: this.#random.between(2, owner === lead ? 5 : 3),
      rebased: this.#random.chance(30),
      steps: [],
    };
    this.#growing.set(owner, feature);
    return feature;
  }

  #take(wanted: (owner: Person) => boolean): Feature | undefined {
    const feature = this.#ready.find(({ owner }) => wanted(owner));
    this.#ready = this.#ready.filter((each) => each !== feature);
    return feature;
  }

  #step(authored: number): Step {
    return { ...this.#nextChange(), authored };
  }

  #praise(): string {
    const mate = mates[this.#random.between(0, mates.length - 1)];
    return mate !== undefined && this.#random.chance(50) ? `Reviewed-by: ${mate.name} <${mate.mail}>\n` : '';
  }
}
