import { MOST_PENCE, penceOf, pounds, shareOf, type Share } from '@weft/kernel';
import { brokenBy } from '../../../../portfolio/domain/src/testing/broken-by';
import {
  completePlan,
  jointHomeCare,
  pack2023,
  pack2025,
  reablement,
  spends,
  y2023,
  y2025,
} from '../testing/tower-hamlets';
import { decideIncome, decideMinimum } from './income';
import { decideLine } from './line';
import type { LineJoin, PlanLine } from './plan';

const broken = (change: Partial<PlanLine>, line = reablement, pack = pack2025) =>
  brokenBy(decideLine(pack, { ...line, ...change }));
const expenditure = (amount: number) => ({
  [y2025]: { expenditure: amount as PlanLine['years'][typeof y2025]['expenditure'], outputs: null },
});

describe('a line', () => {
  it('is saved as far as it is filled, tidied', () => {
    const empty = { description: '  ', areaOfSpend: null, source: null, provider: null, years: {} };
    expect(decideLine(pack2025, { ...reablement, ...empty, code: ' 1a ' })).toMatchObject({
      ok: true,
      value: { code: '1a', description: null },
    });
  });

  it.each<[string, Partial<PlanLine>, [string, string][]]>([
    ['a number that is missing', { code: ' ' }, [['code', 'required']]],
    ['a provider of no round', { provider: 'CCG' }, [['provider', 'known-choices']]],
    ['a source of another round', { source: 'IBCF' }, [['source', 'known-choices']]],
    ['a year of another round', { years: spends({ [y2023]: 1 }) }, [['years.2023-24', 'year-of-another-round']]],
    ['money below nothing', { years: expenditure(-1) }, [['years.2025-26.expenditure', 'negative-expenditure']]],
    ['half a penny', { years: expenditure(0.5) }, [['years.2025-26.expenditure', 'part-of-a-penny']]],
    ['money past the range', { years: expenditure(MOST_PENCE + 1) }, [['years.2025-26.expenditure', 'out-of-range']]],
    ['a field of another round', { more: { neighbourhood: 'NE' } }, [['neighbourhood', 'field-of-another-round']]],
    ['a text without end', { comments: 'x'.repeat(2001) }, [['comments', 'too-long']]],
    ['a sub-type in a round without them', { subType: 'RESPITE' }, [['subType', 'field-of-another-round']]],
  ])('%s is refused', (_, change, fields) => expect(broken(change)).toEqual(fields));

  it('of 2023-25 takes no sub-type of another type, and shares that make the whole', () => {
    expect(broken({ subType: 'RESPITE_SERVICES' }, jointHomeCare, pack2023)).toEqual([['subType', 'sub-type-of-type']]);
    expect(broken({ nhsShare: shareOf(6001) }, jointHomeCare, pack2023)).toEqual([['nhsShare', 'joint-shares']]);
    expect(broken({}, jointHomeCare, pack2023)).toEqual([]);
    const none = { nhsShare: 10_001 as Share, laShare: null };
    expect(broken(none, jointHomeCare, pack2023)[0]).toEqual(['nhsShare', 'not-a-share']);
    const outputs = { [y2023]: { expenditure: pounds(1), outputs: -1 } };
    expect(broken({ years: outputs }, jointHomeCare, pack2023)).toEqual([['years.2023-24.outputs', 'not-a-count']]);
  });

  it('is joined to projects by shares up to the whole', () => {
    const join = (projectId: string | null, share: number): LineJoin => ({
      workstreamId: 'pi',
      projectId,
      share: share as Share,
    });
    expect(broken({ joins: [join('a', 6000), join('b', 4000)] })).toEqual([]);
    expect(broken({ joins: [join('a', 6000), join('b', 4001)] })).toEqual([['joins', 'joined-beyond-whole']]);
    expect(broken({ joins: [join('a', 6000), join('a', 100)] })).toEqual([['joins.1', 'joined-twice']]);
    expect(broken({ joins: [join('a', 0)] })).toEqual([['joins.0.share', 'not-a-share']]);
  });
});

describe('income', () => {
  const [row] = completePlan.income;
  if (!row) throw new Error('no income');

  it('comes from a source of the round, in its years, in whole pence', () => {
    expect(decideIncome(pack2025, { ...row, contributor: ' ' })).toMatchObject({
      ok: true,
      value: { contributor: null },
    });
    const odd = { ...row, source: 'IBCF', amounts: { [y2023]: pounds(1), [y2025]: penceOf(-1) } };
    expect(brokenBy(decideIncome(pack2025, odd))).toEqual([
      ['source', 'source-unknown'],
      ['amounts.2023-24', 'year-of-another-round'],
      ['amounts.2025-26', 'negative-income'],
    ]);
  });

  it('has a minimum where the round sets one', () => {
    expect(decideMinimum(pack2025, { of: 'DFG', year: y2025, amount: null }).ok).toBe(true);
    expect(decideMinimum(pack2025, { of: 'adult-social-care-floor', year: y2025, amount: pounds(1) }).ok).toBe(true);
    const odd = { of: 'ADDITIONAL_LA', year: y2025, amount: pounds(1) };
    expect(brokenBy(decideMinimum(pack2025, odd))).toEqual([['of', 'minimum-unknown']]);
  });
});
