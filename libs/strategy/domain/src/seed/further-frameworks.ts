import { statements, type SeedFramework } from './seed-framework';

/** The borough's strategy. The principles are named as published; the ambitions' wording is from memory. */
export const healthAndWellbeingStrategy: SeedFramework = {
  code: 'HWBS',
  name: 'Tower Hamlets Health and Wellbeing Strategy',
  owner: 'Tower Hamlets Health and Wellbeing Board',
  description: 'Six system-wide improvement principles and five ambitions for a healthy borough.',
  editions: [
    {
      code: '2021-25',
      title: 'Health and Wellbeing Strategy 2021 to 2025',
      source: 'Tower Hamlets Health and Wellbeing Strategy 2021-25',
      publishedOn: null,
      state: 'PUBLISHED',
      statements: [
        ...statements('PRINCIPLE', [
          'Better targeting',
          'Stronger networks',
          'Equalities and anti-racism in all we do',
          'Better communications',
          'Community first',
          'Best use of what we have',
        ]),
        ...statements(
          'AMBITION',
          [
            'Everyone can access safe, social spaces near their homes, to live active, healthy lives as a community',
            'Children and families are healthy, happy and confident',
            'Young adults have the opportunities, connections and local support to live mentally and physically healthy lives',
            'Middle-aged and older people are supported to live healthy lives and get support early',
            'Anyone needing help knows where to get it and is supported to find the right help',
          ],
          { wording: 'FROM_MEMORY' },
        ),
      ],
    },
  ],
  supersessions: [],
};

/** The strategy of the integrated care partnership that the place is part of. */
export const northEastLondonStrategy: SeedFramework = {
  code: 'NEL',
  name: 'North East London integrated care strategy',
  owner: 'North East London Health and Care Partnership',
  description: 'Four priorities and six cross-cutting themes for north east London.',
  editions: [
    {
      code: '2023',
      title: 'Integrated care strategy',
      source: 'North East London integrated care strategy',
      publishedOn: null,
      state: 'PUBLISHED',
      statements: [
        ...statements('PRIORITY', [
          'Babies, children and young people',
          'Long-term conditions',
          'Mental health',
          'Local employment and workforce',
        ]),
        ...statements('THEME', [
          'Health inequalities',
          'Prevention',
          'Personalised holistic care',
          'Co-production',
          'High-trust environment',
          'Learning system',
        ]),
      ],
    },
  ],
  supersessions: [],
};

/** NHS England's approach to health inequalities: the most deprived fifth, plus local groups, and clinical areas. */
export const core20Plus5: SeedFramework = {
  code: 'CORE20PLUS5',
  name: 'Core20PLUS5',
  owner: 'NHS England',
  description: 'The national approach to reducing health inequalities, for adults and for children and young people.',
  editions: [
    {
      code: 'current',
      title: 'Core20PLUS5, adults, children and young people',
      source: 'NHS England, Core20PLUS5',
      publishedOn: null,
      state: 'PUBLISHED',
      statements: [
        ...statements(
          'CLINICAL_AREA',
          [
            'Maternity',
            'Severe mental illness',
            'Chronic respiratory disease',
            'Early cancer diagnosis',
            'Hypertension case-finding',
          ],
          { section: 'Adults' },
        ),
        ...statements('CLINICAL_AREA', ['Asthma', 'Diabetes', 'Epilepsy', 'Oral health', 'Mental health'], {
          section: 'Children and young people',
          from: 6,
        }),
        ...statements('THEME', ['Smoking cessation across all five'], { section: 'Adults' }),
      ],
    },
  ],
  supersessions: [],
};

/** 'Next steps for integrating primary care', in the words that people use for its three offers. */
export const fullerStocktake: SeedFramework = {
  code: 'FULLER',
  name: 'Fuller stocktake',
  owner: 'NHS England',
  description: 'The review of primary care integration: neighbourhoods, urgent access and prevention.',
  editions: [
    {
      code: '2022',
      title: 'Next steps for integrating primary care',
      source: 'Next steps for integrating primary care: Fuller stocktake report, 2022',
      publishedOn: null,
      state: 'PUBLISHED',
      statements: statements('THEME', ['Same-day urgent access', 'Integrated neighbourhood teams', 'Prevention'], {
        wording: 'FROM_MEMORY',
      }),
    },
  ],
  supersessions: [],
};
