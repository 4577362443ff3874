import { type CST, isMap, isNode, isSeq, Lexer, type Node, parseDocument } from 'yaml';

// What a text says and where, by the public side of the YAML library alone: the product's own reading
// is what is under test.

/** Everything a text says, keys in any order. */
export function meaningOf(text: string): unknown {
  const document = parseDocument(text, { version: '1.2', schema: 'core', intAsBigInt: true, uniqueKeys: false });
  const [error] = document.errors;
  if (error) throw error;
  return document.toJS({ mapAsMap: true });
}

export interface Item {
  /** Offset of the dash; that of the item where it has none. */
  readonly dash: number;
  /** Offset of its first character, behind the dash. */
  readonly start: number;
  /** Offset after its last character, comments left out. */
  readonly end: number;
  /** Offset after the lines that belong to it: a block's end is the next line. */
  readonly linesEnd: number;
}

/** Where the items of a list stand, and where the list's key ends. */
export function placesOf(text: string, key: string): { keyEnd: number; items: Item[] } {
  const { contents } = parseDocument(text, {
    version: '1.2',
    schema: 'core',
    uniqueKeys: false,
    keepSourceTokens: true,
  });
  const pair = isMap(contents) ? contents.items.find((candidate) => String(candidate.key) === key) : undefined;
  if (!pair) return { keyEnd: 0, items: [] };
  const nodes = isSeq(pair.value) ? pair.value.items : [];
  const token = isSeq(pair.value) ? pair.value.srcToken : undefined;
  const dashes = token && 'items' in token ? token.items.map(dashIn) : [];
  const items = nodes.flatMap((node, index) => {
    if (!isMap(node)) return [];
    const place = placeOf(node);
    const end = place.start + text.slice(place.start, place.end).trimEnd().length;
    return [{ ...place, end, linesEnd: place.end, dash: dashes[index] ?? place.start }];
  });
  return { keyEnd: isNode(pair.key) ? placeOf(pair.key).end : 0, items };
}

function dashIn({ start }: CST.CollectionItem): number | undefined {
  return start.find(({ type }) => type === 'seq-item-ind')?.offset;
}

function placeOf(node: Node): { start: number; end: number } {
  const [start, end] = node.range ?? [0, 0];
  return { start, end };
}

/** The comments of a text outside of a stretch. */
export function commentsOutside(text: string, from: number, to: number): string[] {
  const comments: string[] = [];
  let at = 0;
  for (const lexeme of new Lexer().lex(text)) {
    // Three control characters are how the lexer speaks of itself.
    const isSign = ['\u0002', '\u0018', '\u001f'].includes(lexeme);
    if (lexeme.startsWith('#') && (at < from || at >= to)) comments.push(lexeme);
    if (!isSign) at += lexeme.length;
  }
  return comments;
}
