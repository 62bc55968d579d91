import { STATEMENT_KINDS, STATEMENT_TEXT_LIMITS } from '../statement';
import { seedFrameworks } from './frameworks';

const framework = (code: string) => seedFrameworks.find((one) => one.code === code);
const edition = (code: string, editionCode: string) =>
  framework(code)?.editions.find((one) => one.code === editionCode);
const count = (code: string, editionCode: string) =>
  STATEMENT_KINDS.flatMap((kind) => {
    const own = edition(code, editionCode)?.statements.filter((one) => one.kind === kind) ?? [];
    return own.length > 0 ? [[kind, own.length]] : [];
  });

describe('the reference frameworks', () => {
  it('are the partnership’s own and the four that it answers to', () => {
    expect(seedFrameworks.map(({ code }) => code)).toEqual(['THT', 'HWBS', 'NEL', 'CORE20PLUS5', 'FULLER']);
  });

  it.each([
    [
      'THT',
      '2023',
      [
        ['MISSION', 1],
        ['VISION', 3],
        ['OBJECTIVE', 3],
      ],
    ],
    [
      'THT',
      'slides',
      [
        ['MISSION', 1],
        ['VISION', 4],
        ['VALUE', 4],
        ['OBJECTIVE', 3],
        ['PRIORITY', 7],
        ['OUTCOME', 11],
      ],
    ],
    [
      'HWBS',
      '2021-25',
      [
        ['PRINCIPLE', 6],
        ['AMBITION', 5],
      ],
    ],
    [
      'NEL',
      '2023',
      [
        ['PRIORITY', 4],
        ['THEME', 6],
      ],
    ],
    [
      'CORE20PLUS5',
      'current',
      [
        ['THEME', 1],
        ['CLINICAL_AREA', 10],
      ],
    ],
    ['FULLER', '2022', [['THEME', 3]]],
  ])('%s, edition %s, holds %j', (code, editionCode, kinds) => expect(count(code, editionCode)).toEqual(kinds));

  it('keep the wording of each edition, where the two disagree', () => {
    const objective = (code: string) =>
      edition('THT', code)?.statements.find((one) => one.kind === 'OBJECTIVE' && one.number === 3);
    expect(objective('2023')?.text).toContain('bed-based setting');
    expect(objective('slides')?.text).toBe('Reducing the time people need to be in hospitals/care homes');
  });

  it('hold five resident outcomes and six slots whose text is awaited', () => {
    const outcomes = edition('THT', 'slides')?.statements.filter(({ kind }) => kind === 'OUTCOME') ?? [];
    expect(outcomes.filter(({ awaited }) => !awaited)).toHaveLength(5);
    expect(outcomes.filter(({ awaited }) => awaited).map(({ text }) => text)).toEqual(
      [6, 7, 8, 9, 10, 11].map((number) => `I statement ${number} (text awaited)`),
    );
  });

  it('say which wording is from memory', () => {
    const fromMemory = seedFrameworks.flatMap(({ code, editions }) =>
      editions.flatMap(({ statements }) =>
        statements.filter((one) => one.wording === 'FROM_MEMORY').map(({ kind }) => `${code} ${kind}`),
      ),
    );
    expect(new Set(fromMemory)).toEqual(new Set(['HWBS AMBITION', 'FULLER THEME']));
  });

  it('link mission, vision and objectives of the slides to those of the report', () => {
    const links = framework('THT')?.supersessions.map(({ predecessor, successor }) => [
      `${predecessor.edition} ${predecessor.kind} ${predecessor.number}`,
      `${successor.edition} ${successor.kind} ${successor.number}`,
    ]);
    expect(links).toHaveLength(7);
    expect(links).toContainEqual(['2023 MISSION 1', 'slides MISSION 1']);
  });
});

describe('laws of the reference frameworks', () => {
  it('each statement has a place of its own, numbered from 1 without a gap', () => {
    for (const { editions } of seedFrameworks) {
      for (const { statements } of editions) {
        for (const kind of STATEMENT_KINDS) {
          const numbers = statements.filter((one) => one.kind === kind).map(({ number }) => number);
          expect(numbers).toEqual(numbers.map((_, index) => index + 1));
        }
        expect(
          statements.filter(({ text }) => text.trim() !== text || text.length > STATEMENT_TEXT_LIMITS.max),
        ).toEqual([]);
      }
    }
  });

  it('each link leads from a statement that is there to one that is there', () => {
    for (const { code, supersessions } of seedFrameworks) {
      for (const place of supersessions.flatMap(({ predecessor, successor }) => [predecessor, successor])) {
        const found = edition(code, place.edition)?.statements.filter(
          (one) => one.kind === place.kind && one.number === place.number,
        );
        expect(found).toHaveLength(1);
      }
    }
  });

  it('each framework has exactly one edition in force', () => {
    for (const { editions } of seedFrameworks) {
      expect(editions.filter(({ state }) => state === 'PUBLISHED')).toHaveLength(1);
    }
  });
});
