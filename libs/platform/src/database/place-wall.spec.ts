import {
  change,
  insertSmallPlan,
  insertTheirPlan,
  planCalls,
  smallPlan,
  startWeft,
  type Session,
  type Weft,
} from '@weft/testing';
import { setTimeout as delay } from 'node:timers/promises';

const here = '018e96f4-a800-7001-8102-030405060708';
const there = '018e96f4-a800-7001-8102-0304050607ff';

/** Tables with a place_id that belong to signing in: reached through functions alone, and listed in docs/operations.md. */
const outsidePlaces = ['session', 'personal_token', 'audit_unsealed'];

/**
 * A second place with a row of its own for every row of the first, in every table: the same ids, so that a query that
 * forgot the place would meet them.
 */
async function copyPlace(weft: Weft, tables: readonly string[]): Promise<void> {
  const copies = tables.map(
    (table) => `insert into ${table} overriding system value
      select (jsonb_populate_record(null::${table}, to_jsonb(t) || '{"place_id": "${there}"}')).* from ${table} t where place_id = '${here}'`,
  );
  await weft.superuser(
    `set session_replication_role = replica;
     insert into place (id, code, name) values ('${there}', 'NXT', 'Your Next Door');
     ${copies.join(';')};
     set session_replication_role = default`,
  );
}

/** What they have of everything that is named by an id. */
const theirEntry = '018e96f4-a800-7001-8102-00000000cccc';

/** An entry in every register of the other place, all with one id that the first place has nowhere. */
function theirEntries(): string {
  const keys = `place_id, id, number, project_id`;
  const values = `'${there}', '${theirEntry}', 9999, '018e96f4-a800-7001-8102-00000000aaaa'`;
  return [
    `insert into risk (${keys}, title, current_likelihood, current_consequence, control_state, response, raised_on)
       values (${values}, 'Theirs', 1, 1, 'NONE', 'TREAT', '2025-11-05')`,
    `insert into issue (${keys}, title, severity, raised_on) values (${values}, 'Theirs', 1, '2025-11-05')`,
    `insert into assumption (${keys}, title) values (${values}, 'Theirs')`,
    `insert into decision (${keys}, decision, decided_by, decided_on, recorded_by, recorded_at)
       values (${values}, 'Theirs', 'They', '2025-11-05', '018e96f4-a800-7001-8102-00000000abcd', now())`,
    `insert into deliverable (${keys}, title) values (${values}, 'Theirs')`,
    `insert into dependency (place_id, id, number, giver_id, receiver_id, title, need_by, state, giver_agreed, receiver_agreed)
       values (${values}, '018e96f4-a800-7001-8102-00000000aaab', 'Theirs', '2026-01-01', 'PROPOSED', false, false)`,
    `insert into locality (place_id, id, code, name, kind, position) values ('${there}', '${theirEntry}', 'XX', 'Theirs', 'LOCALITY', 1)`,
    `insert into cohort (place_id, id, code, name, position) values ('${there}', '${theirEntry}', 'XX', 'Theirs', 1)`,
    `insert into organisation (place_id, id, code, name, short_name, kind, position) values ('${there}', '${theirEntry}', 'XX', 'Theirs', 'Theirs', 'ICB', 99)`,
    `insert into project_link (place_id, id, project_id, title, address, added_at)
       values ('${there}', '${theirEntry}', '018e96f4-a800-7001-8102-00000000aaaa', 'Theirs', 'https://example.org', now())`,
    `insert into comment (place_id, id, project_id, subject, subject_id, body, written_by, written_at)
       values ('${there}', '${theirEntry}', '018e96f4-a800-7001-8102-00000000aaaa', 'PROJECT', '018e96f4-a800-7001-8102-00000000aaaa', 'Theirs', '018e96f4-a800-7001-8102-00000000abcd', now())`,
    insertTheirPlan(there, theirEntry),
    `insert into change_request (${keys}, title, reason, asked_by)
       values (${values}, 'Theirs', 'Theirs', '018e96f4-a800-7001-8102-00000000abcd')`,
    `insert into tracker_file (place_id, id, kept_by, kept_at, name, form, cells, mapping, outcome, digest)
       values ('${there}', '018e96f4-a800-7001-8102-00000000cccc', '018e96f4-a800-7001-8102-00000000abcd', now(), 'Theirs', 'DELIMITED', '{}', '{}', '{}', '')`,
    `insert into tracker_import (place_id, id, file_name, summary, counts, imported_by, imported_at)
       values ('${there}', '018e96f4-a800-7001-8102-00000000cccc', 'Theirs', 'Theirs', '{}', '018e96f4-a800-7001-8102-00000000abcd', now())`,
    `insert into ledger_entry (place_id, id, kind, key, postings, made_by, made_at)
       values ('${there}', '${theirEntry}', 'ACTUAL', 'theirs', 2, '018e96f4-a800-7001-8102-00000000abcd', now())`,
    `insert into virement (place_id, id, number, financial_year, from_line_id, to_line_id, amount, reason, state, asked_by, asked_at)
       values ('${there}', '${theirEntry}', 9999, '2025-26', '${theirEntry}', '018e96f4-a800-7001-8102-00000000cccd', 100, 'Theirs', 'ASKED', '018e96f4-a800-7001-8102-00000000abcd', now())`,
  ].join(';');
}

