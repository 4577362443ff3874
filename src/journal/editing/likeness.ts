/** The option that a mistyped word most likely means; undefined when none is close or two are as close. */
export function likeliest(word: string, options: readonly string[]): string | undefined {
  const name = word.trim().toLowerCase();
  if (name === '') return undefined;
  const begun = options.filter((option) => isBeginning(name, option.toLowerCase()));
  if (begun.length === 1) return begun[0];
  const [first, second] = byDistance(name, options);
  if (first === undefined || first.distance > closest(name)) return undefined;
  return second?.distance === first.distance ? undefined : first.option;
}

/** The options that a word may mean, the likeliest first. */
export function alike(word: string, options: readonly string[], count: number): string[] {
  const name = word.trim().toLowerCase();
  const best = likeliest(word, options);
  const near = byDistance(name, options).flatMap(({ option, distance }) =>
    option !== best && distance <= name.length / 2 ? [option] : [],
  );
  return [...(best === undefined ? [] : [best]), ...near].slice(0, count);
}

/** Letters to change, add, remove or swap with their neighbour to get from one word to the other. */
export function distance(one: string, other: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let row = 1; row <= one.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= other.length; column += 1) {
      const isSame = one[row - 1] === other[column - 1];
      const steps = [
        Number(last[column]) + 1,
        Number(current[column - 1]) + 1,
        Number(last[column - 1]) + (isSame ? 0 : 1),
      ];
      const isSwapped = one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1];
      if (isSwapped) steps.push(Number(beforeLast[column - 2]) + 1);
      current.push(Math.min(...steps));
    }
    beforeLast = last;
    last = current;
  }
  return Number(last.at(-1));
}

function isBeginning(name: string, option: string): boolean {
  return option.startsWith(name) || name.startsWith(option);
}

function closest(name: string): number {
  return Math.max(1, Math.floor(name.length / 3));
}

/** A word somebody pasted is no word, and measuring it would take long. */
const longestWord = 64;

function byDistance(name: string, options: readonly string[]): { option: string; distance: number }[] {
  if (name.length > longestWord) return [];
  return options
    .map((option) => ({ option, distance: distance(name, option.toLowerCase()) }))
    .toSorted((one, other) => one.distance - other.distance);
}
