/** A copy of a text that was cut out of a larger one, so that the larger one need not be kept for it. */
export function detached(text: string): string {
  return Buffer.from(text).toString();
}
