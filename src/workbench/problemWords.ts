import * as vscode from 'vscode';
import type { ActivityProblem } from '../activity/observation.ts';
import { printable } from '../activity/title.ts';
import type { FileProblem } from '../journal/problem.ts';
import { figure } from './words.ts';

/** One sentence for what kept a repository from being read. */
export function activityProblemText({ code, path, count }: ActivityProblem): string {
  const name = printable(path.split(/[\\/]/).findLast((part) => part !== '') ?? path);
  switch (code) {
    case 'notARepository':
      return vscode.l10n.t('{0} holds no git repository, so no building time is read from it.', name);
    case 'folderMissing':
      return vscode.l10n.t('The folder {0} is no longer there.', name);
    case 'repositoryMissing':
      return vscode.l10n.t('{0} is not where it was any more; what was seen of it still counts.', name);
    case 'ledgerFailed':
      return vscode.l10n.t('What was read of {0} could not be kept; the log has the details.', name);
    case 'gitMissing':
      return vscode.l10n.t(
        'Git was not found on this machine. Install it, or set "git.path"; building time is not read until then.',
      );
    case 'dubiousOwnership':
      return vscode.l10n.t(
        'Git does not trust {0}, which belongs to another user. "git config --global --add safe.directory" with its path allows it.',
        name,
      );
    case 'noIdentity':
      return vscode.l10n.t(
        "Git does not know your e-mail address in {0}, so your commits cannot be told from others'.",
        name,
      );
    case 'timedOut':
      return vscode.l10n.t('Git took too long in {0}, so it was stopped.', name);
    case 'incompleteHistory':
      return vscode.l10n.t(
        'The history of {0} is incomplete (shallow or partial clone), so older work may be missing.',
        name,
      );
    case 'unreadableCommits':
      return vscode.l10n.t('{0} commits in {1} have no usable date and are left out.', figure(count ?? 0), name);
    case 'gitFailed':
      return vscode.l10n.t('Git failed in {0}; the log has the details.', name);
  }
}

/** One sentence for a problem in a YAML file of the lead's. */
export function fileProblemText({ code, detail }: FileProblem): string {
  switch (code) {
    case 'yamlSyntax':
      return vscode.l10n.t('This is not valid YAML: {0}', detail);
    case 'unsupportedYaml':
      return vscode.l10n.t('"{0}" is YAML that these files do without (aliases, tags, directives).', detail);
    case 'tooDeep':
      return vscode.l10n.t('This is nested too deeply to be read.');
    case 'duplicateKey':
      return vscode.l10n.t('"{0}" stands here a second time.', detail);
    case 'notAMapping':
      return vscode.l10n.t('A mapping such as "version: 1" is expected here.');
    case 'unsupportedVersion':
      return vscode.l10n.t(
        'Version {0} is newer than this extension knows. The file is shown but not changed.',
        detail,
      );
    case 'missingKey':
      return vscode.l10n.t('"{0}" is missing.', detail);
    case 'invalidValue':
      return vscode.l10n.t('The value of "{0}" cannot be used.', detail);
    case 'unknownBucket':
      return vscode.l10n.t('"{0}" is no bucket. Use strategy, people or building.', detail);
    case 'invalidDay':
      return vscode.l10n.t('"{0}" is no date. Write it as 2026-11-20.', detail);
    case 'invalidMinutes':
      return vscode.l10n.t('"{0}" is no number of minutes from 1 to 1440.', detail);
    case 'duplicateId':
      return vscode.l10n.t('The id "{0}" stands here a second time; only the first counts.', detail);
    case 'unknownResponsibility':
      return vscode.l10n.t('The checklist of this workspace has no responsibility "{0}".', detail);
    case 'conflictMarkers':
      return vscode.l10n.t('There are conflict markers of a merge here. Resolve them first.');
    case 'binaryContent':
      return vscode.l10n.t('This file is not text in UTF-8.');
    case 'tooLarge':
      return vscode.l10n.t('This file is too large to be read.');
    case 'emptied':
      return vscode.l10n.t(
        'This file held {0} entries and is empty now. Restore it from a backup, or start anew.',
        detail,
      );
    case 'unreadable':
      return vscode.l10n.t('The system does not let this file be read ({0}).', detail);
  }
}
