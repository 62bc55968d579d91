import type { ControlState, Proximity } from '../../risk';

/** A level of the matrix, likelihood first. */
export type Level = readonly [likelihood: 1 | 2 | 3 | 4 | 5, consequence: 1 | 2 | 3 | 4 | 5];

/** A risk that a story needs as it is. */
export interface StoryRisk {
  readonly project: string;
  /** Its number in the place's register, where a story names it. */
  readonly number?: number;
  readonly title: string;
  readonly description: string;
  readonly controls: string;
  readonly controlState: ControlState;
  readonly inherent: Level;
  readonly current: Level;
  readonly target: Level;
  readonly proximity: Proximity;
  readonly raisedOn: string;
  readonly owner?: string;
  /** Earlier scores, oldest first: on that day it went from the level to the next. */
  readonly moves?: readonly { readonly on: string; readonly from: Level; readonly by?: string }[];
}

/** The watermelon's register, and an extreme risk that nobody controls under a Green project. */
export const storyRisks: readonly StoryRisk[] = [
  {
    project: 'PI-04',
    number: 118,
    title: 'Winter home care capacity',
    description: 'Providers cannot start care on the day of discharge from December, and people wait in beds.',
    controls: 'Block hours with two providers on a letter of intent.',
    controlState: 'PARTIAL',
    inherent: [5, 5],
    current: [4, 5],
    target: [2, 4],
    proximity: 'WITHIN_MONTH',
    raisedOn: '2025-09-09',
    owner: 'Nadia Khatun',
    moves: [{ on: '2025-11-03', from: [4, 4], by: 'Nadia Khatun' }],
  },
  {
    project: 'PI-04',
    number: 121,
    title: 'Records do not match',
    description: 'Hospital and council systems name the same person differently, and starts are missed.',
    controls: 'Daily list matched by hand at the discharge hub.',
    controlState: 'PARTIAL',
    inherent: [4, 4],
    current: [3, 4],
    target: [2, 3],
    proximity: 'WITHIN_QUARTER',
    raisedOn: '2025-09-23',
  },
  {
    project: 'PI-04',
    number: 97,
    title: 'Family choice delays',
    description: 'Families ask for time to choose a provider while care could start.',
    controls: 'Choice letter on admission, in six languages.',
    controlState: 'PARTIAL',
    inherent: [4, 3],
    current: [3, 3],
    target: [2, 2],
    proximity: 'WITHIN_QUARTER',
    raisedOn: '2025-06-17',
    moves: [{ on: '2025-10-07', from: [3, 4] }],
  },
  {
    project: 'PI-04',
    title: 'Assessors are not in post at weekends',
    description: 'Saturday discharges wait until Monday.',
    controls: 'Overtime agreed until the contract is live.',
    controlState: 'PARTIAL',
    inherent: [4, 3],
    current: [3, 3],
    target: [1, 3],
    proximity: 'WITHIN_QUARTER',
    raisedOn: '2025-07-22',
  },
  {
    project: 'PI-04',
    title: 'Pension terms delay the transfer of staff',
    description: 'The admission agreement to the pension fund is not signed.',
    controls: 'Guarantee by the council.',
    controlState: 'EFFECTIVE',
    inherent: [4, 4],
    current: [2, 4],
    target: [1, 4],
    proximity: 'WITHIN_MONTH',
    raisedOn: '2025-09-19',
  },
  {
    project: 'PI-04',
    title: 'Keys of residents are not at hand',
    description: 'Night visits fail where nobody opens.',
    controls: 'Key safes fitted with the first visit.',
    controlState: 'EFFECTIVE',
    inherent: [3, 3],
    current: [2, 2],
    target: [1, 2],
    proximity: 'WITHIN_YEAR',
    raisedOn: '2025-08-05',
  },
  {
    project: 'UC-08',
    number: 124,
    title: 'Norovirus closes two wards at once',
    description: 'In January 2025 forty beds were closed for eleven days, and no ward is held for it this winter.',
    controls: '',
    controlState: 'NONE',
    inherent: [4, 5],
    current: [4, 5],
    target: [3, 3],
    proximity: 'WITHIN_QUARTER',
    raisedOn: '2025-10-14',
  },
];

/** Projects whose people rate them worse than the data does: nothing on the register speaks against them. */
export const cautiousProjects: readonly string[] = ['PI-11', 'LW-08'];
