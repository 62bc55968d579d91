/**
 * What one project gives another, across workstreams. ON_TIME has float, AT_RISK comes after it is needed, DELIVERED is
 * done, PROPOSED and DECLINED are not agreed; dates follow from the milestones of the giver.
 */
export interface DependencySketch {
  readonly giver: string;
  readonly receiver: string;
  readonly title: string;
  readonly fate: 'ON_TIME' | 'AT_RISK' | 'DELIVERED' | 'PROPOSED' | 'DECLINED';
  /** The milestone of the giver at which it comes, where a story names one; by default the next that is open. */
  readonly milestone?: string;
}

const gives =
  (fate: DependencySketch['fate']) =>
  (giver: string, receiver: string, title: string, milestone?: string): DependencySketch => ({
    giver,
    receiver,
    title,
    fate,
    ...(milestone !== undefined && { milestone }),
  });

const onTime = gives('ON_TIME');
const atRisk = gives('AT_RISK');
const delivered = gives('DELIVERED');
const proposed = gives('PROPOSED');
const declined = gives('DECLINED');

/** 40 of them, in no circle. The first four are one chain, each slipping after the one before. */
export const dependencySketches: readonly DependencySketch[] = [
  atRisk('PI-04', 'UC-05', 'Home care the same evening, under the pathway 1 contract', 'Pathway 1 contract live'),
  atRisk('UC-05', 'PC-06', 'Evening visits for people whom the neighbourhood team steps up', 'Evening visits start'),
  atRisk('PC-06', 'PI-10', 'Team base in the south east for night nurses', 'Team base agreed'),
  atRisk(
    'PI-10',
    'UC-02',
    'Rapid response at night, so that the centre can close at midnight',
    'Rapid response 24 hours a day',
  ),
  atRisk('UC-03', 'PI-07', 'Assessors at the new front door', 'Front door opens'),
  atRisk('HI-01', 'LW-01', 'Reach of social prescribing by ethnicity'),
  onTime('PC-08', 'BW-08', 'Interpreters in family hubs'),
  onTime('PI-12', 'UC-03', 'One list of people ready to go home', 'Hub roster agreed'),
  onTime('UC-01', 'PI-11', 'Falls pick-up referrals to the classes'),
  onTime('UC-04', 'PC-07', 'Wording of the online form in Bengali'),
  onTime('LW-02', 'UC-06', 'Smoking advisers for people who come often'),
  onTime('LW-05', 'PC-04', 'Blood pressure readings from pharmacies'),
  onTime('LW-07', 'PI-11', 'Instructors for strength and balance'),
  onTime('PC-01', 'UC-04', 'Call-back slots in practices'),
  onTime('PC-02', 'PI-02', 'Neighbourhood team takes people after reablement'),
  onTime('PC-04', 'PI-08', 'Frailty reviews as the start of a joint budget'),
  onTime('MH-01', 'PC-02', 'Mental health worker in each team'),
  onTime('MH-02', 'BW-10', 'Talking therapy from the 18th birthday'),
  onTime('MH-04', 'BW-09', 'Practitioners shared with the hubs'),
  onTime('BW-06', 'HI-01', 'Uptake by ward and ethnicity'),
  onTime('BW-08', 'MH-04', 'Rooms in hubs for school teams'),
  onTime('PI-01', 'MH-08', 'Carers whom family intervention reaches'),
  onTime('PI-09', 'UC-08', 'Beds and hoists within a day in January'),
  onTime('LW-03', 'PC-05', 'Group clinics that free nurses'),
  onTime('LW-06', 'MH-07', 'Health checks brought to the depot clinic'),
  onTime('UC-08', 'PI-12', 'Escalation plan for the hub'),
  onTime('HI-02', 'LW-07', 'What residents found about walking groups'),
  onTime('PI-08', 'MH-09', 'Joint budgets for people with two diagnoses'),
  onTime('MH-06', 'UC-06', 'Crisis house places for people with a named worker'),
  onTime('BW-02', 'PC-07', 'Pictures for people who do not read'),
  onTime('PI-03', 'LW-04', 'Handyperson fits air filters'),
  delivered('PC-02', 'LW-01', 'Link worker at each team meeting'),
  delivered('MH-01', 'UC-06', 'Names of care coordinators'),
  delivered('UC-01', 'PI-04', 'Two-hour response as the way in to pathway 1'),
  delivered('BW-04', 'HI-01', 'Oral health baseline'),
  delivered('PI-02', 'UC-05', 'Reablement slots for the virtual ward'),
  proposed('PC-07', 'MH-02', 'Help to get online for young adults'),
  proposed('LW-04', 'UC-02', 'Spirometry the same week'),
  proposed('MH-03', 'LW-09', 'Employment advisers at advice sessions'),
  declined('PC-05', 'BW-01', 'Practice nurses for evening clinics'),
];
