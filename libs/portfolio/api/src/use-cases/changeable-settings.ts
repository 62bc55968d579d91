import { abilityOf } from '@weft/identity/api';
import { maySetPortfolio, refusals } from '@weft/identity/domain';
import { accept, newId, type Result } from '@weft/kernel';
import { Refused, type Answer, type UnitOfWork } from '@weft/platform';
import { DEFAULT_RISK_BANDING } from '@weft/portfolio/domain';
import { PortfolioSettingRow } from '../persistence/register-rows';
import { settingsRow } from '../queries/risk-banding';

/** What a place has set, under change by one who may. */
export interface ChangeableSettings {
  readonly id: string;
  /** Saves what is decided; what is left out stays as it is, or at the standard. */
  save(changes: Partial<Pick<PortfolioSettingRow, 'lowTo' | 'moderateTo' | 'highTo' | 'thresholds'>>): void;
}

/** Loads the place's settings, whose version is 0 while the standard holds; refuses who may not set them. */
export async function changeableSettings(work: UnitOfWork, version: number): Promise<Result<ChangeableSettings>> {
  if (!maySetPortfolio(abilityOf(work.scope.actor))) {
    return refusals.setPortfolio;
  }
  // There may be no row to lock yet.
  await work.rows(`select pg_advisory_xact_lock(hashtextextended('portfolio setting ' || weft_place(), 0))`);
  const before = await work.find(PortfolioSettingRow, {}, true);
  const id = before?.id ?? newId();
  if ((before?.version ?? 0) !== version) {
    throw Refused.stale(id, version, before?.version ?? 0);
  }
  return accept({
    id,
    save: (changes) => {
      if (before) {
        work.update(PortfolioSettingRow, before, changes);
      } else {
        work.insert(PortfolioSettingRow, { id, ...DEFAULT_RISK_BANDING, thresholds: {}, ...changes });
      }
    },
  });
}

/** The settings as they stand after the change. */
export const settingsAnswer: Answer = { type: 'PortfolioSettings', rows: (t) => ({ from: settingsRow(t) }) };
