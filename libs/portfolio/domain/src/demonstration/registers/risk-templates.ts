/** A risk as offices write it down, with the control that usually stands against it. */
export interface RiskTemplate {
  readonly title: string;
  readonly description: string;
  readonly control: string;
}

const risk = (title: string, description: string, control: string): RiskTemplate => ({ title, description, control });

/** Risks that any project can have. */
export const commonRisks: readonly RiskTemplate[] = [
  risk(
    'Clinical time is not released',
    'Workshops fall on clinic days, and decisions wait.',
    'Dates agreed with divisions a quarter ahead.',
  ),
  risk(
    'Key post stays vacant',
    'Two rounds of recruitment without an appointment.',
    'Agency cover until March; post re-evaluated.',
  ),
  risk(
    'Information sharing agreement is late',
    'Partners read the duty differently.',
    'One agreement for all partners, with the Caldicott guardians.',
  ),
  risk(
    'Records do not match between systems',
    'Duplicates hide who was seen by whom.',
    'Weekly matching report, mended by the teams.',
  ),
  risk(
    'Residents are consulted too late',
    'The offer is designed before those concerned are heard.',
    'Panel of residents at each gate.',
  ),
  risk(
    'Offer does not reach those with most need',
    'Uptake follows confidence in English.',
    'Outreach through mosques, schools and champions.',
  ),
  risk(
    'Funding ends before benefits show',
    'The fund is for one year; benefits are expected in two.',
    'Case for the second year in the January round.',
  ),
  risk(
    'Supplier cannot meet demand',
    'The market is thin, and two providers left it.',
    'Second supplier on the framework.',
  ),
  risk('Premises are not ready', 'Works depend on the landlord.', 'Interim rooms booked until June.'),
  risk('Benefits cannot be measured', 'The baseline was not recorded.', 'Indicator agreed with public health.'),
  risk(
    'Staff leave during the change',
    'Consultation unsettles the team.',
    'Weekly briefings; retention payment agreed.',
  ),
  risk(
    'Partners prioritise other winter work',
    'Operational pressure takes the leads away.',
    'Deputies named for each partner.',
  ),
  risk('Scope grows without a decision', 'Each partner adds a wish.', 'Changes go through the change panel.'),
  risk(
    'Digital tool is not accessible',
    'Screen readers skip the booking form.',
    'Accessibility test before each release.',
  ),
  risk(
    'Referrals exceed capacity',
    'Demand was modelled before the new housing was let.',
    'Weekly triage with a limit on new starts.',
  ),
  risk(
    'Procurement is challenged',
    'A losing bidder asks for the scores.',
    'Evaluation recorded and reviewed by legal.',
  ),
  risk(
    'Lead is shared with another project',
    'Two days a week are not enough in the last quarter.',
    'Deputy takes the weekly meeting.',
  ),
  risk(
    'Data arrives too late for decisions',
    'Extracts come six weeks after the month.',
    'Fortnightly manual count at the main site.',
  ),
  risk(
    'Equality impact is not understood',
    'Ethnicity is missing in a third of the records.',
    'Recording week with prompts at reception.',
  ),
  risk(
    'Handover to business as usual fails',
    'No service owns the work after the project.',
    'Owner named in the plan for gate 4.',
  ),
];