/** Brings a tracker of one project; gives the file's id. */
async function bringTracker(person: Session, code: string): Promise<string> {
  const form = new FormData();
  form.set('kind', 'tracker');
  form.set('file', new Blob([`Project code,Project,Workstream\n${code},Brought as ${code},PI\n`]), 'tracker.csv');
  const response = await person.fetch('/files', { method: 'POST', body: form });
  return ((await response.json()) as { file: { id: string } }).file.id;
}

/** What of the demonstration plan goes beside an id of theirs. */
async function ownPlan(person: Session, projectId: string) {
  const { fundingPlan } = await person.query(
    `{ fundingPlan(financialYear: "2025-26") { id agreement { version } lines(first: 1) { nodes { id version scheme { id } organisation { id } } } } }`,
  );
  const [line] = fundingPlan.lines.nodes;
  return {
    planId: fundingPlan.id,
    agreementVersion: fundingPlan.agreement.version,
    schemeId: line.scheme.id,
    organisationId: line.organisation.id,
    line: { id: line.id, version: line.version },
    projectId,
  };
}

/** Every verb of the registers with an id of theirs, in each of its fields that takes one. */
function registerCalls(
  projectId: string,
  theirs: Readonly<Record<'project' | 'milestone' | 'person' | 'entry', string>>,
): [string, string, object][] {
  const title = 'Mine now';
  const seen = { id: theirs.entry, version: 1 };
  const reasoned = { ...seen, reason: title };
  const risk = { title, currentLikelihood: 1, currentConsequence: 1 };
  const decision = { decision: title, decidedBy: title, decidedOn: '2025-11-05' };
  const terms = { title, needBy: '2026-01-01' };
  const ours = { projectId };
  const tours = { projectId: theirs.project };
  const owned = { ownerId: theirs.person };
  const on = { deliveredOn: '2025-11-05' };
  const tested = { ...seen, note: title };
  const rebaselines = [{ milestoneId: theirs.milestone, proposedOn: '2026-01-01' }];
  const links = ['PROJECT', 'MILESTONE', 'RISK', 'ISSUE', 'DEPENDENCY', 'CHANGE_REQUEST', 'GATE', 'RATING'];
  return [
    ...[{ ...tours }, { ...ours, ...owned }].flatMap((more): [string, string, object][] => [
      ['addRisk', 'AddRiskInput', { ...risk, ...more }],
      ['addIssue', 'AddIssueInput', { title, severity: 1, ...more }],
      ['addAssumption', 'AddAssumptionInput', { title, ...more }],
      ['addDeliverable', 'AddDeliverableInput', { title, ...more }],
    ]),
    ['addDeliverable', 'AddDeliverableInput', { title, ...ours, milestoneId: theirs.milestone }],
    ['logDecision', 'LogDecisionInput', { ...decision, ...tours }],
    ['logDecision', 'LogDecisionInput', { ...decision, ...ours, supersedesId: theirs.entry }],
    ...links.map((kind): [string, string, object] => {
      const id = kind === 'PROJECT' ? theirs.project : kind === 'MILESTONE' ? theirs.milestone : theirs.entry;
      return ['logDecision', 'LogDecisionInput', { ...decision, ...ours, links: [{ kind, id }] }];
    }),
    ['proposeDependency', 'ProposeDependencyInput', { ...terms, giverId: theirs.project, receiverId: projectId }],
    ['proposeDependency', 'ProposeDependencyInput', { ...terms, giverId: projectId, receiverId: theirs.project }],
    ['draftChangeRequest', 'DraftChangeRequestInput', { title, reason: title, ...tours, rebaselines }],
    ['editRisk', 'EditRiskInput', seen],
    ['editIssue', 'EditIssueInput', seen],
    ['editAssumption', 'EditAssumptionInput', seen],
    ['editDeliverable', 'EditDeliverableInput', seen],
    ['editChangeRequest', 'EditChangeRequestInput', seen],
    ['changeDependency', 'ChangeDependencyInput', seen],
    ...['closeRisk', 'reopenRisk', 'riskHappened', 'reopenIssue', 'returnDeliverable', 'cancelDeliverable'].map(
      (verb): [string, string, object] => [verb, 'ReasonedInput', reasoned],
    ),
    ...['reinstateDeliverable', 'disputeDependency', 'withdrawDependency', 'rejectChangeRequest'].map(
      (verb): [string, string, object] => [verb, 'ReasonedInput', reasoned],
    ),
    ...['acceptDeliverable', 'submitChangeRequest', 'approveChangeRequest', 'withdrawChangeRequest'].map(
      (verb): [string, string, object] => [verb, 'SeenInput', seen],
    ),
    ...['confirmAssumption', 'refuteAssumption', 'doubtAssumption'].map((verb): [string, string, object] => [
      verb,
      'TestAssumptionInput',
      tested,
    ]),
    ['resolveIssue', 'ResolveIssueInput', { ...seen, resolution: title }],
    ['deliver', 'DeliverInput', { ...seen, ...on }],
    ['deliverDependency', 'DeliverDependencyInput', { ...seen, ...on }],
    ['agreeDependency', 'AgreeDependencyInput', { ...seen, side: 'GIVER' }],
    ['declineDependency', 'DeclineDependencyInput', { ...reasoned, side: 'GIVER' }],
  ];
}

