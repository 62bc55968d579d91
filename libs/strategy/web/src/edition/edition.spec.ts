import { TestBed } from '@angular/core/testing';
import { Session } from '@weft/identity/web';
import { answering, eventually, show, signedInAs } from '@weft/ui/testing';
import { Edition } from './edition';
import { EditionHarness } from './edition.harness';

const line = (id: string, title: string, state: string) => ({
  __typename: 'Edition',
  id,
  code: id,
  title,
  source: 'Report',
  publishedOn: null,
  state,
  version: 1,
});
const EARLIER = line('e1', 'Report of 2023', 'PUBLISHED');
const DRAFT = line('e2', 'Edition of 2026', 'DRAFT');
const plain = (id: string, kind: string, number: number, text: string) => ({
  __typename: 'Statement',
  id,
  kind,
  number,
  text,
});
const ACCESS = plain('s1', 'PRIORITY', 1, 'Better access');
const CARE = plain('s2', 'VISION', 1, 'Care at home');
const link = (one: typeof ACCESS) => ({ ...one, edition: { __typename: 'Edition', id: 'e1', title: EARLIER.title } });
const statement = (supersedes: object[]) => ({
  ...plain('s9', 'PRIORITY', 1, 'Better access for all'),
  section: null,
  awaited: false,
  wording: 'VERBATIM',
  supersedes,
  supersededBy: [],
  version: 1,
});
const entry = (id: string, summary: string) => ({
  __typename: 'HistoryEntry',
  id,
  at: '2025-11-04T16:12:00.000Z',
  actor: null,
  summary,
  changes: [],
});

/** The draft's page, where its one priority takes the place of an earlier one. */
async function page(role: string, answer: object = statement([])) {
  const { providers, sent } = answering({
    Session: () => signedInAs(role),
    EditionPage: () => ({
      edition: {
        ...DRAFT,
        framework: {
          __typename: 'Framework',
          id: 'f',
          code: 'tht',
          name: 'The partnership',
          owner: 'The board',
          editions: [EARLIER, DRAFT],
        },
        statements: [statement([link(ACCESS)])],
      },
    }),
    EarlierStatements: () => ({
      framework: {
        __typename: 'Framework',
        id: 'f',
        editions: [
          { ...EARLIER, statements: [CARE, ACCESS] },
          { ...DRAFT, statements: [statement([])] },
        ],
      },
    }),
    SupersedeStatement: () => ({ supersedeStatement: answer }),
    EditionHistory: () => ({ history: [entry('h1', 'drafted Edition of 2026')] }),
    StatementHistory: () => ({ history: [entry('h1', 'added it')], links: [entry('h2', 'said what it supersedes')] }),
  });
  TestBed.configureTestingModule({ providers });
  await TestBed.inject(Session).load();
  const shown = await show(Edition, { id: 'e2' });
  const links = () =>
    sent.filter(({ operation }) => operation === 'SupersedeStatement').map(({ variables }) => variables['input']);
  return { ...shown, links, view: await shown.piece(EditionHarness) };
}

/** Each link is saved after the answer to the one before. */
const PLACE = 'What Priorities 1 takes the place of';

describe('what a statement of a draft takes the place of', () => {
  it('is ticked by a place administrator among the statements of other editions', async () => {
    const { view, links } = await page('PLACE_ADMIN');
    expect(await (await view.field(PLACE)).name()).toBe(`${PLACE}: Priorities 1 in Report of 2023, edit`);
    await view.tick(PLACE, 'Care at home', 'Better access');
    expect(await eventually(links, (sent) => sent.length === 2)).toEqual([
      { successorId: 's9', predecessorId: 's1', linked: false },
      { successorId: 's9', predecessorId: 's2', linked: true },
    ]);
  });

  it('shows why it was refused', async () => {
    const { view, links } = await page('PLACE_ADMIN', {
      __typename: 'NotAllowed',
      message: 'A published edition is not edited.',
    });
    await view.tick(PLACE, 'Better access', 'Care at home');
    const message = async (): Promise<string | null> => (await view.field(PLACE)).message();
    expect(await eventually(message, (text) => text !== null)).toBe('A published edition is not edited.');
    expect(links()).toHaveLength(1);
  });

  it('is locked with a sentence for everybody else', async () => {
    const { view } = await page('PMO');
    expect(await (await view.field(PLACE)).name()).toContain('Drafts are edited by a place administrator.');
  });
});

describe('the history of an edition', () => {
  it('opens in the side panel, and so does that of a statement, its links among it', async () => {
    const { view } = await page('VIEWER');
    expect(await view.history()).toBeNull();
    await view.click('History');
    const drafted = (text: string | null) => !!text?.includes('drafted Edition of 2026');
    expect(await eventually(() => view.history(), drafted)).toContain('drafted Edition of 2026');
    await view.click('History of Priorities 1');
    const linked = /said what it supersedes.*added it/;
    expect(
      await eventually(
        () => view.history(),
        (text) => linked.test(text ?? ''),
      ),
    ).toMatch(linked);
  });
});
