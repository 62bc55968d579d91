import { change, startWeft, type Anything, type Session, type Weft } from '@weft/testing';
import { bring, importFile, preview } from './testing/tracker-files';

/** What a spreadsheet would run, cut, round or take for something else. */
const AWKWARD = [
  '=SUM(A1:A3)',
  '+44 20 7364 5000',
  '-10% by March',
  '@council',
  '007',
  '1/2',
  '3-4',
  '1E5',
  'TRUE',
  'Beds “first”; then, “home”',
  "O'Neill’s plan",
  'Ångström naïve Tŷ 東京',
  '<b>& more</b>',
  'TBC',
  'Total',
];
const LINES = 'First line\n\n=second line\n\t- third, after a tab\nfourth ends in a space ';

describe('everything given out and brought again', () => {
  let weft: Weft;
  let pmo: Session;
  beforeAll(async () => {
    weft = await startWeft();
    pmo = await weft.as('pmo');
  });
  afterAll(() => weft.stop());

  it('changes nothing, whatever people wrote, whoever bears which name, and on whichever day of the year', async () => {
    const admin = await weft.as('place-admin');
    const twins: Anything[] = [];
    for (const email of ['sam.one@partner.example', 'sam.two@partner.example']) {
      const person = { name: 'Sam Lee', email, password: 'three-random-words-here' };
      twins.push(await change(admin, 'addPerson', person, 'id'));
    }
    for (const [n, text] of AWKWARD.entries()) {
      const project = await change(
        pmo,
        'createProject',
        {
          ...{ home: 'PI', name: text.length < 3 ? `${text}  ` : text, summary: n % 2 ? LINES : text },
          ...{ leadId: twins[n % 2]?.id, startsOn: n % 3 ? '2025-12-31' : null, endsOn: n % 3 ? '2028-02-29' : null },
        },
        'id name',
      );
      if (!project.id) throw new Error(`${text}: ${JSON.stringify(project)}`);
      await change(pmo, 'addMilestone', { projectId: project.id, title: text, forecastOn: '2026-12-31' }, 'id');
      await change(pmo, 'addMilestone', { projectId: project.id, title: text, baselineOn: '2027-01-01' }, 'id');
      await change(pmo, 'addMilestone', { projectId: project.id, title: `${text} undated` }, 'id');
      const risk = { currentLikelihood: 1 + (n % 5), currentConsequence: 5, description: LINES, ownerId: twins[1]?.id };
      await change(
        pmo,
        'addRisk',
        { projectId: project.id, title: text, ...risk, controls: text, controlState: 'PARTIAL' },
        'id',
      );
      await change(
        pmo,
        'addRisk',
        { projectId: project.id, title: text, currentLikelihood: 2, currentConsequence: 2 },
        'id',
      );
      const rating = (['GREEN', 'AMBER', 'AMBER_RED', 'RED', 'NOT_RATED'] as const)[n % 5];
      await change(
        pmo,
        'declareRating',
        {
          projectId: project.id,
          dimension: 'OVERALL',
          rating,
          scale: 'FIVE_POINT',
          reason: n % 2 ? text : LINES,
          version: 0,
        },
        'id',
      );
    }
    const response = await pmo.fetch('/files/tracker.xlsx');
    const { id } = await bring(pmo, Buffer.from(await response.arrayBuffer()));
    const seen = await preview(pmo, id);
    expect(seen.problems.filter(({ severity }: Anything) => severity === 'ERROR')).toEqual([]);
    expect(seen.records).toEqual([]);
    const [{ n }] = (await weft.superuser(`select count(*)::int as n from project`)) as [{ n: number }];
    expect(seen.counts[0]).toMatchObject({ create: 0, change: 0, same: n });
    expect(await importFile(pmo, { id, version: seen.version })).toMatchObject({ fields: [{ rule: 'nothing-to-do' }] });
  });
});
