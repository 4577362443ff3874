/** What a responsibility of the starting checklist is called and about. */
export interface StarterWord {
  readonly title: string;
  readonly description: string;
}

/** Words by the id of the responsibility. */
export type StarterWords = Readonly<Record<string, StarterWord>>;

/** The English words; the host passes those of the editor's language. */
export const starterWords = {
  standards: {
    title: 'Set and raise standards',
    description: 'Agree on how the team codes, tests and develops, and champion technology or ways of working that serve it better.',
  },
  'technical-guidance': {
    title: 'Guide technical decisions',
    description: 'Be who the team turns to when it is stuck, and help decisions come out sound.',
  },
  delivery: {
    title: 'See projects through',
    description: 'Keep projects on time and in budget, see risks and bottlenecks early, and act on them while it is cheap.',
  },
  'technical-depth': {
    title: 'Keep your technical depth',
    description: 'Stay an expert, follow where the industry goes, and spot what would help the team.',
  },
  'cross-functional': {
    title: 'Work across functions',
    description: 'Work with product, design and sales so that what the team builds serves the company, and turn needs into requirements.',
  },
  'stakeholder-communication': {
    title: 'Keep stakeholders informed',
    description: 'Explain technical matters in plain words, report progress regularly, and take up concerns.',
  },
  mentoring: {
    title: 'Mentor and coach the team',
    description: 'Give feedback, coach, and make room for people to learn.',
  },
  'process-improvement': {
    title: 'Improve how the team works',
    description: 'Look at the workflow with fresh eyes and push for changes that help the team or the organisation.',
  },
  documentation: {
    title: 'Keep documentation alive',
    description: 'See that technical documents and standards exist, agree with each other, and are current.',
  },
  hiring: {
    title: 'Help to hire',
    description: 'Review candidates, interview, and help to choose.',
  },
} as const satisfies StarterWords;
