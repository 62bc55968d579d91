import type { Seeded } from '@weft/identity/demonstration';
import { addDays, addWorkingDays, type IsoDate } from '@weft/kernel';
import {
  decideAgree,
  decideDecline,
  decideProposeDependency,
  type Dependency,
  type DependencyStanding,
} from '../../dependency';
import { DEMONSTRATION_TODAY as TODAY } from '../as-at';
import type { DemonstrationMilestone } from '../portfolio';
import { later, numbered, sound, type PlacedProject, type RegisterContext } from './context';
import { dependencySketches, type DependencySketch } from './dependency-sketches';
import type { DemonstrationDependency } from './types';

interface Terms {
  readonly needBy: IsoDate;
  readonly promisedOn: IsoDate | null;
  readonly milestone: DemonstrationMilestone | null;
  readonly deliveredOn: IsoDate | null;
}

/** Dependencies across workstreams, with dates that follow from the milestones as they are. */
export function dependenciesOf({ projectOf }: RegisterContext): readonly DemonstrationDependency[] {
  return numbered(
    'DEPENDENCY',
    dependencySketches.map((sketch) => {
      const giver = projectOf(sketch.giver);
      const receiver = projectOf(sketch.receiver);
      const chance = receiver.chance.of(`dependency/${sketch.giver}`);
      const terms = termsOf(sketch, giver, chance);
      const raisedOn = askedOn(giver, receiver, terms, chance);
      const raisedAt = chance.instant(raisedOn);
      const agreedOn = addWorkingDays(raisedOn, chance.int(1, 5));
      const settled = terms.promisedOn !== null;
      const { dependency, declineReason } = decided(sketch, terms, waiting(receiver, terms.needBy));
      return {
        ...dependency,
        id: chance.id('dependency', raisedAt),
        number: null,
        projectId: receiver.project.id,
        giverId: giver.project.id,
        receiverId: receiver.project.id,
        raisedById: receiver.project.leadId,
        raisedAt,
        agreedAt: settled ? chance.instant(agreedOn < TODAY ? agreedOn : addWorkingDays(TODAY, -1)) : null,
        deliveredOn: terms.deliveredOn,
        declineReason,
      };
    }),
  );
}

function termsOf({ fate, milestone: named }: DependencySketch, giver: PlacedProject, chance: Seeded): Terms {
  const open = giver.milestones.filter(({ actualOn }) => actualOn === null);
  const done = giver.milestones.filter(({ actualOn }) => actualOn !== null);
  const ahead = open.find(({ forecastOn }) => forecastOn >= TODAY);
  const milestone = open.find(({ title }) => title === named) ?? ahead ?? null;
  const expected = later(milestone?.forecastOn ?? addDays(TODAY, 60), TODAY);
  switch (fate) {
    case 'ON_TIME':
      return {
        needBy: chance.workingDay(addDays(expected, 7), 40),
        promisedOn: expected,
        milestone,
        deliveredOn: null,
      };
    case 'AT_RISK': {
      // Promised in time; since then the giver's milestone has slipped past the need.
      const needBy = addWorkingDays(expected, -chance.int(5, 15));
      return { needBy, promisedOn: addWorkingDays(needBy, -chance.int(1, 5)), milestone, deliveredOn: null };
    }
    case 'DELIVERED': {
      const last = done.at(-1);
      const deliveredOn = last?.actualOn ?? addWorkingDays(TODAY, -20);
      return {
        needBy: chance.workingDay(deliveredOn, 20),
        promisedOn: deliveredOn,
        milestone: last ?? null,
        deliveredOn,
      };
    }
    case 'PROPOSED':
    case 'DECLINED':
      return {
        needBy: chance.workingDay(addDays(TODAY, 60), 90),
        promisedOn: null,
        milestone: null,
        deliveredOn: null,
      };
  }
}

/** Asked for once both projects were there, before it was delivered, and before today. */
function askedOn(giver: PlacedProject, receiver: PlacedProject, { deliveredOn }: Terms, chance: Seeded): IsoDate {
  const both = addWorkingDays(later(giver.createdOn, receiver.createdOn), chance.int(2, 10));
  const last = deliveredOn === null ? addWorkingDays(TODAY, -2) : addWorkingDays(deliveredOn, -10);
  return both < last ? both : last;
}

/** What waits: the receiver's first open milestone after the need. */
function waiting({ milestones }: PlacedProject, needBy: IsoDate): string | null {
  const open = milestones.filter(({ actualOn }) => actualOn === null);
  return (open.find(({ forecastOn }) => forecastOn >= needBy) ?? open.at(-1))?.id ?? null;
}

const receiverSide: DependencyStanding = { giver: false, receiver: true, pmo: false };
const giverSide: DependencyStanding = { giver: true, receiver: false, pmo: false };

/** Led through the rules: asked by the receiver, agreed or declined by the giver. */
function decided(
  { giver, receiver, title, fate }: DependencySketch,
  { needBy, promisedOn, milestone, deliveredOn }: Terms,
  receiverMilestoneId: string | null,
): { readonly dependency: Dependency; readonly declineReason: string | null } {
  const input = { giver, receiver, title, needBy, promisedOn, giverMilestoneId: milestone?.id, receiverMilestoneId };
  const asked = sound(title, decideProposeDependency(input, [], receiverSide));
  if (fate === 'PROPOSED') return { dependency: asked, declineReason: null };
  if (fate === 'DECLINED') {
    const reason = 'Nurses are bound by the enhanced access hours this year.';
    const { reason: declineReason, ...dependency } = sound(title, decideDecline(asked, 'GIVER', { reason }, giverSide));
    return { dependency, declineReason };
  }
  const agreed = sound(title, decideAgree(asked, 'GIVER', giverSide));
  return { dependency: deliveredOn === null ? agreed : { ...agreed, state: 'DELIVERED' }, declineReason: null };
}
