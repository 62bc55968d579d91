import { TestBed } from '@angular/core/testing';
import { answering, HistoryPanelHarness, InlineEditHarness, show, signedInAs } from '@weft/ui/testing';
import { Session } from '../session/session';
import { Organisations } from './organisations';

const BARTS = {
  __typename: 'Organisation',
  id: 'o1',
  code: 'barts',
  name: 'Barts Health NHS Trust',
  shortName: 'Barts Health',
  kind: 'PROVIDER',
  startsOn: null,
  endsOn: null,
  version: 1,
};

it('the history of an organisation opens in the side panel, for whoever may only read', async () => {
  const { providers, sent } = answering({
    Session: () => signedInAs('VIEWER'),
    Organisations: () => ({ organisations: [BARTS] }),
    OrganisationHistory: () => ({
      history: [
        {
          __typename: 'HistoryEntry',
          id: 'h1',
          at: '2025-11-04T16:12:00.000Z',
          actor: null,
          summary: 'edited Barts Health',
          changes: [{ __typename: 'FieldChange', field: 'name', before: '"Barts"', after: '"Barts Health NHS Trust"' }],
        },
      ],
    }),
  });
  TestBed.configureTestingModule({ providers });
  await TestBed.inject(Session).load();
  const { fixture, loader } = await show(Organisations);
  const name = await loader.getHarness(InlineEditHarness.labelled('Name'));
  expect(await name.name()).toContain('Organisations are edited by a place administrator.');
  expect(await loader.getAllHarnesses(HistoryPanelHarness)).toHaveLength(0);

  const open = (fixture.nativeElement as HTMLElement).querySelector<HTMLElement>('[aria-label^="History of Barts"]');
  open?.click();
  await fixture.whenStable();
  const panel = await loader.getHarness(HistoryPanelHarness);
  expect(await panel.text()).toContain('Barts → Barts Health NHS Trust');
  expect(sent.at(-1)).toEqual({ operation: 'OrganisationHistory', variables: { id: 'o1' } });
});
