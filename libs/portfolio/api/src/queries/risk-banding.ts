import { column, one, shape, type Shape } from '@weft/platform';
import { DEFAULT_RISK_BANDING } from '@weft/portfolio/domain';

const { lowTo, moderateTo, highTo } = DEFAULT_RISK_BANDING;

/** The one row of what the place has set, or of the standard. */
export const settingsRow = (to: string): string =>
  `(select coalesce(s.low_to, ${lowTo}) as low_to, coalesce(s.moderate_to, ${moderateTo}) as moderate_to,
      coalesce(s.high_to, ${highTo}) as high_to, coalesce(s.thresholds, '{}') as thresholds, coalesce(s.version, 0) as version
    from (select weft_place() as id) place left join portfolio_setting s on s.place_id = place.id) ${to}`;

const upTo = (end: string): string => `(select s.${end} from ${settingsRow('s')})`;

/** The band of a score by the place's banding, as `riskBand` of the domain has it. */
export const bandSql = (score: string): string =>
  `(case when ${score} <= ${upTo('low_to')} then 'LOW' when ${score} <= ${upTo('moderate_to')} then 'MODERATE'
    when ${score} <= ${upTo('high_to')} then 'HIGH' else 'EXTREME' end)`;

export const settingsShapes: readonly Shape[] = [
  shape('Query', { portfolioSettings: one('PortfolioSettings', (_, to) => ({ from: settingsRow(to) })) }),
  shape('PortfolioSettings', {
    lowTo: column('low_to'),
    moderateTo: column('moderate_to'),
    highTo: column('high_to'),
    version: column('version'),
  }),
];
