import { dateOf } from '@weft/kernel';
import type { StatementKind } from '../statement';
import { awaited, statements, type SeedEdition, type SeedFramework } from './seed-framework';

const report2023: SeedEdition = {
  code: '2023',
  title: 'Report to the Health and Wellbeing Board, 2023',
  source: "Tower Hamlets Together Board's Priorities, report to the Health and Wellbeing Board of 19 September 2023",
  publishedOn: dateOf('2023-09-19'),
  state: 'SUPERSEDED',
  statements: [
    ...statements('MISSION', [
      "Our mission is to transform people's health and lives in Tower Hamlets, reducing inequalities and reorganising services to match people's needs.",
    ]),
    ...statements('VISION', [
      'Tower Hamlets residents, whatever their backgrounds and needs, are supported to thrive and achieve their health and life goals, reducing inequalities and isolation',
      "Health and social care services in Tower Hamlets are high quality, good value and designed around people's needs, across physical and mental health and throughout primary, secondary and social care",
      'Service users, carers and residents are active and equal partners in health and care, equipped to work collaboratively with THT partners to plan, deliver and strengthen local services.',
    ]),
    ...statements('OBJECTIVE', [
      'Building the resilience and wellbeing of our communities including maintaining the capacity to mobilise residents to deliver wellbeing and support within their communities, particularly to the most vulnerable and those who are isolated',
      "Maintaining people's independence in the community - ensuring multi-agency working across primary, community, acute and social care to meet needs effectively and reduce the need for avoidable admission or for escalation of support unnecessarily",
      'Reducing the time people need to be in a bed-based setting - ensuring people are cared for in the community or their own homes whenever this is safe and receive a good level of care when in a bed based setting',
    ]),
  ],
};

const slides: SeedEdition = {
  code: 'slides',
  title: 'Presentation of the partnership',
  source: 'Tower Hamlets Together: who we are, what we are trying to achieve; slides, undated',
  publishedOn: null,
  state: 'PUBLISHED',
  statements: [
    ...statements('MISSION', [
      'Support all children and adults to live happy and healthy lives in Tower Hamlets, through providing integrated services that are accessible to all and actively tackle health inequalities, particularly those caused by systemic racism.',
    ]),
    ...statements('VISION', [
      'Tower Hamlets residents, whatever their backgrounds and needs, are supported to self-care, thrive and achieve their health and life goals',
      "Health and social care services in Tower Hamlets are accessible, high quality, good value and designed around people's needs, across physical and mental health and throughout primary, secondary and social care",
      'Service users, carers and residents and children are active and equal partners in health and care, equipped to work collaboratively with THT partners to plan, deliver and strengthen local services',
      'All residents - no matter their ethnicity, religion, gender, age, sexuality, disability or health needs - experience equitable access to and experience of services, and are supported to achieve positive health outcomes',
    ]),
    ...statements('VALUE', ['We are compassionate', 'We collaborate', 'We are inclusive', 'We are accountable']),
    ...statements('OBJECTIVE', [
      'Building the resilience and wellbeing of our communities',
      "Maintaining people's independence in the community",
      'Reducing the time people need to be in hospitals/care homes',
    ]),
    ...statements('PRIORITY', [
      'Improving access to primary and urgent care.',
      'Building resilience and self-care to prevent and manage long term conditions',
      'Implementing a localities and neighbourhoods model',
      'Facilitating a smooth and rapid process for hospital discharge into community care services',
      'Being an anti-racist and equity driven health care system',
      'Ensuring that babies, children and young people get the best start in life',
      'Providing integrated mental health services and interventions',
    ]),
    ...statements('OUTCOME', [
      'I feel like services work together to provide me with good care.',
      'I am able to support myself and my family financially.',
      'I am supported to make healthy choices.',
      'Regardless of who I am, I am able to access care services for my physical and mental health.',
      'I have a good level of happiness and wellbeing.',
    ]),
    ...awaited('OUTCOME', 6, 11, (number) => `I statement ${number} (text awaited)`),
  ],
};

const superseded: readonly { readonly kind: StatementKind; readonly number: number }[] = [
  { kind: 'MISSION', number: 1 },
  ...[1, 2, 3].map((number) => ({ kind: 'VISION' as const, number })),
  ...[1, 2, 3].map((number) => ({ kind: 'OBJECTIVE' as const, number })),
];

/** Tower Hamlets Together's own framework, in the two editions that disagree: both are true, each in its own. */
export const towerHamletsTogether: SeedFramework = {
  code: 'THT',
  name: 'Tower Hamlets Together',
  owner: 'Tower Hamlets Together Board',
  description:
    'Mission, vision, values, objectives, resident outcomes and priorities for action of the partnership itself.',
  editions: [report2023, slides],
  supersessions: superseded.map(({ kind, number }) => ({
    predecessor: { edition: '2023', kind, number },
    successor: { edition: 'slides', kind, number },
  })),
};
