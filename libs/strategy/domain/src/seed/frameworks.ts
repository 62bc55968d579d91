import {
  core20Plus5,
  fullerStocktake,
  healthAndWellbeingStrategy,
  northEastLondonStrategy,
} from './further-frameworks';
import type { SeedFramework } from './seed-framework';
import { towerHamletsTogether } from './tower-hamlets-together';

/** The frameworks that a new place of the partnership starts with, its own first. */
export const seedFrameworks: readonly SeedFramework[] = [
  towerHamletsTogether,
  healthAndWellbeingStrategy,
  northEastLondonStrategy,
  core20Plus5,
  fullerStocktake,
];
