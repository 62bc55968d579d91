import { chosenColumns } from './columns';

const keys = (...asked: string[]) => chosenColumns(asked).map(({ key }) => key);

describe('the columns of the project table', () => {
  it('are those that stand where nobody chose', () => {
    expect(keys()).toContain('forecast');
    expect(keys()).not.toContain('sro');
    expect(keys('nonsense')).toEqual(keys());
  });

  it('stand in the order that was chosen, the name always among them', () => {
    expect(keys('slip', 'name', 'code')).toEqual(['slip', 'name', 'code']);
    expect(keys('slip', 'code')).toEqual(['name', 'slip', 'code']);
  });
});
