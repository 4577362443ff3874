// Crockford's base 32: no letter that reads like a digit.
const alphabet = '0123456789abcdefghjkmnpqrstvwxyz';
const firstLetter = 10;
const length = 8;

/**
 * A random id of eight characters that is not among `taken`. Two machines that know nothing of
 * each other share an id once in 7·10¹¹ pairs of entries. It starts with a letter, because YAML
 * takes `12345678` and `12e34567` for numbers.
 */
export function newEntryId(taken: ReadonlySet<string>): string {
  for (;;) {
    const id = randomId();
    if (!taken.has(id)) return id;
  }
}

function randomId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(length));
  return Array.from(bytes, (byte, index) =>
    index === 0 ? alphabet[firstLetter + (byte % (alphabet.length - firstLetter))] : alphabet[byte % alphabet.length],
  ).join('');
}
