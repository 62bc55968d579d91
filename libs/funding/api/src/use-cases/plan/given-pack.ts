import {
  partedRules,
  rulesOf,
  type Floor,
  type PackEdit,
  type RulePack,
  type StandardRule,
} from '@weft/funding/domain';
import { accept, invalid, isFinancialYear, type InvalidField, type Result } from '@weft/kernel';

/** An entry of a list as a request gives it: its id is called a code there, and null stands for what is left out. */
type Given<T> = T extends readonly (infer Entry)[]
  ? readonly Given<Entry>[]
  : T extends object
    ? { readonly [Key in keyof T as Key extends 'id' ? 'code' : Key]: Given<T[Key]> | null }
    : T;

interface GivenFloor {
  readonly code: string;
  readonly says: string;
  readonly counts: readonly {
    readonly field: string;
    readonly is?: readonly string[] | null;
    readonly isNot?: readonly string[] | null;
  }[];
  readonly joint: Floor['joint'];
}

type Part =
  'title' | 'basis' | 'years' | 'sources' | 'conditions' | 'metrics' | 'schemeTypes' | 'fields' | 'signOffs' | 'layout';

/** What a request gives of a pack: the parts as the domain has them, but for rules, which are parted. */
export type GivenPack = { readonly [Key in Part]?: Given<RulePack[Key]> | null } & {
  readonly standardRules?: readonly StandardRule['kind'][] | null;
  readonly floors?: readonly GivenFloor[] | null;
  readonly virementsAcrossSources?: RulePack['virement']['acrossSources'] | null;
};

/** The edit that was asked for. Refuses `one-of-both` (a floor's condition that says both, or neither), `not-a-year`. */
export function packGiven(pack: RulePack, given: GivenPack): Result<PackEdit> {
  const { standardRules, floors, virementsAcrossSources, ...parts } = given;
  const broken: InvalidField[] = [
    ...(floors ?? []).flatMap(({ code, counts }) =>
      counts.every(({ is, isNot }) => !is !== !isNot)
        ? []
        : [{ field: `rules.${code}`, rule: 'one-of-both', message: 'A field is one of these, or is none of them.' }],
    ),
    ...(parts.metrics ?? []).flatMap(({ code, years }) =>
      (years ?? []).every((year) => isFinancialYear(String(year)))
        ? []
        : [{ field: `metrics.${code}`, rule: 'not-a-year', message: 'A financial year is written 2026-27.' }],
    ),
  ];
  if (broken.length > 0) return invalid(...broken);
  const had = partedRules(pack.rules);
  const rules = rulesOf(standardRules ?? had.kinds, (floors && floors.map(floorOf)) ?? had.floors);
  return accept({
    ...(entriesOf({
      ...parts,
      schemeTypes: parts.schemeTypes?.map((one) => ({ ...one, unit: one.unit ?? null })),
    }) as PackEdit),
    ...((standardRules || floors) && { rules }),
    ...(virementsAcrossSources && { virement: { acrossSources: virementsAcrossSources } }),
  });
}

function floorOf({ code, says, counts, joint }: GivenFloor): Floor {
  return {
    kind: 'FLOOR',
    id: code,
    section: 'MINIMUMS',
    says,
    counts: counts.map(({ field, is, isNot }) => (is ? { field, is } : { field, isNot: isNot ?? [] })),
    joint,
  };
}

/**
 * Entries as a pack keeps them, at every depth: a code is an id, and what is left out is not there; only a scheme type
 * without a unit says so by null.
 */
function entriesOf(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(entriesOf);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([name, one]) => {
      if (name === 'unit') return [[name, one ?? null]];
      return one === null || one === undefined ? [] : [[name === 'code' ? 'id' : name, entriesOf(one)]];
    }),
  );
}
