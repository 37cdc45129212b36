import { join, resolve } from 'node:path';
import { expect, it } from 'vitest';
import { showPath } from './showPath.js';

const here = resolve('/clinic/work');

it('shows a path inside the current folder from there, and any other whole', () => {
  expect(showPath(join(here, 'home', 'eda.html'), here)).toBe(join('home', 'eda.html'));
  expect(showPath(join(here, '..hidden', 'a'), here)).toBe(join('..hidden', 'a'));
  for (const path of [here, resolve('/clinic'), resolve('/clinic/workshop/a'), resolve('/elsewhere/a')]) {
    expect(showPath(path, here)).toBe(path);
  }
});
