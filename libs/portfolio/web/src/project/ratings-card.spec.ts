import { TestBed } from '@angular/core/testing';
import { Session } from '@weft/identity/web';
import { answering, RatingSymbolHarness, show, signedInAs } from '@weft/ui/testing';
import { RatingsCard } from './ratings-card';

const declared = (dimension: string, rating: string) => ({
  dimension,
  rating,
  reason: null,
  trend: 'SAME',
  history: [],
  declaredAt: '2025-11-04T11:09:00.000Z',
  declaredBy: null,
  version: 1,
});
const computed = (dimension: string, rating: string) => ({ dimension, rating, sentence: '', reasons: [] });

it('a dimension says where its computed rating differs, and half a step is no difference', async () => {
  TestBed.configureTestingModule({ providers: answering({ Session: () => signedInAs('PMO') }).providers });
  await TestBed.inject(Session).load();
  const project = {
    id: 'p1',
    code: 'PI-05',
    name: 'Assistive technology at home',
    ratings: [declared('SCHEDULE', 'GREEN'), declared('RISK', 'AMBER_GREEN'), declared('COST', 'RED')],
    computedRatings: [computed('SCHEDULE', 'AMBER'), computed('RISK', 'AMBER'), computed('COST', 'NOT_RATED')],
  };
  const { loader } = await show(RatingsCard, { project });
  const names = await Promise.all((await loader.getAllHarnesses(RatingSymbolHarness)).map((symbol) => symbol.name()));
  expect(names.filter((name) => name?.startsWith('Computed'))).toEqual([
    'Computed Amber, differs from the declared one',
    'Computed Not rated',
    'Computed Amber',
  ]);
});
