import type { Language } from '@neurograde/contracts';
import { isLanguage } from './texts/Texts.js';

/** The first that is set of: the option, NEUROGRADE_LANG, the configuration, the system's locale; Spanish where none is known. */
export function chooseLanguage(
  option: string | undefined,
  configured: Language | undefined,
  environment: NodeJS.ProcessEnv,
): Language {
  const locale = environment.LC_ALL || environment.LC_MESSAGES || environment.LANG || '';
  const wishes = [option, environment.NEUROGRADE_LANG, configured, locale.slice(0, 2)];
  return wishes.find((wish) => isLanguage(wish)) ?? 'es';
}
