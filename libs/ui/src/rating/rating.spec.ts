import { RatingHistoryHarness, RatingPairHarness, RatingSymbolHarness, show } from '../testing';
import { RATING_VALUES, type RatingValue } from './rating';
import { RatingHistory } from './rating-history';
import { RatingPair } from './rating-pair';
import { RatingSymbol } from './rating-symbol';

describe('the rating symbol', () => {
  const symbol = async (inputs: Readonly<Record<string, unknown>>) => {
    const { piece } = await show(RatingSymbol, inputs);
    return piece(RatingSymbolHarness);
  };

  const letters: Readonly<Record<RatingValue, string>> = {
    GREEN: 'G',
    AMBER_GREEN: 'AG',
    AMBER: 'A',
    AMBER_RED: 'AR',
    RED: 'R',
    NOT_RATED: '',
  };

  it.each(RATING_VALUES)('%s has its word and its letters', async (rating) => {
    const shown = await symbol({ rating, size: 24 });
    expect(await shown.letters()).toBe(letters[rating]);
    expect((await shown.name())?.length).toBeGreaterThan(2);
  });

  it('drops the letters of halves under 20 pixels', async () => {
    expect(await (await symbol({ rating: 'AMBER_RED', size: 18 })).letters()).toBe('');
    expect(await (await symbol({ rating: 'AMBER', size: 12 })).letters()).toBe('A');
  });

  it('outlines what is computed', async () => {
    expect(await (await symbol({ rating: 'RED', computed: true })).isOutlined()).toBe(true);
    expect(await (await symbol({ rating: 'RED' })).isOutlined()).toBe(false);
  });

  it('is silent beside the same word', async () => {
    expect(await (await symbol({ rating: 'RED', label: '' })).name()).toBeNull();
  });
});

describe('the rating pair', () => {
  const pair = async (inputs: Readonly<Record<string, unknown>>) => {
    const { piece } = await show(RatingPair, inputs);
    return piece(RatingPairHarness);
  };

  it('frames ratings that differ, and counts the reasons', async () => {
    const shown = await pair({ declared: 'GREEN', computed: 'RED', differ: true, reasons: 3 });
    expect(await shown.isFramed()).toBe(true);
    expect(await shown.name()).toBe('Declared Green, computed Red, 3 reasons');
  });

  it('does not frame what agrees, nor what could not be computed', async () => {
    expect(await (await pair({ declared: 'GREEN', computed: 'GREEN' })).isFramed()).toBe(false);
    expect(await (await pair({ declared: 'GREEN', computed: 'NOT_RATED' })).isFramed()).toBe(false);
  });

  it('shows the declared one alone while nothing computes it', async () => {
    const shown = await pair({ declared: 'AMBER' });
    expect(await shown.name()).toBe('Declared Amber');
  });
});

describe('the rating history', () => {
  it('is told oldest first', async () => {
    const { piece } = await show(RatingHistory, { ratings: ['NOT_RATED', 'GREEN', 'RED'] });
    expect(await (await piece(RatingHistoryHarness)).name()).toBe('Oldest first: Not rated, Green, Red');
  });
});
