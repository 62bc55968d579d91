/** The operations in each system's own words, and how its answer reads in common form. */
import { randomUUID } from 'node:crypto';

/** One request of the load: which place, which project of it, and for M1 the version that was seen. */
export interface Aim {
  readonly place: number;
  readonly project: number;
  readonly version: number;
  readonly rating: 'GREEN' | 'AMBER' | 'RED';
}

export interface Call {
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

export interface System {
  readonly name: string;
  call(operation: Operation, aim: Aim): Call;
  /** The answer as {@link Canonical} values, so that systems can be compared. */
  read(operation: Operation, answer: unknown): unknown;
}

export const operations = ['Q1', 'Q2', 'Q3', 'M1'] as const;
export type Operation = (typeof operations)[number];

const json = { 'content-type': 'application/json' };
const hex = (value: number, length: number): string => value.toString(16).padStart(length, '0');
const id = (kind: number, place: number, a = 0, b = 0): string =>
  `${hex(kind, 8)}-${hex(place, 4)}-7000-8${hex(a, 3)}-${hex(b, 12)}`;
const codeOf = (project: number): string => `W${(project % 6) + 1}-${String(project).padStart(3, '0')}`;

/** Documents of this system by the name that stands for their hash. */
export const documents: Readonly<Record<Operation, string>> = {
  Q1: `query Q1 { workstreams { code name lead { name } projectCount ratings { green amberGreen amber amberRed red notRated } overdueMilestones dueMilestones variance { budget actualToDate outturn } } }`,
  Q2: `query Q2 { projects(first: 50) { totalCount nodes { code name stage rating ratingTrend home { code } lead { name } nextMilestone { title forecastOn } overdueMilestones openRisks declarations(first: 1) { rating reason declaredAt } } } }`,
  Q3: `query Q3($code: String!) { project(code: $code) { code name summary stage rating startsOn endsOn version home { code name } lead { name } sro { name } organisation { name } contributors { code } gates { number plannedOn passedOn } ratings { dimension rating trend reason version } milestones { title critical baselineOn forecastOn actualOn slips { fromOn toOn reason } } risks { title currentLikelihood currentConsequence currentScore state controls controlState owner { name } } waitsFor { title state needBy promisedOn giver { code name home { code } } } declarations(first: 12) { rating trend reason declaredAt declaredBy { name } } } }`,
  M1: `mutation M1($input: DeclareRatingInput!) { declareRating(input: $input) { __typename ... on Project { code rating ratings { dimension version } } ... on Conflict { message } ... on ValidationFailed { message } ... on NotAllowed { message } ... on NotFound { message } } }`,
};

interface Rated {
  readonly code: string;
  readonly rating: string;
  readonly ratings: readonly { readonly dimension: string; readonly version: number }[];
}

/** Weft as the web application uses it, with nothing kept between requests, or asked in a document that it does not know. */
export function weft(way: 'trusted' | 'nothing kept' | 'free-form'): System {
  const freeForm = way === 'free-form';
  return {
    name: way === 'trusted' ? 'Weft' : `Weft, ${way}`,
    call: (operation, aim) => {
      const variables =
        operation === 'Q3'
          ? { code: codeOf(aim.project) }
          : operation === 'M1'
            ? {
                input: {
                  projectId: id(7, aim.place, aim.project),
                  dimension: 'OVERALL',
                  rating: aim.rating,
                  reason: 'Benchmark',
                  version: aim.version,
                },
              }
            : {};
      const document = freeForm ? { query: documents[operation] } : { documentId: operation };
      return {
        path: '/graphql',
        headers: { ...json, authorization: `Bearer bench-token-of-place-${aim.place}` },
        body: JSON.stringify({ ...document, operationName: operation, variables }),
      };
    },
    read: (operation, answer) => {
      const { data } = answer as { data: Record<string, unknown> };
      if (operation === 'M1') {
        const { code, rating, ratings } = data['declareRating'] as Rated;
        return { code, rating, version: ratings.find(({ dimension }) => dimension === 'OVERALL')?.version };
      }
      return Object.values(data)[0];
    },
  };
}

export const bareSystem: System = {
  name: 'Bare SQL',
  call: (operation, aim) => {
    const place = id(1, aim.place);
    const params = {
      Q1: [place],
      Q2: [place],
      Q3: [place, codeOf(aim.project)],
      M1: [
        place,
        id(7, aim.place, aim.project),
        aim.rating,
        String(aim.version),
        id(2, aim.place, 1),
        randomUUID(),
        randomUUID(),
      ],
    }[operation];
    return { path: '/', headers: json, body: JSON.stringify({ operation, params }) };
  },
  read: (_operation, answer) => (answer as { data: unknown }).data,
};

const pgDocuments: Readonly<Record<Operation, string>> = {
  Q1: `{ allWorkingGroups(condition: {kind: "WORKSTREAM"}, orderBy: POSITION_ASC) { nodes { code name leadName projectCount ratings { green amberGreen amber amberRed red notRated } overdueMilestones dueMilestones variance { budget actualToDate outturn } } } }`,
  Q2: `{ allProjects(first: 50, orderBy: CODE_ASC) { totalCount nodes { code name stage rating ratingTrend workingGroupByPlaceIdAndHomeId { code } leadName nextMilestone { title forecastOn } overdueMilestones openRisks declarationsByPlaceIdAndProjectId(first: 1, orderBy: DECLARED_AT_DESC) { nodes { rating reason declaredAt } } } } }`,
  Q3: `query ($code: String!) { allProjects(condition: {code: $code}, first: 1) { nodes { code name summary stage rating startsOn endsOn version workingGroupByPlaceIdAndHomeId { code name } leadName sroName organisationByPlaceIdAndOrganisationId { name }
    contributorGroups { nodes { code } } gatesByPlaceIdAndProjectId(orderBy: NUMBER_ASC) { nodes { number plannedOn passedOn } }
    ratingsByPlaceIdAndProjectId { nodes { dimension rating trend reason version } }
    doneOrForecastMilestones { nodes { title critical baselineOn forecastOn actualOn milestoneSlipsByPlaceIdAndMilestoneId(orderBy: MOVED_AT_ASC) { nodes { fromOn toOn reason } } } }
    highestRisks { nodes { title currentLikelihood currentConsequence currentScore state controls controlState ownerName } }
    waitsFor { nodes { title state needBy promisedOn projectByPlaceIdAndGiverId { code name workingGroupByPlaceIdAndHomeId { code } } } }
    declarationsByPlaceIdAndProjectId(first: 12, orderBy: DECLARED_AT_DESC) { nodes { rating trend reason declaredAt declaredByName } } } } }`,
  M1: `mutation ($input: DeclareRatingInput!) { declareRating(input: $input) { result { rating version projectByPlaceIdAndProjectId { code } } } }`,
};

/** PostGraphile nests lists in `nodes` and names relations by their keys; values are the same. */
function renamed(value: unknown): unknown {
  if (Array.isArray(value)) {
    return value.map(renamed);
  }
  if (typeof value !== 'object' || value === null) {
    return value;
  }
  const names: Readonly<Record<string, string>> = {
    workingGroupByPlaceIdAndHomeId: 'home',
    organisationByPlaceIdAndOrganisationId: 'organisation',
    declarationsByPlaceIdAndProjectId: 'declarations',
    contributorGroups: 'contributors',
    gatesByPlaceIdAndProjectId: 'gates',
    ratingsByPlaceIdAndProjectId: 'ratings',
    doneOrForecastMilestones: 'milestones',
    milestoneSlipsByPlaceIdAndMilestoneId: 'slips',
    highestRisks: 'risks',
    projectByPlaceIdAndGiverId: 'giver',
  };
  const entries = Object.entries(value).map(([key, inner]) => {
    const nodes = (inner as { nodes?: unknown[] } | null)?.nodes;
    const named = /^(.*)Name$/.exec(key)?.[1];
    if (named) {
      return [named, inner === null ? null : { name: inner }];
    }
    return [names[key] ?? key, renamed(nodes ?? inner)];
  });
  return Object.fromEntries(entries);
}

const dimensionOrder = ['OVERALL', 'SCHEDULE', 'COST', 'SCOPE', 'BENEFITS', 'RISK', 'RESOURCE'];

export const postgraphileSystem: System = {
  name: 'PostGraphile 5',
  call: (operation, aim) => {
    const variables =
      operation === 'Q3'
        ? { code: codeOf(aim.project) }
        : operation === 'M1'
          ? {
              input: {
                projectId: id(7, aim.place, aim.project),
                newRating: aim.rating,
                seen: aim.version,
                declarationId: randomUUID(),
              },
            }
          : {};
    return {
      path: '/graphql',
      headers: { ...json, 'x-place': id(1, aim.place), 'x-actor': id(2, aim.place, 1) },
      body: JSON.stringify({ query: pgDocuments[operation], variables }),
    };
  },
  read: (operation, answer) => {
    const { data } = answer as { data: Record<string, { nodes: unknown[]; totalCount?: number }> };
    const [first] = Object.values(data);
    switch (operation) {
      case 'Q1':
        return renamed(first?.nodes);
      case 'Q2':
        return { totalCount: first?.totalCount, nodes: renamed(first?.nodes) };
      case 'Q3': {
        const project = renamed(first?.nodes[0]) as { ratings: { dimension: string }[] };
        project.ratings.sort((a, b) => dimensionOrder.indexOf(a.dimension) - dimensionOrder.indexOf(b.dimension));
        return project;
      }
      case 'M1': {
        const { rating, version, projectByPlaceIdAndProjectId } = (
          first as unknown as {
            result: { rating: string; version: number; projectByPlaceIdAndProjectId: { code: string } };
          }
        ).result;
        return { code: projectByPlaceIdAndProjectId.code, rating, version };
      }
    }
  },
};

/** Values in one spelling: keys sorted, instants as epoch milliseconds. */
export function canonical(value: unknown): unknown {
  if (Array.isArray(value)) {
    return value.map(canonical);
  }
  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(
      Object.entries(value)
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([key, inner]) => [key, canonical(inner)]),
    );
  }
  return typeof value === 'string' && /^\d{4}-\d\d-\d\dT/.test(value) ? Date.parse(value) : value;
}
