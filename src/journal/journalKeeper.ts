/** Remembers what journal files held, so that a missing one is not taken for a new one. */
export interface JournalKeeper {
  /** Items a file held when it was last seen; 0 for a new one, and for one the lead gave up. Never throws. */
  lastHeld(name: string): Promise<number>;
  /** A file was changed by us, and is on the disk. Nobody waits for what is made of it. */
  written(name: string, before: string | undefined, after: string): void;
}

/** Whether a text says nothing at all: a file cut to zero bytes, or left full of NULs by a crash. */
export function saysNothing(text: string | undefined): boolean {
  return text === undefined || /^[\s\0\uFEFF]*$/.test(text);
}
