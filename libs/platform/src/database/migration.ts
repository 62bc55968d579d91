import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A migration from SQL texts. `down` is given where a step back loses nothing; without it the step back is refused.
 * @param order counts up over all capabilities; it decides the order and never changes.
 */
export function sqlMigration(order: number, name: string, up: string, down?: string): new () => MigrationInterface {
  return class implements MigrationInterface {
    // TypeORM reads the order from the last 13 digits of the name.
    readonly name = `${name}${1_760_000_000_000 + order}`;

    async up(runner: QueryRunner): Promise<void> {
      await runner.query(up);
    }

    async down(runner: QueryRunner): Promise<void> {
      if (down === undefined) {
        throw new Error(`${name} has no step back: it would lose what people entered. Restore a backup instead.`);
      }
      await runner.query(down);
    }
  };
}
