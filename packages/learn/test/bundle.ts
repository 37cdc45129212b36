import { fileURLToPath } from 'node:url';
import { rolldown } from 'rolldown';

const entry = fileURLToPath(new URL('../dist/index.js', import.meta.url));

export interface Bundle {
  /** Minified. */
  readonly code: string;
  /** The modules of this package of which anything is left, `xgboost/TreeEnsemble.js`. */
  readonly modules: readonly string[];
}

/** What a bundler makes of a program that imports the built package. */
export async function bundle(program: string): Promise<Bundle> {
  const build = await rolldown({
    input: 'program',
    logLevel: 'silent',
    plugins: [
      {
        name: 'program',
        resolveId: (id) => (id === 'program' ? '\0program' : id === '@neurograde/learn' ? entry : null),
        load: (id) => (id === '\0program' ? program : null),
      },
    ],
  });
  // Nobody bundles a program again, so the annotations for the next bundler may go.
  const { output } = await build.generate({ format: 'esm', minify: true, comments: false });
  await build.close();
  const [{ code, modules }] = output;
  const left = Object.entries(modules).filter(([id, module]) => module.renderedLength > 0 && id.startsWith(dirOf(entry)));
  return { code, modules: left.map(([id]) => id.slice(dirOf(entry).length)).sort() };
}

function dirOf(file: string): string {
  return file.slice(0, file.lastIndexOf('/') + 1);
}
