import type { Role } from '../roles';
import type { OrganisationCode } from './organisations';

export interface PersonSketch {
  readonly name: string;
  /** The part of the address before the @; by default made of the name. */
  readonly mailbox?: string;
  readonly jobTitle: string;
  readonly organisation: OrganisationCode;
  /** Roles held, each with the code of the group, or of the organisation, that it is limited to. */
  readonly roles: readonly { readonly role: Role; readonly group?: string; readonly of?: OrganisationCode }[];
}

const lead = (group?: string) => ({ role: 'WORKSTREAM_LEAD' as const, group });
const projectLead = { role: 'PROJECT_LEAD' as const };
const viewer = { role: 'VIEWER' as const };
const enabler = (group: string) => ({ role: 'ENABLER_LEAD' as const, group });

/** One invented person for each role; their addresses are fixed, so that a guide can name them. */
const rolePeople: readonly PersonSketch[] = [
  {
    name: 'Grace Adekunle',
    mailbox: 'viewer',
    jobTitle: 'Board member',
    organisation: 'HWTH',
    roles: [viewer],
  },
  {
    name: 'Tanvir Rahman',
    mailbox: 'project-lead',
    jobTitle: 'Integrated discharge programme manager',
    organisation: 'LBTH',
    roles: [projectLead],
  },
  {
    name: 'Farida Begum',
    mailbox: 'workstream-lead',
    jobTitle: 'Head of Integrated Commissioning, Ageing Well',
    organisation: 'LBTH',
    roles: [lead('PI')],
  },
  {
    name: 'Kofi Mensah',
    mailbox: 'enabler-lead',
    jobTitle: 'Head of Estates Strategy',
    organisation: 'NEL',
    roles: [enabler('ES')],
  },
  {
    name: 'Anneka Shah',
    mailbox: 'finance-lead',
    jobTitle: 'Senior Finance Business Partner',
    organisation: 'LBTH',
    roles: [{ role: 'FINANCE_LEAD' }],
  },
  {
    name: 'Marcus Bennett',
    mailbox: 'bcf-lead',
    jobTitle: 'Better Care Fund Lead',
    organisation: 'LBTH',
    roles: [{ role: 'BCF_LEAD' }],
  },
  {
    name: 'Priya Osei',
    mailbox: 'pmo',
    jobTitle: 'Partnership Programme Office Manager',
    organisation: 'NEL',
    roles: [{ role: 'PMO' }],
  },
  {
    name: 'Shabnam Akhtar',
    mailbox: 'place-admin',
    jobTitle: 'Partnership Systems Administrator',
    organisation: 'NEL',
    roles: [{ role: 'PLACE_ADMIN' }],
  },
  {
    name: 'Colin Hartley',
    mailbox: 'auditor',
    jobTitle: 'Internal Auditor',
    organisation: 'LBTH',
    roles: [{ role: 'AUDITOR' }],
  },
];

const workstreamLeads: readonly PersonSketch[] = [
  {
    name: 'Ruth Adeyemi',
    jobTitle: 'Head of Children and Families Commissioning',
    organisation: 'LBTH',
    roles: [lead('BW')],
  },
  { name: 'Imran Chowdhury', jobTitle: 'Consultant in Public Health', organisation: 'LBTH', roles: [lead('LW')] },
  { name: 'Daniel Okafor', jobTitle: 'Borough Director, Mental Health', organisation: 'ELFT', roles: [lead('MH')] },
  { name: 'Dr Helen Marsh', jobTitle: 'Clinical Lead, Primary Care', organisation: 'GPCG', roles: [lead('PC')] },
  { name: 'Samir Patel', jobTitle: 'Divisional Manager, Emergency Care', organisation: 'BARTS', roles: [lead('UC')] },
  {
    name: 'Sultana Miah',
    jobTitle: 'Health Inequalities Programme Lead',
    organisation: 'NEL',
    roles: [lead('HI'), projectLead],
  },
];

const executives: readonly PersonSketch[] = [
  { name: 'Margaret Oyelaran', jobTitle: 'Director of Integrated Care', organisation: 'LBTH', roles: [projectLead] },
  { name: 'Stephen Harte', jobTitle: 'Deputy Chief Operating Officer', organisation: 'BARTS', roles: [projectLead] },
  { name: 'Dr Yusuf Ismail', jobTitle: 'Medical Director', organisation: 'GPCG', roles: [projectLead] },
  { name: 'Catherine Lind', jobTitle: 'Director of Community Services', organisation: 'ELFT', roles: [projectLead] },
  { name: 'Rukhsana Malik', jobTitle: 'Chief Executive', organisation: 'THCVS', roles: [projectLead] },
];

