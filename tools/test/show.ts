import { launch } from '../processes.ts';

/** Runs a command of the project with its output on the screen, and gives its exit code. */
export async function show(command: string, args: readonly string[], env: NodeJS.ProcessEnv = {}): Promise<number> {
  const program = launch(command, args, {
    env: { FORCE_COLOR: process.stderr.isTTY ? '1' : '0', ...process.env, ...env },
  });
  // Reports go to files; what jest prints as JSON beside them is of no use on the screen.
  const asJson = args.includes('--json');
  program.process.stdout?.on('data', (chunk: Buffer) => asJson || process.stderr.write(chunk));
  program.process.stderr?.on('data', (chunk: Buffer) => process.stderr.write(chunk));
  return program.ended;
}
