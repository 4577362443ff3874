/** Where a key goes from one of the columns `0` to `last`; undefined for keys that go nowhere. */
export function columnAfterKey(key: string, current: number, last: number): number | undefined {
  switch (key) {
    case 'ArrowLeft':
      return Math.max(0, current - 1);
    case 'ArrowRight':
      return Math.min(last, current + 1);
    case 'Home':
      return 0;
    case 'End':
      return last;
    default:
      return undefined;
  }
}
