import { CommanderError } from 'commander';
import { buildProgram } from './program.js';

/** The command line as a function. @returns the exit status: 0 done, 1 failed, 2 bad usage or bad input */
export async function main(argv: readonly string[]): Promise<number> {
  let status = 0;
  const program = buildProgram((reported) => {
    status = reported;
  });
  try {
    await program.parseAsync(argv, { from: 'user' });
    return status;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    throw error;
  }
}
