import { change, DONE_BY_PEOPLE, startWeft, type Anything, type Session, type Weft } from '@weft/testing';

/** The demonstration place with somebody who leads the projects that a spec makes, and the PMO. */
export interface RegisterPlace {
  readonly weft: Weft;
  readonly pmo: Session;
  readonly lead: Session;
  readonly leadId: string;
  /** A new project of Promoting Independence with this lead. */
  make(name: string, more?: object): Promise<Anything>;
  /** What runs in it must save nothing: no row of the trail, no number of a register, no news. */
  unchanged(doing: () => Promise<void>): Promise<void>;
}

export async function startRegisterPlace(replicas = 1): Promise<RegisterPlace> {
  const weft = await startWeft({ replicas });
  const [pmo, lead] = await Promise.all([weft.as('pmo'), weft.as('project-lead')]);
  const leadId = await personOf(lead);
  return {
    weft,
    pmo,
    lead,
    leadId,
    make: (name, more = {}) =>
      change(pmo, 'createProject', { home: 'PI', name, leadId, ...more }, 'id code name version'),
    unchanged: async (doing) => {
      const before = await savedIn(weft);
      await doing();
      expect(await savedIn(weft)).toEqual(before);
    },
  };
}

/** How much was saved so far: rows of the trail, numbers of registers, news. */
export async function savedIn(weft: Weft): Promise<{ trail: number; numbers: number; news: number }> {
  const [saved] = await weft.superuser<{ trail: number; numbers: number; news: number }>(
    `select (select count(*) from audit)::int as trail, (select coalesce(sum(last), 0) from register_number)::int as numbers,
       (select count(*) from (select kind from outbox union all select kind from event) e where ${DONE_BY_PEOPLE})::int as news`,
  );
  if (!saved) throw new Error('nothing was counted');
  return saved;
}

/** The id of who is signed in. */
export async function personOf(session: Session): Promise<string> {
  return (await session.query('{ viewer { person { id } } }')).viewer.person.id;
}
