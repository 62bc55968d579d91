import { root, startWeft, type Session, type Weft } from '@weft/testing';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { KeptAnswers } from './kept-answers';

describe('kept answers', () => {
  it('are given while the place has not changed, and not once it has, or may have', () => {
    const answers = new KeptAnswers();
    answers.keep('overview', { position: '7', waiting: false }, 'as it was');
    expect(answers.fresh('overview', { position: '7', waiting: false })).toBe('as it was');
    expect(answers.fresh('overview', { position: '8', waiting: false })).toBeUndefined();
    expect(answers.fresh('overview', { position: '7', waiting: true })).toBeUndefined();
    expect(answers.fresh('projects', { position: '7', waiting: false })).toBeUndefined();
  });

  it('are not kept while something that was committed waits for its place in the order', () => {
    const answers = new KeptAnswers();
    answers.keep('overview', { position: '7', waiting: true }, 'half way');
    expect(answers.has('overview')).toBe(false);
  });

  it('make room for newer ones, the least recently used first', () => {
    const answers = new KeptAnswers();
    const stamp = { position: '1', waiting: false };
    const large = 'x'.repeat(500_000);
    for (let n = 0; n < 24; n += 1) {
      answers.keep(`q${n}`, stamp, large);
      answers.fresh('q0', stamp);
    }
    answers.keep('one more', stamp, large);
    expect(answers.has('q0')).toBe(true);
    expect(answers.has('q1')).toBe(false);
    expect(answers.has('one more')).toBe(true);
  });
});

describe('a page of the web application', () => {
  let weft: Weft;
  let pmo: Session;
  beforeAll(async () => {
    weft = await startWeft({ replicas: 2 });
    pmo = await weft.as('pmo');
  });
  afterAll(() => weft.stop());

  const documents = Object.entries(
    JSON.parse(readFileSync(join(root, 'apps/web/trusted-documents.json'), 'utf8')) as Record<string, string>,
  );
  const [hash] = documents.find(([, text]) => text.includes('query Shell')) ?? [];

  async function projectCount(session: Session): Promise<number> {
    const response = await session.fetch('/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ documentId: hash, operationName: 'Shell', variables: {} }),
    });
    const { data } = (await response.json()) as { data: { portfolio: { projectCount: number } } };
    return data.portfolio.projectCount;
  }

  it('shows every change that was answered before it was asked, at each replica, though answers are kept', async () => {
    const other = pmo.at(weft.server(1).url);
    let expected = await projectCount(pmo);
    expect(await projectCount(other)).toBe(expected);
    for (let n = 0; n < 20; n += 1) {
      const { createProject } = await pmo.query(
        'mutation ($i: CreateProjectInput!) { createProject(input: $i) { __typename } }',
        {
          i: { home: 'LW', name: `Another one, ${n}` },
        },
      );
      expect(createProject.__typename).toBe('Project');
      expected += 1;
      expect(await projectCount(n % 2 === 0 ? pmo : other)).toBe(expected);
      expect(await projectCount(n % 2 === 0 ? other : pmo)).toBe(expected);
    }
  });
});
