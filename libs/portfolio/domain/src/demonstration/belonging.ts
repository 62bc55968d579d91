import { Seeded, type DemonstrationPartnership } from '@weft/identity/demonstration';
import type { LocalityKind } from '../reference';
import { PARTNER_PARTS, type PartnerPart } from '../partner';
import type { DemonstrationPortfolio, DemonstrationProject } from './portfolio';

/** The four localities, and the seven primary care networks. */
const localities: readonly (readonly [code: string, name: string, kind: LocalityKind])[] = [
  ['NE', 'North East', 'LOCALITY'],
  ['NW', 'North West', 'LOCALITY'],
  ['SE', 'South East', 'LOCALITY'],
  ['SW', 'South West', 'LOCALITY'],
  ['PCN-BG', 'Bethnal Green', 'PRIMARY_CARE_NETWORK'],
  ['PCN-EE', 'East End', 'PRIMARY_CARE_NETWORK'],
  ['PCN-TOWER', 'Tower', 'PRIMARY_CARE_NETWORK'],
  ['PCN-BOW', 'Bow', 'PRIMARY_CARE_NETWORK'],
  ['PCN-MEBB', 'Mile End & Bromley-by-Bow', 'PRIMARY_CARE_NETWORK'],
  ['PCN-PL', 'Poplar & Limehouse', 'PRIMARY_CARE_NETWORK'],
  ['PCN-HI', 'Healthy Island', 'PRIMARY_CARE_NETWORK'],
];

const cohorts: readonly (readonly [code: string, name: string, description: string])[] = [
  ['CYP', 'Children and young people', 'Up to 25 years, with their families.'],
  ['CORE20', 'Most deprived fifth', 'Who live in the most deprived fifth of areas: Core20.'],
  ['LTC', 'Adults with long-term conditions', 'Diabetes, hypertension, respiratory and heart disease.'],
  ['SMI', 'People with severe mental illness', 'On the register of a general practice.'],
  ['LDA', 'People with a learning disability and autistic people', 'Of any age.'],
  ['FRAILTY', 'People living with frailty', 'Mostly 65 and over, at home or in a care home.'],
  ['CARERS', 'Unpaid carers', 'Who look after a relative or a friend.'],
  ['EOL', 'People near the end of life', 'In their last year, wherever they live.'],
];

/** Whom the projects of a home are for, by the beginning of their codes. */
const cohortsOf: Readonly<Record<string, readonly [string, ...string[]]>> = {
  BW: ['CYP'],
  LW: ['LTC', 'CORE20', 'CARERS'],
  PI: ['FRAILTY', 'CARERS', 'EOL'],
  MH: ['SMI', 'LDA', 'CYP'],
  PC: ['LTC', 'CORE20', 'FRAILTY'],
  UC: ['FRAILTY', 'LTC'],
};

const documents = [
  'Project initiation document',
  'Terms of reference',
  'Evaluation plan',
  'Equality impact assessment',
];

/** Where the demonstration's projects work, whom they are for, who takes part, and what is said of them. */
export interface DemonstrationBelonging {
  readonly localities: readonly { id: string; code: string; name: string; kind: LocalityKind; position: number }[];
  readonly cohorts: readonly { id: string; code: string; name: string; description: string; position: number }[];
  readonly projectLocalities: readonly { readonly projectId: string; readonly localityId: string }[];
  readonly projectCohorts: readonly { readonly projectId: string; readonly cohortId: string }[];
  readonly partners: readonly { id: string; projectId: string; organisationId: string; part: PartnerPart }[];
  readonly links: readonly {
    readonly id: string;
    readonly projectId: string;
    readonly title: string;
    readonly address: string;
    readonly addedBy: string;
    readonly addedAt: string;
  }[];
  readonly comments: readonly DemonstrationComment[];
}

export interface DemonstrationComment {
  readonly id: string;
  readonly projectId: string;
  readonly body: string;
  readonly writtenBy: string;
  readonly writtenAt: string;
  readonly mentions: readonly string[];
}

/** Same seed, same content. */
export function demonstrationBelonging(
  seed: number,
  { organisations, people }: DemonstrationPartnership,
  { projects }: DemonstrationPortfolio,
): DemonstrationBelonging {
  const source = new Seeded(seed, 'belonging');
  const localityId = (code: string) => source.id(`locality/${code}`);
  const cohortId = (code: string) => source.id(`cohort/${code}`);
  const of = (project: DemonstrationProject) => source.of(project.code);
  return {
    localities: localities.map(([code, name, kind], position) => ({
      id: localityId(code),
      code,
      name,
      kind,
      position,
    })),
    cohorts: cohorts.map(([code, name, description], position) => ({
      id: cohortId(code),
      code,
      name,
      description,
      position,
    })),
    projectLocalities: projects.flatMap((project) =>
      placesOf(of(project).of('localities')).map((code) => ({
        projectId: project.id,
        localityId: localityId(code),
      })),
    ),
    projectCohorts: projects.flatMap((project) =>
      peopleOf(project, of(project).of('cohorts')).map((code) => ({ projectId: project.id, cohortId: cohortId(code) })),
    ),
    partners: projects.flatMap((project) => {
      const chance = of(project).of('partners');
      const others = chance.shuffled(organisations.filter(({ id }) => id !== project.organisationId));
      return others.slice(0, chance.int(1, 3)).map(({ id, code }) => ({
        id: source.id(`partner/${project.code}/${code}`),
        projectId: project.id,
        organisationId: id,
        part: chance.pick(PARTNER_PARTS),
      }));
    }),
    links: projects.flatMap((project) => {
      const chance = of(project).of('links');
      return documents
        .filter(() => chance.chance(0.3))
        .map((title) => ({
          id: source.id(`link/${project.code}/${title}`),
          projectId: project.id,
          title,
          address: `https://documents.tht.example/${project.code.toLowerCase()}/${title.toLowerCase().replaceAll(' ', '-')}`,
          addedBy: project.leadId,
          addedAt: project.createdAt,
        }));
    }),
    comments: commentsOn(projects, people, source),
  };
}

/** Most projects work everywhere; the others in one or two localities. */
function placesOf(chance: Seeded): readonly string[] {
  if (chance.chance(0.4)) return [];
  const codes = chance.shuffled(localities.map(([code]) => code).filter((code) => !code.startsWith('PCN')));
  return codes.slice(0, chance.int(1, 2)).sort();
}

function peopleOf({ code }: DemonstrationProject, chance: Seeded): readonly string[] {
  const own = cohortsOf[code.slice(0, 2)] ?? ['CORE20'];
  return chance.shuffled(own).slice(0, chance.int(1, 2));
}

/** A short talk about the project that the pictures show. */
function commentsOn(
  projects: readonly DemonstrationProject[],
  people: DemonstrationPartnership['people'],
  source: Seeded,
): DemonstrationComment[] {
  const project = projects.find(({ code }) => code === 'PI-04');
  const asks = people.find(({ email }) => email.startsWith('pmo@'));
  if (!project || !asks) return [];
  const said = (
    label: string,
    writtenBy: string,
    writtenAt: string,
    body: string,
    mentions: readonly string[] = [],
  ) => ({
    id: source.id(`comment/${label}`, writtenAt),
    projectId: project.id,
    body,
    writtenBy,
    writtenAt,
    mentions,
  });
  return [
    said(
      'question',
      asks.id,
      '2025-10-21T09:14:00.000Z',
      `@{${project.leadId}} what does the contract still wait for?`,
      [project.leadId],
    ),
    said('answer', project.leadId, '2025-10-21T13:40:00.000Z', 'For the signature of the second provider.'),
  ];
}