/** Every verb of the ledger with an id of theirs, in each of its fields that takes one. */
function ledgerCalls(ourLineId: string): [string, string, object][] {
  const requestId = '018e96f4-a800-7001-8102-00000000ffff';
  const seen = { id: theirEntry, version: 1 };
  const cells = [{ lineId: theirEntry, month: '2026-01-01', to: 100 }];
  const money = { amount: 100, reason: 'Mine now' };
  const [away, back] = [
    { fromLineId: theirEntry, toLineId: ourLineId },
    { fromLineId: ourLineId, toLineId: theirEntry },
  ];
  return [
    ...['enterActuals', 'enterCommitments', 'rephaseBudget'].map((verb): [string, string, object] => [
      verb,
      'EnterCellsInput',
      { requestId, cells },
    ]),
    ['setForecasts', 'SetForecastsInput', { cells, reason: 'Mine now' }],
    ['undoEntry', 'UndoEntryInput', { id: theirEntry }],
    ['standOnCell', 'StandOnCellInput', { financialYear: '2025-26', lineId: theirEntry, month: '2026-01-01' }],
    ...[away, back].flatMap((lines): [string, string, object][] => [
      ['moveActual', 'MoveActualInput', { requestId, ...lines, ...money, month: '2026-01-01' }],
      ['askForVirement', 'AskForVirementInput', { requestId, ...lines, ...money, financialYear: '2025-26' }],
    ]),
    ['allocateLine', 'AllocateLineInput', { requestId, lineId: theirEntry, financialYear: '2025-26', ...money }],
    ['returnUnderspend', 'ReturnUnderspendInput', { requestId, lineId: theirEntry, month: '2026-01-01', ...money }],
    ['carryForward', 'CarryForwardInput', { requestId, lineId: theirEntry, financialYear: '2025-26', ...money }],
    ['approveVirement', 'ApproveVirementInput', seen],
    ...['refuseVirement', 'voidVirement'].map((verb): [string, string, object] => [
      verb,
      'ReasonedVirementInput',
      { ...seen, reason: 'Mine now' },
    ]),
    ...['withdrawVirement', 'postVirement'].map((verb): [string, string, object] => [verb, 'SeenVirementInput', seen]),
  ];
}

