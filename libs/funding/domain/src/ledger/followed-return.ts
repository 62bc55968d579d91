import { minus, NO_MONEY, penceOf, plus, type Pence } from '@weft/kernel';

/** A source's income of a year, as the plan has it and as the ledger does. */
export interface SourceMoney {
  /** Income by the plan. */
  readonly planned: Pence;
  /** What came into the ledger, whatever went back of it since. */
  readonly cameIn: Pence;
  /** Of that, what went back as returns of underspend. */
  readonly wentBack: Pence;
  /** Of what went back, by how much the plan was lowered for it. */
  readonly followed: Pence;
}

/**
 * What of a source counts as brought in: what went back does not come in once more, until the plan has followed it and no longer
 * has it as income. What the plan gets after that is new income.
 */
export function broughtIn({ cameIn, wentBack, followed }: Omit<SourceMoney, 'planned'>): Pence {
  return minus(cameIn, least(followed, wentBack));
}

/** What the plan has as income and the ledger does not have yet. */
export function toComeIn(money: SourceMoney): Pence {
  const more = minus(money.planned, broughtIn(money));
  return more > 0 ? more : NO_MONEY;
}

/**
 * How much of what went back the plan has followed, once its income or what went back is what it is now: by what the plan has
 * less than was brought in, and never more than went back. Raising the plan leaves it: that is new income.
 */
export function followReturn(money: SourceMoney): Pence {
  const before = least(money.followed, money.wentBack);
  const lowered = minus(broughtIn(money), money.planned);
  return lowered > 0 ? least(plus(before, lowered), money.wentBack) : before;
}

const least = (one: Pence, other: Pence): Pence => penceOf(Math.min(one, other));
