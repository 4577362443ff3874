import { isMap, isSeq, parseDocument, type Scalar, type Tags, type YAMLMap } from 'yaml';
import { outcomes, type Outcome } from '../balance/promise.ts';
import { FileNotWritable } from './journalError.ts';
import { parseYaml } from './parseYaml.ts';
import type { FileProblem, FileReading } from './problem.ts';
import { pairOf, placeOrStart, plainValue, textOf } from './yamlNodes.ts';

// A weekly review: what the next one reads is in the YAML at its beginning, the rest is for people.

/** What one review hands to the next. */
export interface ReviewFacts {
  /** What the review before promised, and what came of it. */
  readonly lastPromise?: string | undefined;
  readonly outcome?: Outcome | undefined;
  readonly promise?: string | undefined;
  /** About people; open until settled. */
  readonly followUps: readonly string[];
  readonly settled: readonly string[];
}

/** What is to be written, and what the file said when that was begun. */
export interface ReviewChange {
  readonly base: ReviewFacts;
  readonly facts: ReviewFacts;
}

/** The block with `---` around it; its text may be empty. */
const frontShape = /^(\uFEFF?---[ \t]*\r?\n)([\s\S]*?)(?:^---[ \t]*(?:\r?\n|$))/m;
/** What was computed stands between these, so that it can be computed anew and nothing else is. */
const begin = '<!-- figures: computed, and computed anew with each save -->';
const end = '<!-- /figures -->';

const nothing: ReviewFacts = { followUps: [], settled: [] };

/** A review as a write needs it: the first line of `---`, the YAML, and all from the next such line on. */
interface OpenReview extends FileReading<ReviewFacts> {
  readonly opening: string;
  readonly yaml: string;
  readonly rest: string;
}

/** Reads what a review hands on. Problems have their place in the whole text. */
export function readReviewText(text: string): FileReading<ReviewFacts> {
  const { value, problems } = openReview(text);
  return { text, value, problems };
}

function openReview(text: string): OpenReview {
  const front = frontShape.exec(text);
  if (front?.index !== 0) return unusable(text, [{ code: 'notAMapping', start: 0, end: 0, detail: '' }]);
  const [, opening = '', yaml = ''] = front;
  const { root, problems } = parseYaml(yaml);
  const { value, wrong } = isMap(root) ? factsOf(root, yaml) : { value: nothing, wrong: [] };
  const found = problems.length > 0 || isMap(root) ? [...problems, ...wrong] : [problemAt('notAMapping', root)];
  const shift = opening.length;
  if (found.length === 0) return { text, value, problems: [], opening, yaml, rest: text.slice(shift + yaml.length) };
  return unusable(
    text,
    found.map((problem) => ({ ...problem, start: problem.start + shift, end: problem.end + shift })),
  );
}

function unusable(text: string, problems: readonly FileProblem[]): OpenReview {
  return { text, value: nothing, problems, opening: '', yaml: '', rest: text };
}

function factsOf(map: YAMLMap, yaml: string): { value: ReviewFacts; wrong: FileProblem[] } {
  const wrong: FileProblem[] = [];
  const node = (key: string) => pairOf(map, key)?.value;
  const refuse = (code: FileProblem['code'], key: string) => {
    wrong.push(problemAt(code, node(key) ?? map, key));
    return undefined;
  };
  const isEmpty = (key: string) => plainValue(node(key)) === null;
  const line = (key: string) => (isEmpty(key) ? undefined : (textOf(node(key)) ?? refuse('invalidValue', key)));
  const list = (key: string): string[] => {
    const found = node(key);
    if (!isSeq(found) && !isEmpty(key)) refuse('invalidValue', key);
    const items = isSeq(found) ? found.items : [];
    return items.map((item) => textOf(item) ?? asWritten(item, yaml)).filter((each) => each !== '');
  };
  const version = plainValue(node('version'));
  if (version !== 1) refuse(version === null ? 'missingKey' : 'unsupportedVersion', 'version');
  const said = line('outcome');
  const outcome = outcomes.find((known) => known === said);
  if (said !== undefined && outcome === undefined) refuse('invalidValue', 'outcome');
  const value: ReviewFacts = {
    lastPromise: line('lastPromise'),
    outcome,
    promise: line('promise'),
    followUps: list('followUps'),
    settled: list('settled'),
  };
  return { value, wrong };
}

