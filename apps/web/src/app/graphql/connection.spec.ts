import { Connection } from './connection';

describe('the line to the server', () => {
  it('is lost as soon as a request is not answered, and back with the next that is', () => {
    const connection = new Connection();
    connection.asks()(false);
    expect(connection.reachable()).toBe(false);
    connection.asks()(true);
    expect(connection.reachable()).toBe(true);
  });

  it('is not back by an answer that was on its way when the machine lost it', () => {
    const connection = new Connection();
    const late = connection.asks();
    connection.lose();
    late(true);
    expect(connection.reachable()).toBe(false);
    connection.asks()(true);
    expect(connection.reachable()).toBe(true);
  });
});
