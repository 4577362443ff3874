import { stringify } from 'yaml';
import { isFlow } from './editNodes.ts';
import { fieldsOf, itemKeys, itemText, type JournalItem } from './entryText.ts';
import type { ListedItem, ListFile } from './listFile.ts';
import { placeOrStart, plainMap } from './yamlNodes.ts';

/** An item in the words in which it stands, or is to stand, in a file. */
export interface WrittenItem {
  readonly id: string;
  /** All it says, keys of other people's included. */
  readonly plain: ReadonlyMap<string, unknown>;
  /** One line of flow style. */
  readonly text: string;
}

/** An item that holds nothing but what this format knows. */
export function writtenItem(item: JournalItem): WrittenItem {
  return { id: item.id, plain: new Map<string, unknown>(fieldsOf(item)), text: itemText(item) };
}

/** The items of a file by their ids. */
export function writtenItems(file: ListFile<JournalItem>): Map<string, WrittenItem> {
  return new Map(file.items.map((item) => [item.value.id, asWritten(file.text, item)]));
}

/** An item with the keys of other people's that `old` has. */
export function withForeignKeys(item: JournalItem, old: WrittenItem | undefined): WrittenItem {
  const foreign = [...(old?.plain ?? [])].filter(([key]) => !itemKeys.some((known) => known === key));
  if (foreign.length === 0) return writtenItem(item);
  const more = stringify(new Map(foreign), { collectionStyle: 'flow', lineWidth: 0, flowCollectionPadding: false });
  return {
    id: item.id,
    plain: new Map<string, unknown>([...fieldsOf(item), ...foreign]),
    text: `${itemText(item).slice(0, -1)}, ${more.trim().slice(1)}`,
  };
}

function asWritten(text: string, { value, node }: ListedItem<JournalItem>): WrittenItem {
  const { start, end } = placeOrStart(node);
  const source = text.slice(start, end);
  const written = { id: value.id, plain: plainMap(node), text: source };
  return isFlow(node) && !source.includes('\n') ? written : withForeignKeys(value, written);
}
