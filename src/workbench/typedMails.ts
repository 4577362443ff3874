/** What the lead has typed: further addresses, and the first word that is none. */
export interface TypedMails {
  readonly mails: readonly string[];
  readonly wrong: string | undefined;
}

/** Reads addresses apart. A piece of a listed address looks for that one. */
export function readTypedMails(text: string, listed: readonly string[]): TypedMails {
  const words = text.split(/[,;\s]+/).filter((word) => word !== '' && !listed.includes(word));
  return {
    mails: [...new Set(words.filter(isMail))],
    wrong: words.find((word) => !isMail(word) && !listed.some((mail) => mail.includes(word))),
  };
}

function isMail(word: string): boolean {
  return /^[^\s@]+@[^\s@]+$/.test(word);
}
