import { Command } from 'commander';
import type { CommonOptions } from './Session.js';

/** A command's work: its arguments and options to the process's exit status. */
type Action = (session: import('./Session.js').Session, args: readonly string[], options: Readonly<Record<string, string | boolean>>) => Promise<number>;

type Load = () => Promise<{ readonly action: Action }>;

/** The command line's grammar. Nothing heavy is loaded before a command runs. `finish` receives the exit status. */
export function buildProgram(finish: (status: number) => void): Command {
  const program = new Command('neurograde')
    .description('From radiomics files to graded, explained, recorded predictions.\nDe archivos de radiómica a predicciones de grado, explicadas y registradas.')
    .version('0.1.0')
    .exitOverride()
    .showSuggestionAfterError();

  const add = (nameAndArgs: string, description: string, load: Load): Command => {
    const command = program
      .command(nameAndArgs)
      .description(description)
      .option('--home <folder>', 'where everything is kept (default: .neurograde, or NEUROGRADE_HOME)')
      .option('--config <file>', 'configuration, neurograde.yaml (docs/configuration.md)')
      .option('--seed <n>', 'seed of everything random: same seed, same bytes')
      .option('--lang <es|en>', 'language of messages')
      .option('--json', 'one JSON document on stdout, and nothing else there')
      .option('--quiet', 'no progress on stderr');
    return command.action(async (...received: unknown[]) => {
      const options = command.opts<CommonOptions & Record<string, string | boolean>>();
      const args = (received.slice(0, -2) as (string | string[])[]).flat();
      const { runAction } = await import('./runAction.js');
      finish(await runAction(options, async (session) => (await load()).action(session, args, options)));
    });
  };
  const training = (command: Command): Command =>
    command
      .option('--candidates <n>', 'candidates of the search, for each model (default: 20)')
      .option('--threads <n>', 'worker threads (default: one a core); the result does not depend on it')
      .option('--shuffle-labels', 'honesty check: shuffle the grades; nothing of it is ever deployed');
  const delivering = (command: Command): Command =>
    command
      .option('--labels <file>', 'grades: patient,grade[,biopsy_date]')
      .option('--segment <name>', 'which segment, where a file holds several');

  delivering(add('ingest <paths...>', '1  files or folders, each perhaps path=low|high, into the bucket', () => import('./commands/ingest.js')));
  add('process', '2  files into a feature table, a report and a dataset version', () => import('./commands/process.js')).option(
    '--delivery <id>',
    'only this delivery (default: all)',
  );
  training(add('train', '3  XGBoost, random forest and SVM, 5-fold cross-validation, search', () => import('./commands/train.js'))).option(
    '--dataset <version>',
    'which dataset (default: the newest)',
  );
  add('select', '4  the champion, against the quality standards, and a dashboard', () => import('./commands/select.js'))
    .option('--run <id>', 'which run (default: the newest)')
    .option('--quality <file>', 'quality standards (default: the configured ones)');
  add('deploy', '5  the champion answers predictions', () => import('./commands/deploy.js')).option('--model <id>', 'which model (default: the newest champion)');
  add('predict <files...>', '6  grade unlabelled patients, and keep each answer', () => import('./commands/predict.js')).option(
    '--segment <name>',
    'which segment, where a file holds several',
  );
  training(delivering(add('run <paths...>', 'stages 1 to 5 on the given files', () => import('./commands/run.js')))).option(
    '--quality <file>',
    'quality standards (default: the configured ones)',
  );
  add('sample <folder>', 'write a synthetic cohort to try things on', () => import('./commands/sample.js'))
    .option('--patients <n>', 'how many (default: 160)')
    .option('--low <share>', 'share of low grades (default: 0.25)')
    .option('--unlabelled', 'one wide table without grades, to predict');
  add('list <kind>', 'files | datasets | runs | models | predictions', () => import('./commands/list.js'))
    .option('--limit <n>', 'how many, newest first (default: 50)')
    .option('--patient <id>', 'predictions of one patient, by the identifier that the clinic uses');
  add('show <kind> <id>', 'one file, dataset, run, model or prediction, whole', () => import('./commands/show.js'));
  return program;
}