/** `- Ask Ana: when?` is a map to YAML, and a line to whoever wrote it. */
function asWritten(node: unknown, yaml: string): string {
  const { start, end } = placeOrStart(node);
  return yaml.slice(start, end).replaceAll(/\s+/g, ' ').trim();
}

function problemAt(code: FileProblem['code'], node: unknown, detail = ''): FileProblem {
  return { code, ...placeOrStart(node), detail };
}

/**
 * The text with this change and its figures in it. What people wrote around the figures, other keys and comments
 * stay; without the marks around the figures the body stays as it is.
 *
 * @throws FileNotWritable when the beginning cannot be read
 */
export function writeReviewText(
  text: string | undefined,
  title: string,
  change: ReviewChange,
  figuresOf: (facts: ReviewFacts) => string,
): string {
  const current = text ?? `---\nversion: 1\n---\n\n# ${title}\n\n${begin}\n${end}\n`;
  const { problems, value: before, opening, yaml, rest } = openReview(current);
  if (problems.length > 0) throw new FileNotWritable(problems);
  const lineEnd = opening.endsWith('\r\n') ? '\r\n' : '\n';
  const facts = text === undefined ? change.facts : merged(change, before);
  const block = `${begin}\n${figuresOf(facts).trim()}\n${end}`.replaceAll('\n', lineEnd);
  const [from, to] = [rest.indexOf(begin), rest.indexOf(end)];
  const next = from >= 0 && to > from ? rest.slice(0, from) + block + rest.slice(to + end.length) : rest;
  return opening + factsInto(yaml, facts, before, lineEnd) + next;
}

/** What is said here over what the file says, and what was changed by hand in between over what was left alone here. */
function merged({ base, facts }: ReviewChange, theirs: ReviewFacts): ReviewFacts {
  const known = new Set([...base.followUps, ...base.settled, ...facts.followUps, ...facts.settled]);
  const isNew = (line: string) => !known.has(line);
  return {
    lastPromise: pick(facts.lastPromise, base.lastPromise, theirs.lastPromise),
    outcome: pick(facts.outcome, base.outcome, theirs.outcome),
    promise: pick(facts.promise, base.promise, theirs.promise),
    followUps: [...facts.followUps, ...theirs.followUps.filter(isNew)],
    settled: [...facts.settled, ...theirs.settled.filter(isNew)],
  };
}

function pick<T>(mine: T, was: T, their: T): T {
  return mine === was ? their : mine;
}

function factsInto(yaml: string, facts: ReviewFacts, before: ReviewFacts, lineEnd: string): string {
  // What has not changed keeps the comments in it.
  const changed = (['lastPromise', 'outcome', 'promise', 'followUps', 'settled'] as const).filter(
    (key) => JSON.stringify(facts[key]) !== JSON.stringify(before[key]),
  );
  if (changed.length === 0) return yaml;
  const document = parseDocument(yaml, { customTags: withNumbersAsWritten });
  for (const key of changed) {
    const value = facts[key];
    if (value === undefined || value.length === 0) document.delete(key);
    else document.set(key, value);
  }
  return document.toString({ lineWidth: 0 }).replaceAll('\n', lineEnd);
}

/** `00123` is 123 to YAML, and a ticket to whoever wrote it. */
function withNumbersAsWritten(tags: Tags): Tags {
  return tags.map((tag) =>
    typeof tag === 'object' && tag.collection === undefined && /:(?:int|float)$/.test(tag.tag)
      ? { ...tag, stringify: ({ source }: Scalar) => String(source) }
      : tag,
  );
}