const projectLeads: readonly PersonSketch[] = [
  { name: 'Nadia Khatun', jobTitle: 'Reablement Service Manager', organisation: 'LBTH', roles: [projectLead] },
  { name: 'Joy Ofori', jobTitle: 'Commissioning Manager, Carers', organisation: 'LBTH', roles: [projectLead] },
  { name: 'Ade Williams', jobTitle: 'Dementia and Frailty Lead', organisation: 'ELFT', roles: [projectLead] },
  { name: 'Leyla Hassan', jobTitle: 'Early Help Transformation Manager', organisation: 'LBTH', roles: [projectLead] },
  { name: 'Shirin Uddin', jobTitle: 'Maternity Transformation Midwife', organisation: 'BARTS', roles: [projectLead] },
  { name: 'Oliver Grant', jobTitle: 'SEND Programme Manager', organisation: 'LBTH', roles: [projectLead] },
  { name: 'Jamal Ahmed', jobTitle: 'Public Health Programme Manager', organisation: 'LBTH', roles: [projectLead] },
  { name: 'Chloe Bright', jobTitle: 'Social Prescribing Lead', organisation: 'GPCG', roles: [projectLead] },
  { name: 'Abdul Kadir', jobTitle: 'Community Development Manager', organisation: 'THCVS', roles: [projectLead] },
  { name: 'Rebecca Lowe', jobTitle: 'Talking Therapies Service Lead', organisation: 'ELFT', roles: [projectLead] },
  { name: 'Esther Boateng', jobTitle: 'Crisis Pathway Manager', organisation: 'ELFT', roles: [projectLead] },
  { name: 'Mohammed Sharif', jobTitle: 'Mental Health Commissioner', organisation: 'NEL', roles: [projectLead] },
  { name: 'Dr Anil Mehta', jobTitle: 'Primary Care Network Director', organisation: 'GPCG', roles: [projectLead] },
  { name: 'Tasnim Ali', jobTitle: 'Neighbourhoods Programme Manager', organisation: 'GPCG', roles: [projectLead] },
  { name: 'Kelly Donovan', jobTitle: 'Digital First Manager', organisation: 'NEL', roles: [projectLead] },
  { name: 'Patrick Doyle', jobTitle: 'Same-day Emergency Care Manager', organisation: 'BARTS', roles: [projectLead] },
  { name: 'Hodan Warsame', jobTitle: 'Urgent Community Response Lead', organisation: 'ELFT', roles: [projectLead] },
];

const others: readonly PersonSketch[] = [
  {
    name: 'Lorraine Pike',
    jobTitle: 'Head of Workforce Development',
    organisation: 'ELFT',
    roles: [enabler('OD')],
  },
  {
    name: 'Mizanur Haque',
    jobTitle: 'Head of Resident Engagement',
    organisation: 'HWTH',
    roles: [enabler('UE')],
  },
  {
    name: 'Siobhan Reilly',
    jobTitle: 'Communications Manager',
    organisation: 'NEL',
    roles: [enabler('CO')],
  },
  { name: 'Emeka Nwosu', jobTitle: 'Programme Office Analyst', organisation: 'NEL', roles: [{ role: 'PMO' }] },
  { name: 'Julie Tran', jobTitle: 'Business Support Manager', organisation: 'LBTH', roles: [{ role: 'PLACE_ADMIN' }] },
  {
    name: 'Cllr Teresa Ferreira',
    jobTitle: 'Chair of the Health and Wellbeing Board',
    organisation: 'LBTH',
    roles: [viewer],
  },
  {
    name: 'Olu Fashola',
    jobTitle: 'Head of Finance, Integrated Care',
    organisation: 'NEL',
    roles: [{ role: 'FINANCE_LEAD' }],
  },
  {
    name: 'Hannah Quaye',
    jobTitle: 'Finance Manager, Community Health',
    organisation: 'ELFT',
    roles: [{ role: 'FINANCE_LEAD', of: 'ELFT' }],
  },
];

/** Everyone in the demonstration place. All names are invented. */
export const personSketches: readonly PersonSketch[] = [
  ...rolePeople,
  ...workstreamLeads,
  ...executives,
  ...projectLeads,
  ...others,
];
