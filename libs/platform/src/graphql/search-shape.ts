import type { SearchSource } from '../capability';
import { ArgumentError, column, expression, firstOf, many, sameRow, shape, type FieldScope, type Shape } from './shape';

/** Around a word that matched, in a text that is marked: the control characters 'start of text' and 'end of text'. */
const MARKS = `'StartSel=' || chr(2) || ', StopSel=' || chr(3)`;

const LONGEST = 100;

/** So many of a kind are ranked, counted and shown at most. */
const MOST_OF_A_KIND = 500;

/** Letters of a passage that is shown from its beginning to its end. */
const SHORT = 160;

/**
 * What the words ask for: every one of them, by its stem or its beginning, and the sieve, a pattern for each that no text
 * fails which the words match. A stem keeps the first three letters of its word; one of three letters keeps what stands
 * before an i or a y ('tries' and 'try' are 'tri', 'dying' is 'die'). The mesh holds back most of what there is, before
 * anything dearer is asked of it: no text without these letters, wherever they stand, is found by its stems or as typed.
 */
const asked = (words: string): string => `
  select to_tsquery('english', coalesce(string_agg('''' || w.word || ''':*', ' & '), '')) as query,
    array_agg('(\\m|_)' || w.letters) filter (where w.stem is not null) as sieve,
    coalesce(array_agg('%' || w.letters || '%') filter (where w.letters ~ '^[a-z0-9]+$'), '{}') as mesh
  from (select s.*, case when length(s.stem) > 3 then left(s.stem, 3)
        else left(s.stem, 1) || substring(substr(s.stem, 2) from '^[^iy]*') end as letters
      from (select word, (ts_lexize('english_stem', word))[1] as stem from unnest(${words}) word) s) w`;

/**
 * Search over every source that a capability gives, under row-level security. A row is found where the words stand in its
 * text as they were typed, where each of them begins a word of it or shares its stem ('discharging' finds 'discharge'),
 * or where its code begins with them as people type codes ('pi04', 'PI 4'). A code that is meant comes first, then titles
 * and codes that begin with the words, before titles that hold them, and those before what is said further on.
 *
 * A place reads its own rows by their keys, which begin with the place, and matches them one by one: under row-level
 * security PostgreSQL would not ask an index over words before it has asked the policy. The cost therefore grows with
 * the place and not with the nation. Parsing a text into its stems costs most of it, so only what passes the sieve is; and
 * of
 * what so much says that nobody reads it all, a source stops at {@link MOST_OF_A_KIND}: the best are chosen among those.
 */
