import * as vscode from 'vscode';

const { t } = vscode.l10n;

/** Title and description of a responsibility of the starting checklist. */
export interface StarterWord {
  readonly title: string;
  readonly description: string;
}

/** The words of the ten responsibilities, in the language of the editor, by id. */
export function starterWords(): Readonly<Record<string, StarterWord>> {
  return {
    standards: {
      title: t('Set and raise standards'),
      description: t('Agree on how the team codes, tests and develops, and champion technology or ways of working that serve it better.'),
    },
    'technical-guidance': {
      title: t('Guide technical decisions'),
      description: t('Be who the team turns to when it is stuck, and help decisions come out sound.'),
    },
    delivery: {
      title: t('See projects through'),
      description: t('Keep projects on time and in budget, see risks and bottlenecks early, and act on them while it is cheap.'),
    },
    'technical-depth': {
      title: t('Keep your technical depth'),
      description: t('Stay an expert, follow where the industry goes, and spot what would help the team.'),
    },
    'cross-functional': {
      title: t('Work across functions'),
      description: t('Work with product, design and sales so that what the team builds serves the company, and turn needs into requirements.'),
    },
    'stakeholder-communication': {
      title: t('Keep stakeholders informed'),
      description: t('Explain technical matters in plain words, report progress regularly, and take up concerns.'),
    },
    mentoring: {
      title: t('Mentor and coach the team'),
      description: t('Give feedback, coach, and make room for people to learn.'),
    },
    'process-improvement': {
      title: t('Improve how the team works'),
      description: t('Look at the workflow with fresh eyes and push for changes that help the team or the organisation.'),
    },
    documentation: {
      title: t('Keep documentation alive'),
      description: t('See that technical documents and standards exist, agree with each other, and are current.'),
    },
    hiring: {
      title: t('Help to hire'),
      description: t('Review candidates, interview, and help to choose.'),
    },
  };
}
