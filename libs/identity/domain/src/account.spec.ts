import fc from 'fast-check';
import { dateOf, type Result } from '@weft/kernel';
import { checkEmail, decideEditPerson, decideNewPerson, decideNewToken, decidePassword, initialsOf } from './account';
import { decideEditOrganisation, decideNewOrganisation } from './organisation';

const owner = { email: 'farida.begum@example.org', name: 'Farida Begum' };

function rulesOf(result: Result<unknown>): readonly string[] {
  return !result.ok && result.refusal.kind === 'validation' ? result.refusal.fields.map(({ rule }) => rule) : [];
}

describe('a password', () => {
  it.each([
    'lantern oyster gravel',
    'weft-demo-only',
    'ünïcödé wörds',
    'abcabcabcabc',
    'long words '.repeat(18) + 'ab',
  ])('%j is accepted', (password) => {
    expect(decidePassword(password, owner).ok).toBe(true);
  });

  it.each([
    ['elevenchars', 'too-short'],
    ['x'.repeat(201), 'too-long'],
    ['farida.begum@example.org', 'password-is-own-name'],
    ['FARIDA.BEGUM', 'password-is-own-name'],
    ['Farida  Begum', 'password-is-own-name'],
    ['password1234', 'password-common'],
    ['Pass-word 1234', 'password-common'],
    ['aaaaaaaaaaaa', 'password-common'],
    ['121212121212', 'password-common'],
  ])('%j is refused: %s', (password, rule) => expect(rulesOf(decidePassword(password, owner))).toEqual([rule]));

  it('is kept as it was typed, spaces and all', () => {
    const typed = '  three random words ';
    expect(decidePassword(typed, owner)).toEqual({ ok: true, value: typed });
  });

  it('is never accepted under 12 or over 200 characters', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 260 }), (password) => {
        const length = [...password].length;
        if (length < 12 || length > 200) expect(decidePassword(password, owner).ok).toBe(false);
      }),
    );
  });
});

describe('an e-mail address', () => {
  it.each(['a@b.org', 'farida.begum+weft@towerhamlets.gov.uk', "o'neil@nhs.net"])('%s is one', (email) => {
    expect(checkEmail(email)).toEqual([]);
  });
  it.each(['farida', 'farida@', '@nhs.net', 'a@b', 'a b@nhs.net', 'a@b..net', 'a@nhs.net, b@nhs.net'])(
    '%s is none',
    (email) => expect(checkEmail(email).map(({ rule }) => rule)).toEqual(['not-an-email']),
  );
  it('is long at 255 characters', () => {
    expect(checkEmail(`${'x'.repeat(247)}@nhs.net`).map(({ rule }) => rule)).toEqual(['too-long']);
  });
});

describe('a new person', () => {
  it('is stored with a tidy name and address', () => {
    expect(decideNewPerson({ name: ' Farida Begum ', email: ' Farida.Begum@Example.ORG ' })).toEqual({
      ok: true,
      value: { ...owner, jobTitle: null, organisationId: null, password: null },
    });
  });
  it('is refused with everything that is wrong', () => {
    expect(rulesOf(decideNewPerson({ name: '', email: 'x', password: 'short', jobTitle: 'x'.repeat(121) }))).toEqual([
      'required',
      'not-an-email',
      'too-long',
      'too-short',
    ]);
  });
});

describe('editing a person', () => {
  it('never leaves a place without an administrator', () => {
    const last = { isPlaceAdministrator: true, otherPlaceAdministrators: 0 };
    expect(rulesOf(decideEditPerson(last, { active: false }))).toEqual(['last-place-administrator']);
    expect(decideEditPerson({ ...last, otherPlaceAdministrators: 1 }, { active: false }).ok).toBe(true);
    expect(decideEditPerson(last, { jobTitle: null })).toEqual({ ok: true, value: { jobTitle: null } });
  });
});

describe('what an edit changes', () => {
  it('of a person is exactly what was given', () => {
    const input = { name: 'Farida Begum', jobTitle: 'Head of Commissioning', organisationId: 'lbth', active: true };
    fc.assert(
      fc.property(fc.subarray(Object.keys(input) as (keyof typeof input)[]), (keys) => {
        const given = Object.fromEntries(keys.map((key) => [key, input[key]]));
        const none = { isPlaceAdministrator: false, otherPlaceAdministrators: 0 };
        expect(decideEditPerson(none, given)).toEqual({ ok: true, value: given });
      }),
    );
  });

  it('of an organisation is exactly what was given', () => {
    const input = {
      name: 'Barts Health NHS Trust',
      shortName: 'Barts Health',
      kind: 'PROVIDER',
      startsOn: '2012-04-01',
      endsOn: '2030-03-31',
    };
    fc.assert(
      fc.property(fc.subarray(Object.keys(input) as (keyof typeof input)[]), (keys) => {
        const given = Object.fromEntries(keys.map((key) => [key, input[key]]));
        expect(decideEditOrganisation({ startsOn: null, endsOn: null }, given)).toEqual({ ok: true, value: given });
      }),
    );
  });
});

describe('a personal token', () => {
  it('keeps its name, tidy', () => {
    expect(decideNewToken({ name: ' Power BI ', days: 90 })).toEqual({
      ok: true,
      value: { name: 'Power BI', days: 90 },
    });
  });

  it.each([1, 90, 366])('lasts %i days', (days) => expect(decideNewToken({ name: 'Power BI', days }).ok).toBe(true));
  it.each([0, -1, 367, 1.5, Number.NaN])('does not last %p days', (days) => {
    expect(rulesOf(decideNewToken({ name: 'Power BI', days }))).toEqual(['days-out-of-range']);
  });
  it('has a name', () => expect(rulesOf(decideNewToken({ name: ' ', days: 1 }))).toEqual(['required']));
});

describe('initials', () => {
  it.each([
    ['Farida Begum', 'FB'],
    ['Dr Helen Marsh', 'HM'],
    ['Cllr Teresa Ferreira', 'TF'],
    ['Ana de la Cruz', 'AC'],
    ['Cher', 'CH'],
    ['Dr', 'DR'],
    ['  ', '?'],
  ])('of %j are %s', (name, initials) => expect(initialsOf(name)).toBe(initials));
});

describe('organisations', () => {
  const elft = { code: 'ELFT', name: 'East London NHS Foundation Trust', shortName: 'ELFT', kind: 'PROVIDER' };
  it('join with a code and a kind', () => {
    expect(decideNewOrganisation(elft)).toEqual({ ok: true, value: { ...elft, startsOn: null } });
    expect(rulesOf(decideNewOrganisation({ ...elft, code: 'elft!', kind: 'TRUST' }))).toEqual([
      'kind-unknown',
      'not-a-code',
    ]);
  });
  it('end after they start', () => {
    const current = { startsOn: null, endsOn: null };
    const wrong = { startsOn: '2025-04-01', endsOn: '2025-03-31' };
    expect(rulesOf(decideEditOrganisation(current, wrong))).toEqual(['ends-before-start']);
    expect(decideEditOrganisation(current, { ...wrong, endsOn: '2025-04-01' }).ok).toBe(true);
    const started = { startsOn: dateOf('2025-04-01'), endsOn: null };
    expect(rulesOf(decideEditOrganisation(started, { endsOn: '2025-03-31' }))).toEqual(['ends-before-start']);
    expect(rulesOf(decideEditOrganisation(current, { ...wrong, startsOn: 'soon' }))).toEqual(['not-a-date']);
    expect(decideEditOrganisation(current, { shortName: 'East London' })).toEqual({
      ok: true,
      value: { shortName: 'East London' },
    });
  });
});
