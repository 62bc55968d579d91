import { TestBed } from '@angular/core/testing';
import { answering, signedInAs } from '@weft/ui/testing';
import { HalfWritten } from './half-written';
import { Session } from './session';

const viewer = (ids: { person?: string; place?: string }) => {
  const { viewer, place } = signedInAs('PMO') as { viewer: { person: object }; place: object };
  return {
    viewer: { ...viewer, person: { ...viewer.person, ...(ids.person && { id: ids.person }) } },
    place: { ...place, ...(ids.place && { id: ids.place }) },
  };
};

/** What a person of a place finds, as the page is loaded anew. */
async function loadedBy(ids: { person?: string; place?: string } = {}): Promise<HalfWritten> {
  TestBed.resetTestingModule();
  TestBed.configureTestingModule({ providers: answering({ Session: () => viewer(ids) }).providers });
  await TestBed.inject(Session).load();
  return TestBed.inject(HalfWritten);
}

describe('what is half written', () => {
  beforeEach(() => sessionStorage.clear());

  it('outlives a reload, for its person and place alone', async () => {
    (await loadedBy()).keep('PI-04 Add a risk', { title: 'Half a risk' });
    expect((await loadedBy()).of('PI-04 Add a risk')).toEqual({ title: 'Half a risk' });
    expect((await loadedBy()).of('PI-05 Add a risk')).toBeUndefined();
    expect((await loadedBy({ person: 'omar' })).of('PI-04 Add a risk')).toBeUndefined();
    expect((await loadedBy({ place: 'hackney' })).of('PI-04 Add a risk')).toBeUndefined();
  });

  it('is gone once it is dropped', async () => {
    (await loadedBy()).keep('PI-04 Add a risk', { title: 'Half a risk' });
    (await loadedBy()).drop('PI-04 Add a risk');
    expect((await loadedBy()).of('PI-04 Add a risk')).toBeUndefined();
  });

  it('was not begun where all of it is empty again', async () => {
    const kept = await loadedBy();
    kept.keep('PI-04 Add a risk', { title: 'Half a risk', description: '' });
    kept.keep('PI-04 Add a risk', { title: ' ', description: '' });
    expect(kept.of('PI-04 Add a risk')).toBeUndefined();
  });

  it('is there until the page is loaded anew where the browser keeps nothing', async () => {
    const full = jest.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError');
    });
    const kept = await loadedBy();
    kept.keep('PI-04 Add a risk', { title: 'Half a risk' });
    expect(kept.of('PI-04 Add a risk')).toEqual({ title: 'Half a risk' });
    full.mockRestore();
  });
});
