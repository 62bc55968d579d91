import { Derivations } from './derivations';

describe('fields that are derived', () => {
  it('in a thread, or at once, stand where they were asked for', async () => {
    const all = new Derivations();
    const select = (value: unknown) => value;
    const text = `[${['1', '2'].map((of, n) => markOf(all.add(of, { derive: (read: never) => (n ? Promise.resolve([read]) : { read }), select }), of)).join(',')}]`;
    expect(await all.finish?.(text)).toBe('[{"read":1},[2]]');
  });

  it('fail as one: what fails in a thread after another field has failed ends nothing', async () => {
    const unheard: unknown[] = [];
    const note = (reason: unknown): void => void unheard.push(reason);
    process.on('unhandledRejection', note);
    const all = new Derivations();
    const select = (value: unknown) => value;
    const slow = all.add('1', { derive: () => Promise.reject(new Error('in the thread')), select });
    const quick = all.add('2', {
      derive: () => {
        throw new Error('at once');
      },
      select,
    });
    expect(() => all.finish?.(`[${markOf(slow, '1')},${markOf(quick, '2')}]`)).toThrow('at once');
    await new Promise((resolve) => setImmediate(resolve));
    await new Promise((resolve) => setImmediate(resolve));
    process.off('unhandledRejection', note);
    expect(unheard).toEqual([]);
  });
});

/** What the database makes of the SQL of a marked value. */
const markOf = (sql: string, of: string): string => {
  const [, name = '', number = ''] = /^json_build_object\('(.*?)', (\d+), /.exec(sql) ?? [];
  return JSON.stringify({ [name]: Number(number), of: Number(of) });
};
