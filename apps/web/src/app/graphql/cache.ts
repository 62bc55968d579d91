import { InMemoryCache } from '@apollo/client';
import { relayStylePagination } from '@apollo/client/utilities';

/** Records are kept by their id; sums belong to what they sum; lists of projects and of changes grow page by page. */
export const newCache = (): InMemoryCache =>
  new InMemoryCache({
    typePolicies: {
      Query: {
        fields: { projects: relayStylePagination(['filter', 'orderBy']), trail: relayStylePagination(['filter']) },
      },
      // The same thing is marked otherwise for other words.
      Found: { keyFields: false },
      Viewer: { keyFields: [] },
      MyWork: { keyFields: [], fields: { items: { merge: false } } },
      Notifications: { keyFields: [], fields: { items: { merge: false } } },
      NotificationSwitch: { keyFields: ['kind'] },
      PortfolioSettings: { keyFields: [] },
      Ledger: { keyFields: [] },
      FundingSettings: { keyFields: [] },
      ClosedMonth: { keyFields: ['month'] },
      PortfolioSummary: { keyFields: [] },
      TrailVerification: { keyFields: [] },
      Workstream: { fields: { ratings: { merge: true }, stages: { merge: true } } },
      RatingCounts: { keyFields: false },
      StageCounts: { keyFields: false },
    },
  });
