import fc from 'fast-check';
import {
  decideView,
  parseViewDefinition,
  STANDARD_COLUMNS,
  TABLE_COLUMNS,
  VIEW_PARAMETERS,
  viewDefinition,
} from './saved-view';

const read = (definition: string) => {
  const parsed = parseViewDefinition(definition);
  return parsed.ok
    ? parsed.value
    : parsed.refusal.kind === 'validation' && parsed.refusal.fields.map(({ rule }) => rule).join(' ');
};

describe('the definition of a view', () => {
  it('is the parameters of the address, in one order and without empty ones', () => {
    expect(read('group=lead&stage=PLAN%2CDELIVER&q=&tab=overdue')).toBe('tab=overdue&stage=PLAN%2CDELIVER&group=lead');
    expect(read('')).toBe('');
    expect(read('view=board&sort=-SLIP&columns=code,name,forecast&home=PI,UC&q=home first')).toBe(
      'view=board&home=PI%2CUC&q=home+first&sort=-SLIP&columns=code%2Cname%2Cforecast',
    );
  });
  it('holds nothing that is no part of a view, and no value that the table does not know', () => {
    expect(read('panel=PI-04')).toBe('parameter-unknown');
    expect(read('constructor=1')).toBe('parameter-unknown');
    expect(read('stage=PLAN&stage=CASE')).toBe('parameter-twice');
    expect(read('stage=FINISHED')).toBe('parameter-value');
    expect(read('lead=me')).toBe('parameter-value');
    expect(read('columns=code,code')).toBe('parameter-value');
    expect(read('sort=PASSWORD')).toBe('parameter-value');
    expect(read("home=PI'--")).toBe('parameter-value');
    expect(read(`q=${'x'.repeat(201)}`)).toBe('parameter-value');
    expect(read(`q=${'x'.repeat(2001)}`)).toBe('too-long');
  });
  it('read again stays as it is', () => {
    const value = fc.dictionary(fc.constantFrom(...VIEW_PARAMETERS), fc.string());
    fc.assert(
      fc.property(value, (parameters) => {
        const parsed = parseViewDefinition(viewDefinition((name) => parameters[name] ?? null));
        if (parsed.ok) expect(parseViewDefinition(parsed.value)).toEqual(parsed);
      }),
    );
  });
  it('needs a name', () => {
    expect(decideView({ name: ' ', definition: 'x=1', shared: false })).toMatchObject({
      refusal: { fields: [{ field: 'name' }, { rule: 'parameter-unknown' }] },
    });
    expect(decideView({ name: ' Late  ', definition: 'tab=overdue', shared: true })).toEqual({
      ok: true,
      value: { name: 'Late', definition: 'tab=overdue', shared: true },
    });
  });
  it('shows columns that the table has', () => {
    expect(STANDARD_COLUMNS.every((key) => TABLE_COLUMNS.includes(key))).toBe(true);
  });
});
