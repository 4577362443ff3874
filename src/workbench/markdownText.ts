/**
 * Text of others (subjects, notes, titles), so that none of it acts as Markdown or HTML, nor as a link, nor as a
 * line of its own. Looks the same.
 */
export function literal(text: string): string {
  return text
    .replaceAll(/[\\`*_[\]()#!|<>~&$]/g, '\\$&')
    .replaceAll(/[\r\n]\s*/g, ' ')
    .replaceAll(/:(?=\/\/)|@|www(?=\.)/gi, '$&\u200B');
}

/**
 * Text of others in a message or a prompt: there VS Code makes links of `[label](target)`, which run
 * commands as well. Looks the same.
 */
export function withoutLinks(text: string): string {
  return text.replaceAll('](', ']\u200B(');
}
