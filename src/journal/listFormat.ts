import type { YAMLMap } from 'yaml';
import type { ItemReading } from './readItem.ts';

/** What both formats share: a version, and one list of mappings that carry ids. */
export interface ListFormat<T> {
  readonly listKey: string;
  read(text: string, item: YAMLMap): ItemReading<T>;
}
