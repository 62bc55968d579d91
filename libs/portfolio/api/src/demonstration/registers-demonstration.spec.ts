import { dateOf } from '@weft/kernel';
import {
  dependencyFloat,
  expectedOn,
  firstBaseline,
  isAtRisk,
  riskBand,
  type AwaitedDelivery,
} from '@weft/portfolio/domain';
import { change, startWeft, type Anything, type Session, type Weft } from '@weft/testing';

const TODAY = dateOf('2025-11-05');

describe('the registers of the demonstration place', () => {
  let weft: Weft;
  let pmo: Session;
  let projects: Anything[];
  beforeAll(async () => {
    weft = await startWeft();
    pmo = await weft.as('pmo');
    const milestone = 'milestones { id baselineOn firstBaselineOn baselineChanges { fromOn proposedOn } }';
    const read = await pmo.query(`{ projects(first: 100) { nodes { id code ${milestone}
      risks { id code title currentLikelihood currentConsequence currentScore band state stateReason raisedOn owner { name } }
      issues { code state stateReason } assumptions { code state note } deliverables { code state deliveredOn }
      decisions { code links { title } supersedes { code } }
      changeRequests { code state submittedOn decidedOn decidedBy { name } rebaselines { fromOn proposedOn milestone { id } } }
      waitsFor { code state needBy promisedOn giverAgreed expectedOn floatDays atRisk deliveredOn giver { code }
        giverMilestone { title forecastOn actualOn } } } } }`);
    projects = read.projects.nodes;
  });
  afterAll(() => weft.stop());

  const all = (register: string): Anything[] => projects.flatMap((project) => project[register]);

  it('hold something of everything, and go on counting after their last numbers', async () => {
    expect(all('risks').length + all('issues').length).toBeGreaterThan(140);
    expect(
      ['assumptions', 'deliverables', 'decisions', 'changeRequests', 'waitsFor'].map((name) => all(name).length),
    ).toEqual([25, 34, 18, 7, 40]);
    const highest = Math.max(...all('risks').map(({ code }) => Number(code.slice(2))));
    const risk = { projectId: projects[0]?.id, title: 'One more', currentLikelihood: 1, currentConsequence: 1 };
    expect((await change(pmo, 'addRisk', risk, 'code')).code).toBe(`R-${highest + 1}`);
  });

  it('have a history: the winter risk of Home First went up two days ago', async () => {
    const winter = projects.find(({ code }) => code === 'PI-04').risks.find(({ code }: Anything) => code === 'R-118');
    expect(winter).toMatchObject({ title: 'Winter home care capacity', currentScore: 20, band: 'EXTREME' });
    const { history } = await pmo.query(
      'query ($id: ID!) { history(subjectType: "Risk", subjectId: $id) { at summary changes { field before after } } }',
      { id: winter.id },
    );
    expect(history[0]).toMatchObject({
      at: expect.stringMatching(/^2025-11-03/),
      changes: [{ field: 'currentConsequence', before: '4', after: '5' }],
    });
    expect(history.at(-1).summary).toBe(
      'added risk R-118 “Winter home care capacity” to Home First discharge to assess',
    );
  });

  it('say in SQL what the rules say: bands, expected dates, float and what is at risk', () => {
    for (const { code, currentScore, band } of all('risks')) {
      expect({ code, band }).toEqual({ code, band: riskBand(currentScore) });
    }
    for (const dependency of all('waitsFor')) {
      const { code } = dependency;
      const awaited = dependency as AwaitedDelivery;
      expect({ code, ...dependency }).toMatchObject({
        code,
        expectedOn: expectedOn(awaited, TODAY),
        floatDays: dependencyFloat(awaited, TODAY)?.days ?? null,
        atRisk: isAtRisk(awaited, TODAY),
      });
    }
    expect(all('waitsFor').filter(({ atRisk }) => atRisk)).toHaveLength(6);
  });

  it('moved each baseline by the change request that was approved, and kept the first one', () => {
    const milestones = new Map(all('milestones').map((milestone) => [milestone.id, milestone]));
    const approved = all('changeRequests').filter(({ state }) => state === 'APPROVED');
    expect(approved.length).toBeGreaterThan(0);
    for (const { rebaselines, decidedOn } of approved) {
      expect(decidedOn).not.toBeNull();
      for (const { milestone, fromOn, proposedOn } of rebaselines) {
        const now = milestones.get(milestone.id);
        expect(now).toMatchObject({ baselineOn: proposedOn, firstBaselineOn: fromOn });
        expect(now.firstBaselineOn).toBe(firstBaseline(now, now.baselineChanges));
      }
    }
    const untouched = [...milestones.values()].filter(({ baselineChanges }) => baselineChanges.length === 0);
    expect(untouched.every(({ firstBaselineOn }) => firstBaselineOn === null)).toBe(true);
  });
});
