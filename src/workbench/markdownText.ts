/** Text of others (subjects, notes, titles), so that none of it acts as Markdown or HTML. */
export function literal(text: string): string {
  return text.replaceAll(/[\\`*_[\]()#!|<>~&$]/g, '\\$&');
}
