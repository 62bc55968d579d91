import type { SchemeSketch } from '../sketch';

/** Teams in the localities, and what makes integration work. */
export const neighbourhoods: readonly SchemeSketch[] = [
  {
    name: 'Neighbourhood teams',
    type: 'WIDER_SUPPORT_TO_PROMOTE_PREVENTION_AND_INDEPENDENCE',
    objective: 'PROACTIVE_CARE_TO_THOSE_WITH_COMPLEX_NEEDS',
    lines: [
      {
        description: 'Multi-disciplinary teams, four localities',
        area: 'PRIMARY_CARE',
        provider: 'NHS',
        source: 'NHS_MINIMUM',
        by: 'GPCG',
        pounds: ['1096840.00'],
        joins: [
          ['PC-02', 45],
          ['PC-06', 35],
        ],
      },
      {
        description: 'Neighbourhood mental health teams',
        area: 'MENTAL_HEALTH',
        provider: 'NHS_MENTAL_HEALTH_PROVIDER',
        source: 'NHS_MINIMUM',
        by: 'ELFT',
        pounds: ['738205.00'],
        joins: [['MH-01', 100]],
      },
      {
        description: 'Social prescribing link workers',
        area: 'PRIMARY_CARE',
        provider: 'CHARITY_VOLUNTARY_SECTOR',
        source: 'ADDITIONAL_NHS',
        by: 'GPCG',
        pounds: ['248700.00'],
        joins: [['LW-01', 100]],
      },
      {
        description: 'Community grants for isolated older people',
        area: 'OTHER',
        provider: 'CHARITY_VOLUNTARY_SECTOR',
        source: 'ADDITIONAL_LA',
        by: 'THCVS',
        pounds: ['130000.00'],
        joins: [['LW', 100]],
      },
    ],
  },
  {
    name: 'Enabling integration',
    type: 'EVALUATION_AND_ENABLING_INTEGRATION',
    objective: 'PROACTIVE_CARE_TO_THOSE_WITH_COMPLEX_NEEDS',
    lines: [
      {
        description: 'Integrated commissioning team',
        area: 'OTHER',
        provider: 'LOCAL_AUTHORITY',
        source: 'NHS_MINIMUM',
        by: 'LBTH',
        pounds: ['318640.00'],
      },
      {
        description: 'Shared care record, social care part',
        area: 'SOCIAL_CARE',
        provider: 'LOCAL_AUTHORITY',
        source: 'LA_BETTER_CARE_GRANT',
        by: 'LBTH',
        pounds: ['203111.30'],
      },
      {
        description: 'Evaluation of Home First',
        area: 'OTHER',
        provider: 'NHS',
        source: 'ADDITIONAL_NHS',
        by: 'NEL',
        pounds: ['92400.00'],
        joins: [['PI-04', 100]],
      },
    ],
  },
];
