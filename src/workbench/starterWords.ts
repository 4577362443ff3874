import * as vscode from 'vscode';
import type { StarterWords } from '../journal/starter.ts';

/** The words of the ten responsibilities, in the language of the editor, by id. */
export function starterWords(): StarterWords {
  return {
    standards: {
      title: vscode.l10n.t('Set and raise standards'),
      description: vscode.l10n.t(
        'Agree on how the team codes, tests and develops, and champion technology or ways of working that serve it better.',
      ),
    },
    'technical-guidance': {
      title: vscode.l10n.t('Guide technical decisions'),
      description: vscode.l10n.t('Be who the team turns to when it is stuck, and help decisions come out sound.'),
    },
    delivery: {
      title: vscode.l10n.t('See projects through'),
      description: vscode.l10n.t(
        'Keep projects on time and in budget, see risks and bottlenecks early, and act on them while it is cheap.',
      ),
    },
    'technical-depth': {
      title: vscode.l10n.t('Keep your technical depth'),
      description: vscode.l10n.t('Stay an expert, follow where the industry goes, and spot what would help the team.'),
    },
    'cross-functional': {
      title: vscode.l10n.t('Work across functions'),
      description: vscode.l10n.t(
        'Work with product, design and sales so that what the team builds serves the company, and turn needs into requirements.',
      ),
    },
    'stakeholder-communication': {
      title: vscode.l10n.t('Keep stakeholders informed'),
      description: vscode.l10n.t(
        'Explain technical matters in plain words, report progress regularly, and take up concerns.',
      ),
    },
    mentoring: {
      title: vscode.l10n.t('Mentor and coach the team'),
      description: vscode.l10n.t('Give feedback, coach, and make room for people to learn.'),
    },
    'process-improvement': {
      title: vscode.l10n.t('Improve how the team works'),
      description: vscode.l10n.t(
        'Look at the workflow with fresh eyes and push for changes that help the team or the organisation.',
      ),
    },
    documentation: {
      title: vscode.l10n.t('Keep documentation alive'),
      description: vscode.l10n.t(
        'See that technical documents and standards exist, agree with each other, and are current.',
      ),
    },
    hiring: {
      title: vscode.l10n.t('Help to hire'),
      description: vscode.l10n.t('Review candidates, interview, and help to choose.'),
    },
  };
}
