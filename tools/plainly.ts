import { PlainError } from './plain-error.ts';
import { stopAll } from './processes.ts';

/** Runs a program of ours to its end, and says in plain words what was in the way; nothing it started is left. */
export async function plainly(program: () => Promise<void>): Promise<void> {
  try {
    await program();
  } catch (error) {
    console.error(`\n${error instanceof PlainError ? error.message : (error as Error).stack}\n`);
    process.exitCode = 1;
  }
  await stopAll();
  process.exit();
}
