import { describe, expect, it } from 'vitest';
import { html, trusted } from './html.js';

describe('html', () => {
  it('escapes every value, in text and in attributes', () => {
    const hostile = `"><script>alert('x')</script>&`;
    expect(html`<p title="${hostile}">${hostile}</p>`.source).not.toMatch(/<script|title="">|'x'|&(?!#\d+;)/);
  });

  it('keeps HTML that it made itself, and joins lists', () => {
    expect(html`<ul>${['a', '<'].map((item) => html`<li>${item}</li>`)}</ul>`.source).toBe('<ul><li>a</li><li>&#60;</li></ul>');
    expect(html`${trusted('<b>')}${undefined}${null}${false}${0}`.source).toBe('<b>0');
  });
});
