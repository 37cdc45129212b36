import { createRequire } from 'node:module';
import { Command } from 'commander';
import type { CommonOptions } from './Session.js';
import type { Texts } from './texts/Texts.js';

/** A command's work: its arguments and options to the process's exit status. */
type Action = (
  session: import('./Session.js').Session,
  args: readonly string[],
  options: Readonly<Record<string, string | boolean>>,
) => Promise<number>;

type Load = () => Promise<{ readonly action: Action }>;

/**
 * The command line's grammar, its help in the words of `texts`. Nothing heavy is loaded before a command runs. `finish` receives the exit status.
 * What is written wrongly is thrown as commander's error, and nothing is printed of it.
 */
export function buildProgram(texts: Texts, finish: (status: number) => void): Command {
  const arg = (name: 'folder' | 'file' | 'share' | 'name' | 'id' | 'sign' | 'output' | 'text') => `<${texts[`arg.${name}`]}>`;
  const program = new Command('neurograde')
    .description(texts['help.about'])
    .usage(`[${texts['arg.options']}] [${texts['arg.command']}]`)
    .version(version(), '-V, --version', texts['help.option.version'])
    .option(`--home ${arg('folder')}`, texts['help.option.home'])
    .option(`--key-file ${arg('file')}`, texts['help.option.key-file'])
    .option(`--config ${arg('file')}`, texts['help.option.config'])
    .option('--seed <n>', texts['help.option.seed'])
    .option('--lang <es|en>', texts['help.option.lang'])
    .option('--json', texts['help.option.json'])
    .option('--quiet', texts['help.option.quiet'])
    .helpOption('-h, --help', texts['help.option.help'])
    .helpCommand(`help [${texts['arg.command']}]`, texts['help.help'])
    .addHelpText('after', `\n${texts['help.status']}`)
    .configureHelp({
      showGlobalOptions: true,
      styleTitle: (title) => titleIn(texts, title),
      subcommandTerm: (command) => termOf(command),
    })
    .configureOutput({ writeErr: () => {} })
    .exitOverride()
    .showSuggestionAfterError();

  const addTo = (parent: Command, name: string, args: string, description: string, load: Load, isDefault = false): Command => {
    const command = parent
      .command(`${name} ${args}`.trim(), { isDefault })
      .description(description)
      .usage(`[${texts['arg.options']}] ${args}`.trim())
      .helpOption('-h, --help', texts['help.option.help']);
    return command.action(async (...received: unknown[]) => {
      const options = command.optsWithGlobals<CommonOptions & Record<string, string | boolean>>();
      const operands = (received.slice(0, -2) as (string | string[])[]).flat();
      const { runAction } = await import('./runAction.js');
      finish(await runAction(pathOf(command), options, async (session) => (await load()).action(session, operands, options)));
    });
  };
  const add = (name: string, args: string, description: string, load: Load): Command =>
    addTo(program, name, args, description, load);
  const training = (command: Command): Command =>
    command
      .option('--protocol <holdout|nested>', texts['help.option.protocol'])
      .option('--repeats <n>', texts['help.option.repeats'])
      .option(`--ensembles ${arg('name')}`, texts['help.option.ensembles'])
      .option(`--models ${arg('name')}`, texts['help.option.models'])
      .option('--search <random|grid|tpe|halving>', texts['help.option.search'])
      .option('--candidates <n>', texts['help.option.candidates'])
      .option('--minutes <n>', texts['help.option.minutes'])
      .option('--patience <n>', texts['help.option.patience'])
      .option('--threads <n>', texts['help.option.threads'])
      .option('--shuffle-labels', texts['help.option.shuffle-labels']);
  const reading = (command: Command): Command =>
    command
      .option(`--segment ${arg('name')}`, texts['help.option.segment'])
      .option(`--sheet ${arg('name')}`, texts['help.option.sheet'])
      .option(`--decimal ${arg('sign')}`, texts['help.option.decimal']);
  const delivering = (command: Command): Command =>
    reading(command.option(`--labels ${arg('file')}`, texts['help.option.labels']));
  const choosing = (command: Command): Command =>
    command
      .option('--features <majority|intersection|union>', texts['help.option.features'])
      .option(`--sequence ${arg('name')}`, texts['help.option.sequence'])
      .option(`--accept ${arg('name')}`, texts['help.option.accept']);
  const judging = (command: Command): Command => command.option(`--quality ${arg('file')}`, texts['help.option.quality']);

  const paths = `<${texts['arg.paths']}...>`;
  delivering(add('ingest', paths, texts['help.ingest'], () => import('./commands/ingest.js')));
  delivering(add('retry', `[${texts['arg.delivery']}]`, texts['help.retry'], () => import('./commands/retry.js'))).option(
    '--all',
    texts['help.option.all'],
  );
  choosing(add('process', '', texts['help.process'], () => import('./commands/process.js')))
    .option(`--delivery ${arg('id')}`, texts['help.option.delivery'])
    .option('--no-report', texts['help.option.no-report']);
  training(add('train', '', texts['help.train'], () => import('./commands/train.js')))
    .option(`--dataset ${arg('id')}`, texts['help.option.dataset'])
    .option(`--resume [${texts['arg.id']}]`, texts['help.option.resume']);
  judging(add('select', '', texts['help.select'], () => import('./commands/select.js'))).option(
    `--run ${arg('id')}`,
    texts['help.option.run'],
  );
  add('deploy', '', texts['help.deploy'], () => import('./commands/deploy.js'))
    .option(`--model ${arg('id')}`, texts['help.option.model'])
    .option('--as <champion|challenger>', texts['help.option.as'])
    .option('--rollback', texts['help.option.rollback']);
  reading(add('predict', `<${texts['arg.files']}...>`, texts['help.predict'], () => import('./commands/predict.js')))
    .option(`--model ${arg('file')}`, texts['help.option.model-file'])
    .option('--explain', texts['help.option.explain']);
  judging(training(choosing(delivering(add('run', paths, texts['help.run'], () => import('./commands/run.js'))))));
  add('sample', arg('folder'), texts['help.sample'], () => import('./commands/sample.js'))
    .option('--patients <n>', texts['help.option.patients'])
    .option(`--low ${arg('share')}`, texts['help.option.low'])
    .option('--unlabelled', texts['help.option.unlabelled']);
  add('convert', `${arg('file')} ${arg('output')}`, texts['help.convert'], () => import('./commands/convert.js'))
    .option('--force', texts['help.option.force'])
    .option(`--sheet ${arg('name')}`, texts['help.option.sheet'])
    .option(`--decimal ${arg('sign')}`, texts['help.option.decimal']);
  add('list', `<${texts['arg.kind']}>`, texts['help.list'], () => import('./commands/list.js'))
    .option('--limit <n>', texts['help.option.limit'])
    .option(`--patient ${arg('id')}`, texts['help.option.patient']);
  add('show', `<${texts['arg.kind']}> <${texts['arg.id']}>`, texts['help.show'], () => import('./commands/show.js'));
  addPredictionCommands();
  addDatasetCommands();
  addModelsCommands();
  addAuditCommands();
  const keyed = (command: Command) =>
    command
      .option('--with-key', texts['help.option.with-key'])
      .option(`--passphrase-file ${arg('file')}`, texts['help.option.passphrase-file']);
  keyed(add('backup', arg('file'), texts['help.backup'], () => import('./commands/backup.js')));
  keyed(add('restore', arg('file'), texts['help.restore'], () => import('./commands/restore.js'))).option(
    '--verify',
    texts['help.option.verify'],
  );
  add('api', '', texts['help.api'], () => import('./commands/api.js'))
    .option(`--host ${arg('name')}`, texts['help.option.host'])
    .option('--port <n>', texts['help.option.port'])
    .option('--no-sign-in', texts['help.option.no-sign-in'])
    .option('--workers <n>', texts['help.option.workers']);
  add('doctor', '', texts['help.doctor'], () => import('./commands/doctor.js'));
  add('reveal', `<${texts['arg.pseudonym']}>`, texts['help.reveal'], () => import('./commands/reveal.js'));
  add('retire', `<${texts['arg.kind']}> <${texts['arg.id']}>`, texts['help.retire'], () => import('./commands/retire.js'))
    .option(`--reason ${arg('name')}`, texts['help.option.reason'])
    .option(`--comment ${arg('text')}`, texts['help.option.retire-comment'])
    .option('--restore', texts['help.option.restore']);
  return program;

  function group(name: string, description: string): Command {
    return program
      .command(name)
      .description(description)
      .usage(`[${texts['arg.options']}] <${texts['arg.command']}>`)
      .helpOption('-h, --help', texts['help.option.help'])
      .helpCommand(`help [${texts['arg.command']}]`, texts['help.help']);
  }

  /** What becomes of a prediction. */
  function addPredictionCommands(): void {
    const one = `<${texts['arg.prediction']}>`;
    const signing = (command: Command): Command =>
      command
        .option(`--by ${arg('name')}`, texts['help.option.recorded-by'])
        .option(`--comment ${arg('text')}`, texts['help.option.remark']);
    add('report', `${one} <${texts['arg.report']}>`, texts['help.report'], () => import('./commands/report.js'));
    signing(
      add('outcome', one, texts['help.outcome'], () => import('./commands/outcome.js'))
        .option(`--grade ${arg('name')}`, texts['help.option.grade'])
        .option('--date <YYYY-MM-DD>', texts['help.option.date'])
        .option('--who <2021|2016|2007>', texts['help.option.who'])
        .option('--corrects <n>', texts['help.option.corrects']),
    );
    signing(
      add('review', one, texts['help.review'], () => import('./commands/review.js'))
        .option('--grade <low|high>', texts['help.option.own-grade'])
        .option('--blind', texts['help.option.blind']),
    );
  }

  function addModelsCommands(): void {
    const models = group('models', texts['help.models']);
    const one = `<${texts['arg.model']}>`;
    const signing = (command: Command): Command =>
      command
        .option(`--by ${arg('name')}`, texts['help.option.by'])
        .option(`--comment ${arg('text')}`, texts['help.option.comment']);
    addTo(models, 'list', '', texts['help.models.list'], () => import('./commands/models/list.js')).option(
      '--limit <n>',
      texts['help.option.limit'],
    );
    addTo(models, 'show', one, texts['help.models.show'], () => import('./commands/models/show.js'));
    addTo(
      models,
      'compare',
      `${one} <${texts['arg.other']}>`,
      texts['help.models.compare'],
      () => import('./commands/models/compare.js'),
    );
    addTo(models, 'export', `${one} ${arg('output')}`, texts['help.models.export'], () => import('./commands/models/export.js'));
    addTo(models, 'import', arg('file'), texts['help.models.import'], () => import('./commands/models/import.js'));
    addTo(models, 'report', '', texts['help.models.report'], () => import('./commands/models/report.js'));
    signing(addTo(models, 'approve', one, texts['help.models.approve'], () => import('./commands/models/approve.js')));
    signing(addTo(models, 'retire', one, texts['help.models.retire'], () => import('./commands/models/retire.js')));
  }

  function addAuditCommands(): void {
    const audit = group('audit', texts['help.audit']);
    addTo(audit, 'list', '', texts['help.audit.list'], () => import('./commands/audit/list.js'), true)
      .option('--limit <n>', texts['help.option.limit'])
      .option(`--subject ${arg('id')}`, texts['help.option.subject']);
    addTo(audit, 'verify', '', texts['help.audit.verify'], () => import('./commands/audit/verify.js')).option(
      '--expect <hash>',
      texts['help.option.expect'],
    );
  }

  function addDatasetCommands(): void {
    const dataset = group('dataset', texts['help.dataset']);
    const one = `<${texts['arg.version']}>`;
    const [from, to, name, file] = [`<${texts['arg.from']}>`, `<${texts['arg.to']}>`, arg('name'), arg('file')];
    addTo(dataset, 'diff', `${from} ${to}`, texts['help.dataset.diff'], () => import('./commands/dataset/diff.js'));
    addTo(dataset, 'tag', `${one} ${name}`, texts['help.dataset.tag'], () => import('./commands/dataset/tag.js'));
    addTo(dataset, 'untag', name, texts['help.dataset.untag'], () => import('./commands/dataset/untag.js'));
    addTo(dataset, 'export', `${one} ${file}`, texts['help.dataset.export'], () => import('./commands/dataset/export.js'));
    const any = `[${texts['arg.version']}]`;
    addTo(dataset, 'verify', any, texts['help.dataset.verify'], () => import('./commands/dataset/verify.js')).option(
      '--all',
      texts['help.option.all'],
    );
    addTo(dataset, 'report', any, texts['help.dataset.report'], () => import('./commands/dataset/report.js'));
    addTo(dataset, 'lineage', one, texts['help.dataset.lineage'], () => import('./commands/dataset/lineage.js'));
  }
}

/** A command's name after those of the commands above it: `dataset diff`. */
function pathOf(command: Command): string {
  const above = command.parent;
  return above === null || above.parent === null ? command.name() : `${pathOf(above)} ${command.name()}`;
}

function version(): string {
  return (createRequire(import.meta.url)('../package.json') as { version: string }).version;
}

function titleIn(texts: Texts, title: string): string {
  const key = `help.title.${title}`;
  return Object.hasOwn(texts, key) ? texts[key as keyof Texts] : title;
}

/** A command in the list of commands: its name and arguments. */
function termOf(command: Command): string {
  const args = command.registeredArguments.map((argument) => {
    const name = `${argument.name()}${argument.variadic ? '...' : ''}`;
    return argument.required ? `<${name}>` : `[${name}]`;
  });
  return [command.name(), ...args].join(' ');
}
