import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { dateOf, printStateTable, type Result } from '@weft/kernel';
import { decideDraftEdition, decideEditEdition, decidePublishEdition, editionTable, EDITION_STATES } from './edition';

const today = dateOf('2025-11-05');
const draft = { state: 'DRAFT', statementCount: 12 } as const;

function rulesOf(result: Result<unknown>): readonly string[] {
  if (result.ok) return [];
  return result.refusal.kind === 'not-allowed' ? [result.refusal.rule] : result.refusal.fields.map(({ rule }) => rule);
}

describe('drafting an edition', () => {
  it('starts in state Draft, under a code of its own', () => {
    expect(decideDraftEdition({ code: ' 2026 ', title: 'Refresh 2026' }, { codes: ['2023', 'slides'] })).toEqual({
      ok: true,
      value: { code: '2026', title: 'Refresh 2026', state: 'DRAFT' },
    });
  });
  it('refuses a code in use, in whatever case, and one that is none', () => {
    expect(rulesOf(decideDraftEdition({ code: 'Slides', title: 'Copy' }, { codes: ['slides'] }))).toEqual([
      'code-taken',
    ]);
    expect(rulesOf(decideDraftEdition({ code: 'a b', title: '' }, { codes: [] }))).toEqual(['required', 'not-a-code']);
  });
});

describe('editing an edition', () => {
  it('changes what is given', () => {
    expect(decideEditEdition('DRAFT', { source: null })).toEqual({ ok: true, value: { source: '' } });
    expect(decideEditEdition('DRAFT', { title: ' Refresh ' })).toEqual({ ok: true, value: { title: 'Refresh' } });
  });
  it.each(['PUBLISHED', 'SUPERSEDED'] as const)('is refused once it is %s', (state) => {
    expect(rulesOf(decideEditEdition(state, { title: 'Another' }))).toEqual(['edition-not-draft']);
  });
});

describe('publishing an edition', () => {
  it('is possible today or before', () => {
    expect(decidePublishEdition(draft, { publishedOn: '2025-11-05' }, today)).toEqual({
      ok: true,
      value: { state: 'PUBLISHED', publishedOn: '2025-11-05' },
    });
  });
  it('is refused in the future, and without a statement', () => {
    const early = decidePublishEdition({ ...draft, statementCount: 0 }, { publishedOn: '2025-11-06' }, today);
    expect(rulesOf(early)).toEqual(['published-in-future', 'edition-empty']);
  });
  it('happens once', () => {
    for (const state of EDITION_STATES.filter((one) => one !== 'DRAFT')) {
      const again = decidePublishEdition({ ...draft, state }, { publishedOn: '2025-11-05' }, today);
      expect(rulesOf(again)).toEqual(['edition-not-draft']);
    }
  });
});

it('docs/rules/strategy-editions.md is the state table as it is in force', () => {
  const page = join(__dirname, '../../../../docs/rules/strategy-editions.md');
  const text = `# States of a strategy edition

Printed from \`libs/strategy/domain/src/edition.ts\`; \`WEFT_UPDATE=1 npx jest libs/strategy/domain\` prints it anew.
Only a draft is edited.

${printStateTable(editionTable)}`;
  if (process.env['WEFT_UPDATE'] === '1') {
    mkdirSync(dirname(page), { recursive: true });
    writeFileSync(page, text);
  }
  expect(readFileSync(page, 'utf8')).toBe(text);
});
