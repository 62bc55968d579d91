import { change, startWeft, type Brought, type Session, type Weft } from '@weft/testing';
import { request } from 'node:http';
import { deflateRawSync } from 'node:zlib';
import { bring, preview, workbookOf } from './testing/tracker-files';
import { zipOf } from './testing/zip';

const HEAD = ['Project code', 'Project', 'Workstream', 'Lead', 'RAG', 'End'];
const TYPES = `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>`;
const rel = (attributes: string) =>
  `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" ${attributes}/></Relationships>`;

describe('files that are not taken in', () => {
  let weft: Weft;
  let pmo: Session;
  beforeAll(async () => {
    weft = await startWeft();
    pmo = await weft.as('pmo');
  });
  afterAll(() => weft.stop());

  /** Nothing is left of what was refused, and the server goes on. */
  async function refused(brought: Brought, status: number, code: string, rule?: string): Promise<void> {
    expect(brought).toMatchObject({ status, code, ...(rule && { rule }) });
    expect(brought.message).toMatch(/[.)]$/);
    expect(await weft.superuser('select from tracker_file')).toEqual([]);
    expect((await pmo.fetch('/health/ready')).status).toBe(200);
  }
  const unfit = (brought: Brought, rule: string) => refused(brought, 422, 'UNFIT_FILE', rule);
  const archive = (parts: Readonly<Record<string, string | Buffer>>) =>
    zipOf({ '[Content_Types].xml': TYPES, ...parts });

  it('a zip bomb: a part, and all parts together', async () => {
    await unfit(
      await bring(pmo, archive({ 'xl/worksheets/sheet1.xml': Buffer.alloc(60 * 1024 * 1024, 'a') })),
      'zip-bomb',
    );
    // Parts that each stay under the ratio, of letters that hardly repeat, grow too large together.
    const noise = Buffer.from(
      Array.from({ length: 200_000 }, (_, n) => ((n * 2654435761) >>> 16).toString(36)).join(' '),
    );
    const large = Buffer.concat(Array.from({ length: 12 }, () => noise));
    const parts = Object.fromEntries(Array.from({ length: 14 }, (_, n) => [`xl/media/${n}.bin`, large]));
    expect(deflateRawSync(large).length * 14).toBeGreaterThan(1024 * 1024);
    const brought = await bring(pmo, archive(parts));
    await refused(brought, brought.status, brought.status === 413 ? 'TOO_LARGE' : 'UNFIT_FILE');
    // A part that says it is small and inflates to more.
    await unfit(
      await bring(
        pmo,
        zipOf({ '[Content_Types].xml': TYPES, 'xl/a.xml': Buffer.alloc(100_000, 'a') }, { declared: 10 }),
      ),
      'zip-bomb',
    );
  }, 60_000);

  it('a program under the name of a workbook, an old workbook, a PDF, an archive that is none', async () => {
    await unfit(await bring(pmo, Buffer.concat([Buffer.from('MZ\x90\x00'), Buffer.alloc(5000)])), 'a-program');
    await unfit(await bring(pmo, Buffer.concat([Buffer.from('7f454c46', 'hex'), Buffer.alloc(50)])), 'a-program');
    await unfit(await bring(pmo, '#!/bin/sh\necho hello\n', 'tracker.csv'), 'a-program');
    await unfit(
      await bring(pmo, Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(500)])),
      'old-or-locked',
    );
    await unfit(await bring(pmo, '%PDF-1.7'), 'not-a-table');
    await unfit(await bring(pmo, zipOf({ 'readme.txt': 'hello' })), 'not-a-workbook');
    await unfit(await bring(pmo, Buffer.from([1, 2, 0, 3, 0, 4])), 'not-a-table');
    await unfit(await bring(pmo, (await workbookOf({ P: [HEAD, ['PI-1']] })).subarray(0, 900)), 'damaged');
  });

  it('200,000 rows, in a workbook and in a table', async () => {
    const rows = Array.from({ length: 200_000 }, (_, n) => `<row r="${n + 1}"><c r="A${n + 1}"><v>${n}</v></c></row>`);
    const sheet = `<?xml version="1.0"?><worksheet><sheetData>${rows.join('')}</sheetData></worksheet>`;
    const began = performance.now();
    await unfit(await bring(pmo, archive({ 'xl/worksheets/sheet1.xml': sheet })), 'too-many-rows');
    expect(performance.now() - began).toBeLessThan(12_000);
    await unfit(await bring(pmo, 'PI-1,Project\n'.repeat(200_000), 'tracker.csv'), 'too-many-rows');
  }, 60_000);

  it('entities, links and paths that lead outside', async () => {
    const entity = `<?xml version="1.0"?><!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>`;
    await unfit(
      await bring(pmo, archive({ 'xl/sharedStrings.xml': `${entity}<sst><si><t>&e;</t></si></sst>` })),
      'reaches-outside',
    );
    await unfit(
      await bring(pmo, archive({ 'xl/workbook.xml': Buffer.from(`\ufeff${entity}<workbook/>`, 'utf16le') })),
      'reaches-outside',
    );
    const external =
      'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/externalLinkPath" Target="file:///c:/secret.xlsx" TargetMode="External"';
    await unfit(
      await bring(pmo, archive({ 'xl/externalLinks/_rels/externalLink1.xml.rels': rel(external) })),
      'reaches-outside',
    );
    await unfit(
      await bring(
        pmo,
        archive({ 'xl/_rels/workbook.xml.rels': rel('Type="a/worksheet" Target="../../../etc/passwd"') }),
      ),
      'reaches-outside',
    );
    await unfit(await bring(pmo, archive({ 'xl/connections.xml': '<connections/>' })), 'reaches-outside');
    await unfit(await bring(pmo, archive({ '../../etc/cron.d/evil': 'x' })), 'reaches-outside');
    await unfit(await bring(pmo, archive({ '/etc/evil': 'x' })), 'reaches-outside');
    await unfit(await bring(pmo, `${entity}<Project><Tasks/></Project>`, 'plan.xml'), 'reaches-outside');
    await unfit(await bring(pmo, `<?xml version="1.0"?><html></html>`, 'plan.xml'), 'not-a-plan');
  });

  it('what is no form, names no kind, holds no file, is empty or too large', async () => {
    const send = async (body: RequestInit['body'], headers: Record<string, string> = {}) => {
      const response = await pmo.fetch('/files', { method: 'POST', body: body ?? null, headers });
      const { errors } = (await response.json()) as { errors: { extensions: { code: string } }[] };
      return [response.status, errors[0]?.extensions.code];
    };
    const form = (fields: Record<string, string | Blob>) => {
      const made = new FormData();
      for (const [name, value] of Object.entries(fields)) made.set(name, value);
      return made;
    };
    expect(await send('{}', { 'content-type': 'application/json' })).toEqual([415, 'NOT_A_FORM']);
    expect(await send('--x\r\n', { 'content-type': 'multipart/form-data; boundary=x' })).toEqual([
      400,
      'MALFORMED_FORM',
    ]);
    expect(await send(form({ file: new Blob(['a']) }))).toEqual([400, 'UNKNOWN_KIND']);
    expect(await send(form({ kind: 'ledger', file: new Blob(['a']) }))).toEqual([400, 'UNKNOWN_KIND']);
    expect(await send(form({ kind: 'tracker' }))).toEqual([400, 'NO_FILE']);
    await refused(await bring(pmo, ''), 400, 'EMPTY_FILE');
    await unfit(await bring(pmo, '\n\n', 'tracker.csv'), 'nothing-in-it');
    await refused(await bring(pmo, Buffer.alloc(11 * 1024 * 1024, 'a')), 413, 'TOO_LARGE');
  });

  it('comes from another origin, or from nobody', async () => {
    const bytes = await workbookOf({ Projects: [HEAD, ['PI-98', 'From outside', 'PI']] });
    await refused(await bring(pmo, bytes, 'tracker.xlsx', { origin: 'https://evil.example' }), 403, 'OTHER_ORIGIN');
    await refused(await bring(weft.anyone(), bytes), 401, 'UNAUTHENTICATED');
  });

  it('breaks off on its way', async () => {
    await new Promise<void>((resolve) => {
      const { hostname, port } = new URL(weft.url);
      const half = request({
        hostname,
        port,
        path: '/files',
        method: 'POST',
        headers: { cookie: pmo.cookie, 'content-type': 'multipart/form-data; boundary=x', 'content-length': '100000' },
      });
      half.on('error', () => resolve());
      half.on('close', () => resolve());
      half.write(
        '--x\r\ncontent-disposition: form-data; name="kind"\r\n\r\ntracker\r\n--x\r\ncontent-disposition: form-data; name="file"; filename="a.csv"\r\n\r\nabc',
      );
      setTimeout(() => half.destroy(), 100);
    });
    expect(await weft.superuser('select from tracker_file')).toEqual([]);
    expect((await pmo.fetch('/health/ready')).status).toBe(200);
  });

  it('is forgotten when its day is over', async () => {
    const { id } = await bring(pmo, await workbookOf({ Projects: [HEAD, ['PI-98', 'Of yesterday', 'PI']] }));
    await weft.superuser(`update tracker_file set expires_at = now() - interval '1 second'`);
    expect(await preview(pmo, id)).toBeNull();
    expect(await change(pmo, 'importTracker', { id, version: 1 })).toMatchObject({
      __typename: 'NotFound',
      field: 'id',
    });
    await weft.app(null, 'select forget_tracker_files()');
    expect(await weft.superuser('select from tracker_file')).toEqual([]);
  });
});
