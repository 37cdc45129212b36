import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { textsIn } from '../texts/Texts.js';
import { ProgressBars } from './ProgressBars.js';

let written: string[];
beforeEach(() => {
  vi.useFakeTimers();
  written = [];
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => written.push(String(text)) > 0);
  vi.stubGlobal(
    'process',
    Object.create(process, { stderr: { value: Object.create(process.stderr, { isTTY: { value: false } }) } }),
  );
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
  vi.useRealTimers();
});

describe('ProgressBars away from a terminal', () => {
  const work = (bars: ProgressBars, total: number, milliseconds: number) => {
    for (let done = 0; done <= total; done++) {
      bars.report({ stage: 'train', done, total });
      vi.advanceTimersByTime(milliseconds);
    }
  };

  it('says nothing of work that is short', () => {
    work(new ProgressBars(textsIn('en'), 'en'), 10, 150);
    expect(written).toEqual([]);
  });

  it('says something after two seconds and every ten, with the time left, and nothing once all is done', () => {
    work(new ProgressBars(textsIn('en'), 'en'), 30, 1000);
    expect(written).toEqual([
      'Training: 2/30, about 28 s left\n',
      'Training: 12/30, about 18 s left\n',
      'Training: 22/30, about 8 s left\n',
    ]);
  });

  it('counts the pace from the first report, in Spanish as well', () => {
    const bars = new ProgressBars(textsIn('es'), 'es');
    bars.report({ stage: 'train', done: 50, total: 100 });
    vi.advanceTimersByTime(5000);
    bars.report({ stage: 'train', done: 52, total: 100 });
    expect(written).toEqual(['Entrenando: 52/100, faltan unos 2 min 0 s\n']);
  });
});
