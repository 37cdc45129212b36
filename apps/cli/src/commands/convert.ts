import { convertFile } from '@neurograde/mlops/convert';
import { decimalMark } from '../decimalMark.js';
import type { Session } from '../Session.js';
import { fill } from '../texts/Texts.js';

export interface ConvertCommandOptions {
  readonly force?: boolean;
  readonly sheet?: string;
  readonly decimal?: string;
}

const MIB = 2 ** 20;

/** Converts one file on this machine: nothing is stored, and needs no home. */
export async function action(
  session: Session,
  [input, output]: readonly string[],
  { force = false, sheet, decimal }: ConvertCommandOptions,
): Promise<number> {
  const options = { input: input!, output: output!, force, sheet, decimal: decimalMark(decimal) };
  const onProgress = (done: number, total: number) =>
    session.report({ stage: 'convert', done: Math.floor(done / MIB), total: Math.ceil(total / MIB) });
  const conversion = await session.withProgress(() => convertFile({ ...options, onProgress }));
  const { rows, features, otherColumns, leftOut, unreadableCells } = conversion;
  session.answer({ path: output, ...conversion }, () => [
    fill(session.texts['convert.done'], { path: output!, rows, features }),
    ...(otherColumns.length > 0 ? [fill(session.texts['convert.other'], { columns: otherColumns.join(', ') })] : []),
    ...(leftOut.length > 0 ? [fill(session.texts['convert.left'], { columns: leftOut.join(', ') })] : []),
    ...(unreadableCells.length > 0
      ? [
          fill(session.texts['convert.unreadable'], {
            count: unreadableCells.reduce((sum, { count }) => sum + count, 0),
            features: unreadableCells.map(({ feature }) => feature).join(', '),
          }),
        ]
      : []),
  ]);
  return 0;
}
