import fc from 'fast-check';
import { minus, NO_MONEY, penceOf, plus, pounds, type Pence } from '@weft/kernel';
import { broughtIn, followReturn, toComeIn, type SourceMoney } from './followed-return';

const opened = (planned: Pence): SourceMoney => ({ planned, cameIn: planned, wentBack: NO_MONEY, followed: NO_MONEY });
const follow = (money: SourceMoney): SourceMoney => ({ ...money, followed: followReturn(money) });
const plan = (money: SourceMoney, planned: number): SourceMoney => follow({ ...money, planned: penceOf(planned) });
const giveBack = (money: SourceMoney, by: number): SourceMoney =>
  follow({ ...money, wentBack: plus(money.wentBack, penceOf(by)) });
const net = ({ cameIn, wentBack }: SourceMoney): Pence => minus(cameIn, wentBack);

// £1,000 came in, and £100 of it went back.
describe('income after a return of underspend', () => {
  const returned = giveBack(opened(pounds(1_000)), pounds(100));

  it('does not come in once more while the plan has it still', () => {
    expect(toComeIn(returned)).toBe(0);
    expect(toComeIn(plan(returned, pounds(1_050)))).toBe(pounds(50));
  });

  it('comes in to the penny where the plan was lowered by what went back, and new income was added then', () => {
    const lowered = plan(returned, pounds(900));
    expect([lowered.followed, toComeIn(lowered)]).toEqual([pounds(100), 0]);
    expect(toComeIn(plan(lowered, pounds(950)))).toBe(pounds(50));
  });

  it('comes in by what was added alone, where the plan has followed a part', () => {
    const lowered = plan(returned, pounds(960));
    expect([lowered.followed, toComeIn(lowered)]).toEqual([pounds(40), 0]);
    expect(toComeIn(plan(lowered, pounds(980)))).toBe(pounds(20));
  });

  it('is forgotten once the return is undone, so that another return is not taken for it', () => {
    const raised = plan(plan(returned, pounds(900)), pounds(1_000));
    const undone = giveBack(raised, -pounds(100));
    expect([undone.followed, toComeIn(undone)]).toEqual([0, 0]);
    expect(toComeIn(giveBack(undone, pounds(100)))).toBe(0);
  });

  it('is neither allocated twice nor lost, whatever is planned, comes in, goes back and is undone', () => {
    const act = fc.record({
      does: fc.constantFrom('plan', 'bring', 'give-back', 'undo'),
      by: fc.integer({ min: 0, max: pounds(500) }),
    });
    fc.assert(
      fc.property(fc.integer({ min: 0, max: pounds(1_000) }), fc.array(act, { maxLength: 40 }), (start, acts) => {
        let money = opened(penceOf(start));
        // What the plan has had since it last was lowered, and what came of that.
        for (const { does, by } of acts) {
          const before = money;
          if (does === 'plan') {
            // Never less than the ledger has: `income-is-contributed`.
            money = plan(money, Math.max(net(money), by));
            const raised = minus(money.planned, before.planned);
            // Whatever is added can be allocated, each penny of it and no other.
            if (raised >= 0) expect(toComeIn(money)).toBe(plus(toComeIn(before), raised));
          } else if (does === 'bring') {
            money = { ...money, cameIn: plus(money.cameIn, penceOf(Math.min(by, toComeIn(money)))) };
          } else if (does === 'give-back') {
            money = giveBack(money, Math.min(by, net(money)));
            expect(toComeIn(money)).toBe(toComeIn(before));
          } else {
            const back = Math.min(by, money.wentBack);
            // Refused where the plan does not have it as income: `income-not-planned`.
            if (net(money) + back <= money.planned) money = giveBack(money, -back);
          }
          expect(net(money)).toBeLessThanOrEqual(money.planned);
          expect(net(money) + toComeIn(money)).toBeLessThanOrEqual(money.planned);
          expect(broughtIn(money)).toBeLessThanOrEqual(money.planned);
          expect(money.followed).toBeGreaterThanOrEqual(0);
          expect(money.followed).toBeLessThanOrEqual(money.wentBack);
          // What is neither here nor to come is what went back, and the plan has it as income still.
          expect(money.planned - net(money) - toComeIn(money)).toBe(money.wentBack - money.followed);
        }
      }),
      { numRuns: 5_000 },
    );
  });
});
