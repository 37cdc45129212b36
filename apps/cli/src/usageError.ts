import { NeurogradeError } from '@neurograde/contracts/errors';
import type { CommanderError } from 'commander';
import { fill, type Texts } from './texts/Texts.js';

/** What commander says of a command written wrongly, as an error of the registry. @param understood the command's name, where one was given */
export function usageError({ code, message }: CommanderError, understood: string | undefined, texts: Texts): NeurogradeError {
  const command = understood === undefined ? 'neurograde' : `neurograde ${understood}`;
  const named = /'([^']*)'/.exec(message)?.[1] ?? '';
  const nearest = /Did you mean (?:one of )?([^,?]+)/.exec(message)?.[1];
  const hint = nearest === undefined ? '' : fill(texts['hint.nearest'], { nearest });
  switch (code) {
    case 'commander.unknownCommand':
      return new NeurogradeError('usage.unknown-command', { command: showable(named), hint });
    case 'commander.unknownOption':
      return new NeurogradeError('usage.unknown-option', { option: showable(named), command, hint });
    case 'commander.optionMissingArgument':
      return new NeurogradeError('usage.missing-value', { option: named, command });
    case 'commander.excessArguments': {
      const [expected = 0, found = 0] = [...message.matchAll(/\d+/g)].map(Number);
      return new NeurogradeError('usage.too-many-arguments', { expected, found, command });
    }
    default:
      return new NeurogradeError('usage.missing-argument', { argument: named || texts['arg.command'], command });
  }
}

/** A word of the command line for a message; not where it may be a path, which may hold a patient's name. */
function showable(word: string): string {
  return /^[a-z-]{1,24}$/i.test(word) ? word : '…';
}
