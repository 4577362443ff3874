/** Bytes; the longest that people and tools write is a few thousand. */
const longestField = 16 * 1024 * 1024;

/** Puts the pieces of an output together that ends each field with NUL. */
export class WholeFields {
  /** Bytes after the last NUL: a character may be cut in half there. */
  #tail: Buffer[] = [];
  #tailBytes = 0;

  /** Whether the output ended where a field does. */
  get isWhole(): boolean {
    return this.#tail.length === 0;
  }

  /** The text up to the last NUL, or none. Throws where a field has no end: a stranger's commit may be of any size. */
  take(piece: Buffer): string {
    const end = piece.lastIndexOf(0) + 1;
    let text = '';
    if (end > 0) {
      const whole = piece.subarray(0, end);
      text = (this.#tail.length === 0 ? whole : Buffer.concat([...this.#tail, whole])).toString('utf8');
      this.#tail = [];
      this.#tailBytes = 0;
    }
    this.#tailBytes += piece.length - end;
    if (this.#tailBytes > longestField) throw new Error(`a field of more than ${longestField} bytes`);
    if (end < piece.length) this.#tail.push(piece.subarray(end));
    return text;
  }
}
