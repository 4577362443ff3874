import { Document, isMap } from 'yaml';

// Control characters, line breaks of any kind and the byte order mark: visible as escapes only.
// oxlint-disable-next-line no-control-regex
const unprintable = /[\u0000-\u001f\u007f-\u009f\u2028\u2029\ufeff]/g;

/** Words that no YAML reader takes for anything but a text, but for those of `meaning`. */
const plainWords = /^[A-Za-z][A-Za-z0-9_]*(?:[ -][A-Za-z0-9_]+)*$/;
const meaning = /^(?:y|n|yes|no|on|off|true|false|null)$/i;

/**
 * A string as a YAML scalar on one line, quoted only where needed.
 *
 * @param style `flow` inside `[]` and `{}`, where commas and brackets need quotes; `block` elsewhere.
 */
export function scalarText(value: string, style: 'flow' | 'block'): string {
  // Most texts are plain, and a document costs more than the rest of an entry.
  if (plainWords.test(value) && !meaning.test(value)) return value;
  if (value.search(unprintable) >= 0 || !value.isWellFormed()) return doubleQuoted(value);
  const document = new Document({ k: value });
  if (isMap(document.contents)) document.contents.flow = style === 'flow';
  const text = document.toString({
    lineWidth: 0,
    flowCollectionPadding: false,
    doubleQuotedAsJSON: true,
    blockQuote: false,
  });
  return style === 'flow' ? text.slice('{k: '.length, -'}\n'.length) : text.slice('k: '.length, -1);
}

/** JSON is YAML; what JSON leaves raw but YAML readers may not take is escaped too. */
export function doubleQuoted(value: string): string {
  return JSON.stringify(value).replace(unprintable, (character) => {
    return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
  });
}