describe('the wall between places', () => {
  let weft: Weft;
  let tables: string[];

  beforeAll(async () => {
    weft = await startWeft();
    const rows = await weft.superuser<{ name: string }>(
      `select c.relname as name from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'place_id'
       where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' order by 1`,
    );
    tables = rows.map(({ name }) => name).filter((name) => !outsidePlaces.includes(name));
    const pmo = await weft.as('pmo');
    const { project } = await pmo.query('{ project(code: "PI-04") { id version } }');
    await pmo.query('mutation ($i: EditProjectInput!) { editProject(input: $i) { __typename } }', {
      i: { id: project.id, version: project.version, summary: 'So that there is an event.' },
    });
    await change(pmo, 'setRiskBanding', { lowTo: 4, moderateTo: 8, highTo: 12, version: 0 });
    await change(pmo, 'editProjects', {
      step: 'ALL',
      rows: [{ id: project.id, version: project.version + 1, sroId: null }],
    });
    await bringTracker(pmo, 'PI-77');
    const brought = await bringTracker(pmo, 'PI-78');
    await change(pmo, 'importTracker', { id: brought, version: 1 });
    const [other] = (await pmo.query('{ people(active: true, search: "Nadia") { id } }')).people;
    await change(pmo, 'handOverProject', {
      projectId: project.id,
      leadId: other.id,
      note: 'So that there is one.',
      moveOpenWork: true,
      version: project.version + 2,
    });
    await change(pmo, 'saveView', { name: 'All of it', definition: '', shared: true });
    await weft.superuser(insertSmallPlan(here));
    // The copy is to have something of everything: an event that was published, rows that were sealed.
    while ((await weft.superuser('select from event, audit_chain limit 1')).length === 0) {
      await delay(100);
    }
    await copyPlace(weft, tables);
  });
  afterAll(() => weft.stop());

  it('finds every table of a place, each with rows to hide', async () => {
    expect(tables).toEqual(
      expect.arrayContaining(['project', 'milestone', 'rating', 'audit', 'event', 'membership', 'statement']),
    );
    for (const table of tables.filter((name) => name !== 'outbox')) {
      const [counted] = await weft.superuser<{ n: number }>(
        `select count(*)::int as n from ${table} where place_id = $1`,
        [there],
      );
      expect({ table, hasRows: (counted?.n ?? 0) > 0 }).toEqual({ table, hasRows: true });
    }
  });

  it('is forced on every one of them, for a role that owns nothing and bypasses nothing', async () => {
    const open = await weft.superuser(
      `select relname from pg_class where relname = any ($1) and not (relrowsecurity and relforcerowsecurity)`,
      [tables],
    );
    expect(open).toEqual([]);
    const [role] = await weft.superuser(
      `select rolsuper, rolbypassrls, rolcreatedb, rolcreaterole,
         (select count(*)::int from pg_class where relowner = r.oid) as owned,
         (select count(*)::int from pg_auth_members where member = r.oid) as memberships
       from pg_roles r where rolname = 'weft_app'`,
    );
    expect(role).toEqual({
      rolsuper: false,
      rolbypassrls: false,
      rolcreatedb: false,
      rolcreaterole: false,
      owned: 0,
      memberships: 0,
    });
  });

  it('shows nothing of another place by select or join, and nothing at all where no place is set', async () => {
    for (const table of tables) {
      const [readable] = await weft.superuser<{ may: boolean }>(
        `select has_table_privilege('weft_app', $1, 'select') as may`,
        [table],
      );
      if (!readable?.may) {
        await expect(weft.app(here, `select 1 from ${table}`)).rejects.toThrow(/permission denied/);
        continue;
      }
      expect(await weft.app(here, `select 1 from ${table} where place_id = '${there}'`)).toEqual([]);
      expect(await weft.app(here, `select 1 from place p join ${table} t on t.place_id <> p.id limit 1`)).toEqual([]);
      expect(await weft.app(null, `select 1 from ${table} limit 1`)).toEqual([]);
    }
  });

  it('takes no row into another place, and changes and removes none there', async () => {
    for (const table of tables) {
      const refused = /permission denied|row-level security|cannot insert a non-DEFAULT/;
      await expect(
        weft.app(
          here,
          `insert into ${table} select (jsonb_populate_record(null::${table}, '{"place_id": "${there}"}')).*`,
        ),
      ).rejects.toThrow(refused);
      for (const write of [
        `update ${table} set place_id = place_id where place_id = '${there}' returning 1`,
        `delete from ${table} where place_id = '${there}' returning 1`,
      ]) {
        const touched = await weft.app(here, write).catch((error: Error) => error.message);
        expect(typeof touched === 'string' ? touched : touched.length).toEqual(
          typeof touched === 'string' ? expect.stringMatching(refused) : 0,
        );
      }
    }
  });

  it('moves no row of its own into another place', async () => {
    for (const table of ['project', 'milestone', 'rating', 'statement', 'membership']) {
      await expect(weft.app(here, `update ${table} set place_id = '${there}'`)).rejects.toThrow(
        /row-level security|permission denied/,
      );
    }
  });

  it('begins every key and every reference between such tables with the place', async () => {
    const loose = await weft.superuser(
      `select c.conrelid::regclass::text as "table", c.conname as name
       from pg_constraint c
       join lateral (select attname from pg_attribute where attrelid = c.conrelid and attnum = c.conkey[1]) own on true
       left join lateral (select attname from pg_attribute where attrelid = c.confrelid and attnum = c.confkey[1]) other on true
       where c.conrelid::regclass::text = any ($1) and c.contype in ('p', 'u', 'f')
         and case c.contype when 'f' then c.confrelid::regclass::text = any ($1) and (own.attname <> 'place_id' or other.attname <> 'place_id') else own.attname <> 'place_id' end`,
      [tables],
    );
    expect(loose).toEqual([]);
  });

  it('refuses a reference to a row that only another place has', async () => {
    await weft.superuser(
      `insert into person (id, name, email) values ('018e96f4-a800-7001-8102-00000000abcd', 'Only There', 'only@next.example');
       insert into membership (place_id, person_id) values ('${there}', '018e96f4-a800-7001-8102-00000000abcd')`,
    );
    await expect(weft.app(here, `update project set lead_id = '018e96f4-a800-7001-8102-00000000abcd'`)).rejects.toThrow(
      /foreign key/,
    );
  });

  it('keeps the sign-in tables from the application but for its own rows', async () => {
    for (const table of ['credential', 'sign_in_attempt', 'audit_unsealed']) {
      await expect(weft.app(here, `select * from ${table}`)).rejects.toThrow(/permission denied/);
    }
    await expect(weft.app(here, 'select token_hash from session')).rejects.toThrow(/permission denied/);
    expect(await weft.app(here, 'select id from session')).toEqual([]);
  });

  it("answers another place's ids in any field with 'not found', and saves nothing", async () => {
    await weft.superuser(
      `set session_replication_role = replica;
       insert into project (place_id, id, code, name, home_id, stage) select '${there}', '018e96f4-a800-7001-8102-00000000aaaa', 'XX-01', 'Theirs', id, 'IDEA' from working_group where place_id = '${there}' limit 1;
       insert into milestone (place_id, id, project_id, number, title) values ('${there}', '018e96f4-a800-7001-8102-00000000bbbb', '018e96f4-a800-7001-8102-00000000aaaa', 1, 'Theirs');
       ${theirEntries()};
       set session_replication_role = default`,
    );
    const pmo = await weft.as('pmo');
    const { project, people } = await pmo.query('{ project(code: "PI-05") { id version } people { id } }');
    const theirs = {
      project: '018e96f4-a800-7001-8102-00000000aaaa',
      milestone: '018e96f4-a800-7001-8102-00000000bbbb',
      person: '018e96f4-a800-7001-8102-00000000abcd',
      entry: theirEntry,
    };
    expect(people.map(({ id }: { id: string }) => id)).not.toContain(theirs.person);
    const entry = { id: theirs.entry, version: 1 };
    const comment = { subject: 'PROJECT', subjectId: theirs.project, body: 'Mine now' };
    const calls: [string, string, object][] = [
      ['editCohort', 'EditCohortInput', entry],
      ['editLocality', 'EditReferenceInput', entry],
      ['setPartner', 'SetPartnerInput', { projectId: theirs.project, organisationId: theirs.entry, version: 0 }],
      ['setPartner', 'SetPartnerInput', { projectId: project.id, organisationId: theirs.entry, version: 0 }],
      ['addLink', 'AddLinkInput', { projectId: theirs.project, title: 'Mine now', address: 'https://example.org' }],
      ['editLink', 'EditLinkInput', entry],
      ['removeLink', 'RemoveLinkInput', entry],
      ['writeComment', 'WriteCommentInput', { ...comment, projectId: theirs.project }],
      ['writeComment', 'WriteCommentInput', { ...comment, projectId: project.id }],
      [
        'writeComment',
        'WriteCommentInput',
        { ...comment, projectId: project.id, subject: 'RISK', subjectId: theirs.entry },
      ],
      ['editComment', 'EditCommentInput', { ...entry, body: 'Mine now' }],
      ['removeComment', 'RemoveCommentInput', entry],
      ...[
        { projectId: theirs.project, leadId: theirs.person, version: 1 },
        { projectId: project.id, leadId: theirs.person, version: project.version },
      ].map((given): [string, string, object] => [
        'handOverProject',
        'HandOverProjectInput',
        { ...given, note: 'Mine now', moveOpenWork: true },
      ]),
      ['editProject', 'EditProjectInput', { id: theirs.project, version: 1, name: 'Mine now' }],
      [
        'declareRating',
        'DeclareRatingInput',
        { projectId: theirs.project, dimension: 'OVERALL', rating: 'GREEN', version: 0 },
      ],
      ['passGate', 'PassGateInput', { projectId: theirs.project, gate: 1, passedOn: '2025-11-05', version: 1 }],
      ['addMilestone', 'AddMilestoneInput', { projectId: theirs.project, title: 'Mine now' }],
      ['moveMilestone', 'MoveMilestoneInput', { id: theirs.milestone, version: 1, forecastOn: '2026-01-01' }],
      ['editProject', 'EditProjectInput', { id: project.id, version: project.version, leadId: theirs.person }],
      ['editProject', 'EditProjectInput', { id: project.id, version: project.version, sroId: theirs.person }],
      ['createProject', 'CreateProjectInput', { home: 'PI', name: 'With their lead', leadId: theirs.person }],
      [
        'addMilestone',
        'AddMilestoneInput',
        { projectId: project.id, title: 'With their owner', ownerId: theirs.person },
      ],
      ['checkTracker', 'CheckTrackerInput', { id: theirs.entry, version: 1 }],
      ['importTracker', 'ImportTrackerInput', { id: theirs.entry, version: 1 }],
      ['undoTrackerImport', 'UndoTrackerImportInput', { id: theirs.entry, step: 'ALL' }],
      ['forgetTracker', 'ForgetTrackerInput', { id: theirs.entry }],
      ...registerCalls(project.id, theirs),
    ];
    const bcf = await weft.as('bcf-lead');
    const money = [
      ...planCalls(await ownPlan(bcf, project.id), theirs.entry, theirs.person),
      ...ledgerCalls(smallPlan.line),
    ];
    const admin = await weft.as('place-admin');
    const moneyVerbs = new Set(money.map(([verb]) => verb));
    for (const [verb, type, input] of [...calls, ...money]) {
      const session = moneyVerbs.has(verb) ? bcf : /^edit(Cohort|Locality)$/.test(verb) ? admin : pmo;
      const answer = await session.query(
        `mutation ($i: ${type}!) { ${verb}(input: $i) { __typename ... on NotFound { field } } }`,
        { i: input },
      );
      expect({ verb, answer: answer[verb].__typename }).toEqual({ verb, answer: 'NotFound' });
    }
    const after = await pmo.query('{ project(code: "PI-05") { version } }');
    expect(after.project.version).toBe(project.version);
    expect(await pmo.query('{ project(code: "XX-01") { id } }')).toEqual({ project: null });
  });
});
