import type { LineField, RulePack, SchemeType } from '../packs/rule-pack';

/** A pack as the checks look things up in it: built once, since it is asked at every keystroke. */
export interface PackIndex {
  readonly sources: ReadonlyMap<string, string>;
  readonly types: ReadonlyMap<string, SchemeType>;
  readonly subTypes: ReadonlyMap<string, ReadonlyMap<string, string>>;
  /** The choices of each field that has some, by id. */
  readonly choices: ReadonlyMap<string, ReadonlyMap<string, string>>;
  readonly fields: ReadonlyMap<string, LineField>;
}

const built = new WeakMap<RulePack, PackIndex>();

const byId = (list: readonly { readonly id: string; readonly name: string }[]) =>
  new Map(list.map(({ id, name }) => [id, name]));

export function packIndex(pack: RulePack): PackIndex {
  const known = built.get(pack);
  if (known) return known;
  const index: PackIndex = {
    sources: byId(pack.sources),
    types: new Map(pack.schemeTypes.map((type) => [type.id, type])),
    subTypes: new Map(pack.schemeTypes.map(({ id, subTypes }) => [id, byId(subTypes)])),
    choices: new Map([
      ...pack.fields.flatMap(({ field, choices }) => (choices ? [[field, byId(choices)] as const] : [])),
      ['source', byId(pack.sources)] as const,
      ['schemeType', byId(pack.schemeTypes)] as const,
    ]),
    fields: new Map(pack.fields.map((field) => [field.field, field])),
  };
  built.set(pack, index);
  return index;
}
