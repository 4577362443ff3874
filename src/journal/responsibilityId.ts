/** An id for a responsibility of this title that is not among `taken`: `coach-new-leads`, `coach-new-leads-2`. */
export function responsibilityId(title: string, taken: ReadonlySet<string>): string {
  const wanted = slug(title);
  return taken.has(wanted) ? nextId(wanted, taken) : wanted;
}

/** The next of a name, counted up. */
export function nextId(wanted: string, taken: ReadonlySet<string>): string {
  const stem = wanted.replace(/-\d+$/, '');
  let number = 2;
  while (taken.has(`${stem}-${number}`)) number += 1;
  return `${stem}-${number}`;
}

/** Short enough to be typed as a tag. */
function slug(title: string): string {
  const plain = title.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase();
  const words = plain.match(/[a-z0-9]+/g) ?? [];
  return words.slice(0, 4).join('-') || 'responsibility';
}
