import { critical, type HomeSketch } from '../sketch';

export const healthInequalities: HomeSketch = {
  home: 'HI',
  priorities: [
    'Core20PLUS5: reach the most deprived fifth first',
    'Fair access and experience, measured by ethnicity',
    'Residents lead what is done',
  ],
  projects: [
    {
      code: 'HI-01',
      name: 'Ethnicity recording and equity dashboard',
      summary: 'Ethnicity is recorded well by every partner, and each service sees who it does not reach.',
      lead: 'Sultana Miah',
      sro: 'Margaret Oyelaran',
      organisation: 'NEL',
      stage: 'DELIVER',
      ratings: 'AAAggg',
      scale: 'FIVE_POINT',
      priority: 2,
      contributors: ['BW', 'LW', 'PI', 'MH', 'PC', 'UC'],
      milestones: [
        'Recording standard agreed',
        'Baseline by partner published',
        critical('Dashboard live for six services'),
        'First equity report to the board',
      ],
    },
    {
      code: 'HI-02',
      name: 'Community research fund',
      summary: 'Residents choose, carry out and publish research about health on their estates.',
      lead: 'Abdul Kadir',
      organisation: 'THCVS',
      stage: 'PLAN',
      ratings: '--GGGG',
      priority: 3,
      contributors: ['LW'],
      milestones: [
        'Panel of residents formed',
        'First call opens',
        critical('Twelve grants awarded'),
        'Findings shared',
      ],
    },
  ],
};
