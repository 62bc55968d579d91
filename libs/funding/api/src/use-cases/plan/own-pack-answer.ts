import type { Answer } from '@weft/platform';

/** A pack of the place's own, in the shape in which all packs are read. */
export const ownPackAnswer = (id: string): Answer => ({
  type: 'RulePack',
  rows: (t, { bind }) => ({
    from: `(select r.id, r.code, r.pack::json as pack, r.version from rule_pack r where r.place_id = (select weft_place())) ${t}`,
    where: `${t}.id = ${bind(id, 'uuid')}`,
  }),
});
