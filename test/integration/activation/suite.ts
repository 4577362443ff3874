import type { IntegrationSuite } from '../../host/integrationSuite.ts';

/** Each setting has a value that people write by hand and nobody can use. */
export const suite: IntegrationSuite = {
  settings: {
    'techLeadBalance.role': 7,
    'techLeadBalance.band': 99,
    'techLeadBalance.roles': ['staff'],
    'techLeadBalance.workingHours': { monday: 'eight', tuesday: 25, wednesday: 6 },
    'techLeadBalance.weekStart': 'moonday',
    'techLeadBalance.dayStartsAt': 25,
    'techLeadBalance.timeZone': 'Middle/Earth',
    'techLeadBalance.myEmails': 'ana@example.com',
    'techLeadBalance.sessionGap': 1,
    'techLeadBalance.sessionLeadIn': -1,
    'techLeadBalance.directedWeight': 0.5,
    'techLeadBalance.reviewsCountFor': 'reviews',
    'techLeadBalance.statusBar': 'loud',
    'techLeadBalance.askAfterAway': 'never',
    'techLeadBalance.checklistPath': 5,
    'techLeadBalance.journalFolder': true,
  },
};