/** Risks of a home's own field. */
export const homeRisks: Readonly<Record<string, readonly RiskTemplate[]>> = {
  BW: [
    risk(
      'Midwifery teams fall below establishment',
      'Sickness at the birth centre takes continuity teams away.',
      'Escalation rota with the neighbouring unit.',
    ),
    risk('School consent forms come back late', 'Sessions run half empty.', 'Consent by text message.'),
    risk(
      'Waits grow for children under five',
      'Referrals rose by a fifth after the hubs opened.',
      'Group sessions while people wait.',
    ),
    risk(
      'Families move before the plan is complete',
      'Temporary housing outside the borough.',
      'Transfer letter agreed with neighbours.',
    ),
    risk(
      'Health visitors cannot reach new parents',
      'Addresses change between birth and first visit.',
      'Daily feed from the maternity system.',
    ),
  ],
  LW: [
    risk('Pharmacies opt out of the service', 'The fee does not cover the time.', 'Fee reviewed with the committee.'),
    risk(
      'Men over 40 do not come to checks',
      'Sessions fall in working hours.',
      'Evening sessions at markets and mosques.',
    ),
    risk('Link workers carry too many people', 'Caseloads are at 60 against 40.', 'Waiting list reviewed each week.'),
    risk('Spirometry kit is out of calibration', 'Hubs share two machines.', 'Loan from the hospital physiologists.'),
    risk('Referral forms differ by practice', 'Clerks key them again.', 'One form in the GP system from January.'),
  ],
  PI: [
    risk(
      'Home care hours are handed back',
      'Providers pay less than supermarkets.',
      'Block hours with two providers until March.',
    ),
    risk('Equipment is not collected', 'Stores run out of beds and hoists.', 'Text reminders and weekend collection.'),
    risk(
      'Care homes decline the assessment',
      'Managers want to see the person themselves.',
      'Joint visits for the first ten.',
    ),
    risk(
      'Carers do not identify as carers',
      'The register holds a tenth of those in the census.',
      'GP receptions ask at each visit.',
    ),
    risk(
      'Therapists are pulled to the wards',
      'Reablement starts without goals.',
      'Ring-fenced sessions each morning.',
    ),
  ],
  MH: [
    risk(
      'Crisis beds are full at weekends',
      'People wait in the emergency department.',
      'Street triage extended to Sunday.',
    ),
    risk(
      'Therapists leave for private practice',
      'Waits for the second appointment grow.',
      'Supervision and training offer.',
    ),
    risk(
      'Blood tests are not shared with practices',
      'Results stay in the trust system.',
      'Weekly list by secure mail.',
    ),
    risk('Schools change their safeguarding lead', 'Referrals stop for a term.', 'Two contacts for each school.'),
    risk('Families do not trust the service', 'Past experience of detention.', 'Peer workers of the same community.'),
  ],
  PC: [
    risk(
      'Practices leave the network contract',
      'Small practices merge or close.',
      'Resilience visits by the federation.',
    ),
    risk(
      'Telephone system is not procured in time',
      'The framework closes in March.',
      'Extension of the present contract.',
    ),
    risk(
      'Receptionists are not trained in navigation',
      'A third of posts turned over this year.',
      'E-learning with protected time.',
    ),
    risk(
      'Interpreters are not available on the day',
      'Sylheti and Somali are booked out.',
      'Video interpreting as a second line.',
    ),
    risk(
      'Patients without smartphones are left out',
      'Online access replaces the queue.',
      'Digital champions in four libraries.',
    ),
  ],
  UC: [
    risk(
      'Ambulance handovers block the front door',
      'Cohorting takes the assessment space.',
      'Rapid handover nurse on each shift.',
    ),
    risk('Ward closes through infection', 'Norovirus comes every January.', 'Deep-clean team on call.'),
    risk(
      'Out-of-hours cover has gaps',
      'Two evenings a week have no doctor.',
      'Locum bank shared with the federation.',
    ),
    risk('People return because discharge failed', 'Medicines are missing at home.', 'Call within 48 hours.'),
    risk(
      '111 sends people who need no urgent care',
      'The directory of services is out of date.',
      'Monthly review of the directory.',
    ),
  ],
  HI: [
    risk('Recording stays incomplete', 'Staff feel uneasy to ask.', 'Training with residents as trainers.'),
    risk('Small numbers identify people', 'Tables by ward and ethnicity.', 'Counts under seven are withheld.'),
    risk('Grants go to those who write well', 'Forms favour larger bodies.', 'Applications by voice message.'),
  ],
};