export function searchShape(sources: readonly SearchSource[]): Shape {
  const matching = (scope: FieldScope): string => {
    const text = String(scope.args['text']).trim().slice(0, LONGEST);
    if (!text) throw new ArgumentError('text', `'text' is empty: give what is to be found.`);
    const escaped = text.replace(/[\\%_]/g, (sign) => `\\${sign}`);
    const anywhere = scope.bind(`%${escaped}%`, 'text');
    const start = scope.bind(`${escaped}%`, 'text');
    const words = scope.bind(text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [], 'text[]');
    const codes = codesMeant(text);
    const meant = scope.bind(codes, 'text[]');
    const begun = scope.bind(
      codes.map((code, n) => (n === 0 ? `${code}%` : code)),
      'text[]',
    );
    // Asked for once, and not joined: so every source sifts its rows before it says what else there is to say of them.
    const of = (what: string): string => `(select ${what} from q)`;
    const holds = `lower(f.title || ' ' || f.words) like all (${of('q.mesh')}::text[]) and (f.title ilike ${anywhere} or f.words ilike ${anywhere}
      or ((f.title || ' ' || f.words) ~* all (${of('q.sieve')}::text[]) and to_tsvector('english', f.title || ' ' || f.words) @@ ${of('q.query')}))`;
    const found = sources.map(
      ({ sql }) =>
        `(select f.* from (${sql}) f where ${CODE} like any (${begun}) or (${holds}) limit ${MOST_OF_A_KIND + 1})`,
    );
    const step = `case when ${CODE} = any (${meant}) then -4 when ${CODE} like any (${begun}) or f.title ilike ${start} then 0
      when f.title ilike ${anywhere} then 2 else 4 end`;
    return `with q as materialized (${asked(words)}) select f.*, ${of('q.query')} as query, f.weight + ${step} as rank from (${found.join(' union all ')}) f`;
  };
  const find = many('Found', (_, to, scope) => {
    const kinds = scope.args['kinds'] as readonly string[] | null | undefined;
    const among = kinds ? `where m.kind = any(${scope.bind(kinds, 'text[]')})` : '';
    const each = scope.args['each'] ? `where e.turn <= ${firstOf(scope, 100, 100, 'each')}` : '';
    const turns = `select m.*, row_number() over (partition by m.kind order by m.rank, m.title, m.id) as turn, ${TALLY('over (partition by m.kind)')} from (${matching(scope)}) m ${among}`;
    const best = `select * from (${turns}) e ${each} order by e.rank, e.title, e.id limit ${firstOf(scope, 12, MOST_OF_A_KIND)}`;
    return { from: `(${best}) ${to}`, orderBy: `${to}.rank, ${to}.title, ${to}.id` };
  });
  const findCounts = many('FoundCount', (_, to, scope) => ({
    from: `(select m.kind, ${TALLY('')} from (${matching(scope)}) m group by m.kind) ${to}`,
    orderBy: `${to}.count desc, ${to}.kind`,
  }));
  return shape('Query', { find, findCounts }, {}, ['find', 'findCounts']);
}

/** How many there are, and whether there are more than are counted. */
const TALLY = (over: string): string =>
  `least(count(*) ${over}, ${MOST_OF_A_KIND})::int as count, count(*) ${over} > ${MOST_OF_A_KIND} as more`;

/** A code as people type it: without hyphens, dots and spaces, in small letters. */
const CODE = `lower(translate(f.code, '-./_ ', ''))`;

/** The codes that somebody may mean, so written: 'PI 4' is pi4, pi04 or pi004. None where it is no code. */
function codesMeant(text: string): readonly string[] {
  const plain = text.toLowerCase().replace(/[-./_\s]/g, '');
  if (!/^[\p{L}\p{N}]{1,20}$/u.test(plain)) return [];
  const [, letters, number] = /^(\D+)([1-9]\d*)$/.exec(plain) ?? [];
  return [plain, ...(letters && number ? [`${letters}0${number}`, `${letters}00${number}`] : [])];
}

/** A short text in full, of a longer one what stands around the words; null where the detail says it already. */
const passage = (t: string): string => `
  case when to_tsvector('english', ${t}.words) @@ ${t}.query and position(${t}.words in ${t}.detail) = 0 then
    case when length(${t}.words) <= ${SHORT} then ts_headline('english', ${t}.words, ${t}.query, ${MARKS} || ', HighlightAll=true')
    else (select case when starts_with(${t}.words, bare) then '' else '… ' end || h || case when right(${t}.words, length(bare)) = bare then '' else ' …' end
      from ts_headline('english', ${t}.words, ${t}.query, ${MARKS} || ', MaxWords=26, MinWords=16, MaxFragments=1') h, translate(h, chr(2) || chr(3), '') bare) end end`;

export const foundShapes: readonly Shape[] = [
  shape('Found', {
    kind: column('kind'),
    id: column('id'),
    code: column('code'),
    title: column('title'),
    markedTitle: expression((t) => `ts_headline('english', ${t}.title, ${t}.query, ${MARKS} || ', HighlightAll=true')`),
    passage: expression(passage),
    detail: column('detail'),
    path: column('path'),
    rating: column('rating'),
    ofKind: sameRow('FoundCount'),
  }),
  shape('FoundCount', { kind: column('kind'), count: column('count'), more: column('more') }),
];
