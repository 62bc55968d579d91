import type { HomeSketch } from '../sketch';
import { bornWellGrowingWell } from './born-well-growing-well';
import { healthInequalities } from './health-inequalities';
import { livingWell } from './living-well';
import { mentalHealth } from './mental-health';
import { primaryCareTransformation } from './primary-care-transformation';
import { promotingIndependence } from './promoting-independence';
import { urgentCare } from './urgent-care';

/** Homes in the partnership's order. */
export const homeSketches: readonly HomeSketch[] = [
  bornWellGrowingWell,
  livingWell,
  promotingIndependence,
  mentalHealth,
  primaryCareTransformation,
  urgentCare,
  healthInequalities,
];
