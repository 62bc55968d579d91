import type { GroupKind } from '../grants';

export interface GroupSketch {
  readonly code: string;
  readonly name: string;
  readonly kind: GroupKind;
  readonly description: string;
  /** Name of the person who leads or chairs it. */
  readonly lead: string;
}

/** Workstreams, programme, enabler groups and the line of governance, in the partnership's order. */
export const groupSketches: readonly GroupSketch[] = [
  {
    code: 'BW',
    name: 'Born Well Growing Well',
    kind: 'WORKSTREAM',
    lead: 'Ruth Adeyemi',
    description:
      'Maternity, early years, children and young people: the best start in life, and help for families before a crisis.',
  },
  {
    code: 'LW',
    name: 'Living Well',
    kind: 'WORKSTREAM',
    lead: 'Imran Chowdhury',
    description: 'Prevention, long-term conditions and self-care for adults, close to where they live.',
  },
  {
    code: 'PI',
    name: 'Promoting Independence',
    kind: 'WORKSTREAM',
    lead: 'Farida Begum',
    description:
      'Older and disabled people and their carers: staying well at home, and home from hospital without delay.',
  },
  {
    code: 'MH',
    name: 'Mental Health',
    kind: 'WORKSTREAM',
    lead: 'Daniel Okafor',
    description: 'Integrated mental health services and interventions, from talking therapies to crisis care.',
  },
  {
    code: 'PC',
    name: 'Primary Care Transformation',
    kind: 'WORKSTREAM',
    lead: 'Dr Helen Marsh',
    description: 'Access to primary care, and neighbourhood teams in the four localities.',
  },
  {
    code: 'UC',
    name: 'Urgent Care',
    kind: 'WORKSTREAM',
    lead: 'Samir Patel',
    description: 'Urgent and emergency care: the right place on the same day, and flow through the Royal London.',
  },
  {
    code: 'HI',
    name: 'Tackling Health Inequalities Programme',
    kind: 'PROGRAMME',
    lead: 'Sultana Miah',
    description: 'Three-year programme 2023 to 2026 to reduce identified health inequalities, by Core20PLUS5.',
  },
  {
    code: 'OD',
    name: 'People and Organisational Development',
    kind: 'ENABLER_GROUP',
    lead: 'Lorraine Pike',
    description: 'Workforce, skills and culture across the partners.',
  },
  {
    code: 'UE',
    name: 'User and Stakeholder Engagement',
    kind: 'ENABLER_GROUP',
    lead: 'Mizanur Haque',
    description: 'Residents, carers and partners as equals in planning and delivery.',
  },
  {
    code: 'CO',
    name: 'Communications',
    kind: 'ENABLER_GROUP',
    lead: 'Siobhan Reilly',
    description: 'One voice to residents and staff about joined-up services.',
  },
  {
    code: 'ES',
    name: 'Estates and Local Infrastructure',
    kind: 'ENABLER_GROUP',
    lead: 'Kofi Mensah',
    description: 'Buildings, leases and shared space for neighbourhood working.',
  },
  {
    code: 'HWB',
    name: 'Health and Wellbeing Board',
    kind: 'BOARD',
    lead: 'Cllr Teresa Ferreira',
    description: 'Statutory board of the borough, to which the partnership answers.',
  },
  {
    code: 'THTB',
    name: 'Tower Hamlets Together Board',
    kind: 'BOARD',
    lead: 'Margaret Oyelaran',
    description: 'The board of the partnership, also a sub-committee of the integrated care board.',
  },
  {
    code: 'OMG',
    name: 'Operational Management Group',
    kind: 'BOARD',
    lead: 'Priya Osei',
    description: 'Meets monthly; brings workstreams and enabler groups together.',
  },
];
