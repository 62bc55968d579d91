import { startWeft, type Anything, type Session, type Weft } from '@weft/testing';
import { change } from '@weft/testing';
import { randomUUID } from 'node:crypto';
import { brokenLaws, cell, enter, gridOf, lineOf, moneyPerson } from './testing/ledger-people';

describe('many people who post at once', () => {
  let weft: Weft;
  let people: Session[];
  let finance: Session;
  beforeAll(async () => {
    weft = await startWeft({ replicas: 2, today: '2026-03-31' });
    finance = await weft.as('finance-lead');
    people = await Promise.all(Array.from({ length: 6 }, () => moneyPerson(weft, 'FINANCE_LEAD')));
    people = people.map((person, n) => person.at(weft.server(n % 2).url));
  });
  afterAll(() => weft.stop());

  it('into one cell leave the figure of one of them, never the sum of two differences', async () => {
    const line = await lineOf(finance, 'Reablement service');
    for (let round = 0; round < 5; round += 1) {
      const amounts = people.map((_, n) => 1_000_000 * (round + 1) + n);
      const answers = await Promise.all(
        people.map((person, n) => enter(person, [cell(line.id, '2025-12', amounts[n] ?? 0)])),
      );
      expect(answers.map(({ __typename }) => __typename)).toEqual(people.map(() => 'CellsEntered'));
      expect(amounts).toContain((await lineOf(finance, line.description)).actual[8]);
    }
    expect(await brokenLaws(weft)).toEqual({});
  });

  it('blocks that overlap, in any order of lines, all get through', async () => {
    const lines = await gridOf(finance);
    const answers = await Promise.all(
      people.map((person, n) => {
        const order = n % 2 === 0 ? lines : [...lines].reverse();
        return enter(
          person,
          order.map(({ id }, at) => cell(id, '2026-01', 5_000 * (n + 1) + at)),
        );
      }),
    );
    expect(answers.map(({ __typename }) => __typename)).toEqual(people.map(() => 'CellsEntered'));
    expect(await brokenLaws(weft)).toEqual({});
  });

  it('with one request key post it once', async () => {
    const line = await lineOf(finance, 'Dementia advisers');
    const request = randomUUID();
    const answers = await Promise.all(people.map((person) => enter(person, [cell(line.id, '2026-02', 321)], request)));
    const entries = answers.filter(({ entry }) => entry);
    expect(entries).toHaveLength(1);
    expect(answers.every(({ __typename }) => ['CellsEntered', 'ValidationFailed'].includes(__typename))).toBe(true);
  });

  it('undo an entry once', async () => {
    const line = await lineOf(finance, 'Hospice at home');
    const before = line.actual[10];
    const { entry } = await enter(finance, [cell(line.id, '2026-02', 987)]);
    const answers: Anything[] = await Promise.all(
      people.map((person) => change(person, 'undoEntry', { id: entry.id }, 'id')),
    );
    expect(answers.filter(({ __typename }) => __typename === 'LedgerEntry')).toHaveLength(1);
    expect(answers.filter(({ rule }) => rule === 'reversed-already')).toHaveLength(people.length - 1);
    expect((await lineOf(finance, line.description)).actual[10]).toBe(before);
  });

  it('while a month is closed are let in before it or refused after it, each with an answer', async () => {
    const lines = await gridOf(finance);
    const posting = people.map((person, n) =>
      Promise.all(
        Array.from({ length: 4 }, (_, turn) => enter(person, [cell(lines[n * 4 + turn].id, '2025-10', 777 + turn)])),
      ),
    );
    const closing = change(finance, 'closeMonth', { month: '2025-10-01' }, 'closedThrough');
    const answers = (await Promise.all(posting)).flat();
    expect(await closing).toMatchObject({ closedThrough: '2025-10-01' });
    for (const answer of answers) {
      if (answer.__typename === 'ValidationFailed') expect(answer.fields[0].rule).toBe('month-closed');
      else expect(answer.__typename).toBe('CellsEntered');
    }
    expect(await brokenLaws(weft)).toEqual({});
  });
});
