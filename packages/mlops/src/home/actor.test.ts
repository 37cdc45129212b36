import { describe, expect, it } from 'vitest';
import { actorOf } from './actor.js';

describe('actorOf', () => {
  it('is the configured name, else the command line', () => {
    expect(actorOf({ NEUROGRADE_ACTOR: 'team-3@clinic' })).toBe('team-3@clinic');
    expect(actorOf({ NEUROGRADE_ACTOR: '' })).toBe('cli');
    expect(actorOf({ USER: 'jperez', LOGNAME: 'jperez' })).toBe('cli');
  });

  it.each(['two words', 'x'.repeat(65), 'a\nb'])('refuses %j and does not repeat it', (written) => {
    expect(() => actorOf({ NEUROGRADE_ACTOR: written })).toThrow(
      expect.objectContaining({ code: 'usage.invalid-option', message: expect.not.stringContaining(written) }),
    );
  });
});
