/** What a lead types and reads in a week, in one language. */
export interface WeekWords {
  /** VS Code's name for the language; none for English. */
  readonly language?: string;
  readonly locale: string;
  readonly commands: Readonly<
    Record<'log' | 'startTimer' | 'stopTimer' | 'away' | 'period' | 'gaps' | 'responsibilities', string>
  >;
  readonly logPlaceholder: RegExp;
  /** Names of buckets; `strategy` is the short one too. */
  readonly strategy: string;
  readonly strategyName: string;
  readonly people: string;
  readonly peopleName: string;
  readonly building: string;
  readonly buildingName: string;
  readonly today: string;
  readonly yesterday: string;
  readonly thisWeek: string;
  readonly lastWeek: string;
  /** What the status bar says of a change. */
  readonly logged: (what: string) => string;
  readonly awayFor: (minutes: number) => string;
  readonly notWork: string;
  /** The key for building in questions that take one. */
  readonly buildingKey: string;
  readonly nothingOpen: string;
  readonly untimed: string;
  readonly mentoring: string;
  readonly dueThisWeek: string;
  readonly doneToday: string;
  readonly review: Readonly<
    Record<
      | 'title'
      | 'fillGaps'
      | 'showEvidence'
      | 'showTable'
      | 'hideTable'
      | 'table'
      | 'coverage'
      | 'addFollowUp'
      | 'promise'
      | 'save'
      | 'share'
      | 'lastPromise'
      | 'question'
      | 'kept'
      | 'touched',
      string
    >
  >;
  readonly savedIn: (file: string) => string;
  /** What the lead writes. */
  readonly notes: Readonly<Record<'oneToOne' | 'standUp' | 'roadmap' | 'followUp' | 'promise', string>>;
}

export const english: WeekWords = {
  locale: 'en',
  commands: {
    log: 'Log Time…',
    startTimer: 'Start Timer…',
    stopTimer: 'Stop Timer and Log…',
    away: 'Say What the Time Away Was…',
    period: 'Choose Period…',
    gaps: 'Fill the Gaps…',
    responsibilities: 'Focus on Responsibilities View',
  },
  logPlaceholder: /^Bucket, duration and note/,
  strategy: 'Strategy',
  strategyName: 'Strategy & alignment',
  people: 'People',
  peopleName: 'People management',
  building: 'Building',
  buildingName: 'Building software',
  today: 'today',
  yesterday: 'yesterday',
  thisWeek: 'This week',
  lastWeek: 'Last week',
  logged: (what) => `Logged ${what}. Activate to undo.`,
  awayFor: (minutes) => `${minutes} min away from the editor. Activate to say what it was.`,
  notWork: 'Not Work',
  buildingKey: 'b',
  nothingOpen: 'Nothing is open in this period.',
  untimed: '4 h 30 min at no known time',
  mentoring: 'Mentor and coach the team',
  dueThisWeek: 'due this week',
  doneToday: 'done today',
  review: {
    title: 'Weekly review',
    fillGaps: 'Fill gaps',
    showEvidence: 'Show evidence',
    showTable: 'Show as table',
    hideTable: 'Hide table',
    table: 'Balance',
    coverage: '40 of 56 h accounted for, 16 h open',
    addFollowUp: 'Add a follow-up',
    promise: 'One promise for next week',
    save: 'Save',
    share: 'Share without private parts',
    lastPromise: 'Your last promise',
    question: 'What came of it?',
    kept: 'Kept',
    touched: '1 of 10 touched in this week, 0 overdue',
  },
  savedIn: (file) => `Saved in ${file}.`,
  notes: {
    oneToOne: '1:1 with Ana',
    standUp: 'stand-up',
    roadmap: 'roadmap',
    followUp: 'Lunch with Ben',
    promise: 'Hand the release to Cem',
  },
};

export const german: WeekWords = {
  language: 'de',
  locale: 'de',
  commands: {
    log: 'Zeit eintragen…',
    startTimer: 'Timer starten…',
    stopTimer: 'Timer anhalten und eintragen…',
    away: 'Sagen, was die Abwesenheit war…',
    period: 'Zeitraum auswählen…',
    gaps: 'Lücken füllen…',
    responsibilities: 'Focus on Zuständigkeiten View',
  },
  logPlaceholder: /^Bereich, Dauer und Notiz/,
  strategy: 'Strategie',
  strategyName: 'Strategie & Ausrichtung',
  people: 'Personal',
  peopleName: 'Personalführung',
  building: 'Entwicklung',
  buildingName: 'Softwareentwicklung',
  today: 'heute',
  yesterday: 'gestern',
  thisWeek: 'Diese Woche',
  lastWeek: 'Letzte Woche',
  logged: (what) => `${what} eingetragen. Zum Rückgängigmachen aktivieren.`,
  awayFor: (minutes) => `${minutes} min ohne Editor. Aktivieren, um zu sagen, was es war.`,
  notWork: 'Keine Arbeit',
  buildingKey: 'e',
  nothingOpen: 'In diesem Zeitraum ist nichts offen.',
  untimed: '4 h 30 min ohne bekannte Zeit',
  mentoring: 'Das Team fördern und coachen',
  dueThisWeek: 'diese Woche fällig',
  doneToday: 'heute erledigt',
  review: {
    title: 'Wochenrückblick',
    fillGaps: 'Lücken füllen',
    showEvidence: 'Belege anzeigen',
    showTable: 'Als Tabelle anzeigen',
    hideTable: 'Tabelle ausblenden',
    table: 'Bilanz',
    coverage: '40 von 56 h erfasst, 16 h offen',
    addFollowUp: 'Wiedervorlage hinzufügen',
    promise: 'Ein Vorsatz für die nächste Woche',
    save: 'Speichern',
    share: 'Ohne Privates teilen',
    lastPromise: 'Ihr letzter Vorsatz',
    question: 'Was wurde daraus?',
    kept: 'Eingehalten',
    touched: '1 von 10 in dieser Woche angegangen, 0 überfällig',
  },
  savedIn: (file) => `In ${file} gespeichert.`,
  notes: {
    oneToOne: '1:1 mit Ana',
    standUp: 'Standup',
    roadmap: 'Fahrplan',
    followUp: 'Essen mit Ben',
    promise: 'Die Auslieferung an Cem geben',
  },
};
