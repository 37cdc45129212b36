import { chooseLanguage } from './chooseLanguage.js';
import { reportError } from './reportError.js';
import { type CommonOptions, Session } from './Session.js';

/** Runs a command's work and turns what goes wrong into a message and an exit status. */
export async function runAction(
  command: string,
  options: CommonOptions,
  work: (session: Session) => Promise<number>,
): Promise<number> {
  let language = chooseLanguage(options.lang, undefined, process.env);
  try {
    const { loadConfiguration } = await import('@neurograde/mlops/configuration');
    const configuration = await loadConfiguration(options.config);
    language = chooseLanguage(options.lang, configuration.language, process.env);
    return await work(new Session(command, options, configuration));
  } catch (error) {
    return reportError(error, { language, json: options.json === true });
  }
}
