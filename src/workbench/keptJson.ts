/** What a file of our own storage says; `undefined` where it was cut short or overwritten by other hands. */
export function keptJson(text: string | undefined): unknown {
  try {
    return JSON.parse(text ?? '');
  } catch {
    return undefined;
  }
}
