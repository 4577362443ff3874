/** A language as engines tell of its weeks: a method now, a property before. TypeScript knows neither. */
interface LocaleWeeks extends Intl.Locale {
  readonly weekInfo?: { readonly firstDay: number };
  readonly getWeekInfo?: () => { readonly firstDay: number };
}

/**
 * The day a week starts on where this language (BCP 47) is spoken, 1 = Monday … 7 = Sunday. Monday where nothing is
 * known, and for English without a region: an editor is in English wherever nobody chose a language, so it does
 * not say that the lead lives in the United States.
 */
export function weekStartOf(language: string): number {
  let locale: LocaleWeeks;
  try {
    locale = new Intl.Locale(language);
  } catch {
    return 1; // RangeError is how Intl says it is no language
  }
  if (locale.language === 'en' && locale.region === undefined) return 1;
  return (locale.getWeekInfo?.() ?? locale.weekInfo)?.firstDay ?? 1;
}
