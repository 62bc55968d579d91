import { signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { LIVE_CHANGES } from '@weft/ui';
import { answering, eventually } from '@weft/ui/testing';
import { NEVER } from 'rxjs';
import { TimelineProjects } from './timeline-projects';

const project = (id: string) => ({
  __typename: 'Project',
  id,
  code: id,
  name: id,
  rating: 'GREEN',
  computedRating: 'GREEN',
  computedReasons: 0,
  ratingsDiffer: false,
  stage: 'DELIVER',
  startsOn: null,
  endsOn: null,
  slipDays: 0,
  home: { __typename: 'Workstream', id: 'h', code: 'PI', name: 'Promoting Independence' },
  lead: null,
  sro: null,
  organisation: null,
  milestones: [],
  waitsFor: [],
  version: 1,
});
const ids = Array.from({ length: 70 }, (_, n) => `p${n}`);

/** Projects whose requests fail as long as the line is away. */
function projects() {
  let away = true;
  const { providers, sent } = answering({
    TimelineProjects: ({ ids: asked }) => {
      if (away && (asked as string[]).includes('p35')) throw new Error('The server cannot be reached just now.');
      const edges = (asked as string[]).map((id) => ({ __typename: 'ProjectEdge', node: project(id) }));
      return { projects: { __typename: 'ProjectConnection', edges } };
    },
  });
  const live = { events: NEVER, connected: signal(true), lastByOthers: signal(0) };
  TestBed.configureTestingModule({
    providers: [providers, TimelineProjects, { provide: LIVE_CHANGES, useValue: live }],
  });
  const store = TestBed.inject(TimelineProjects);
  const back = () => {
    away = false;
    dispatchEvent(new Event('online'));
  };
  return { store, sent, back };
}

describe('the projects of the timeline', () => {
  it('that could not be fetched are asked for again, behind the others, until they come', async () => {
    const { store, sent, back } = projects();
    store.need(ids);
    expect(
      await eventually(
        () => store.known().size,
        (size) => size === 40,
      ),
    ).toBe(40);
    expect(store.error()).toContain('cannot be reached');
    back();
    expect(
      await eventually(
        () => store.known().size,
        (size) => size === 70,
      ),
    ).toBe(70);
    expect(store.error()).toBeUndefined();
    const asked = sent.length;
    store.need(ids);
    expect(sent.length).toBe(asked);
  });
});
