import { describe, expect, it } from 'vitest';
import { FeatureLists } from './FeatureLists.js';
import { valuesHasher } from './valuesHasher.js';

describe('FeatureLists', () => {
  it('gives one object for equal lists, and another for another order', () => {
    const lists = new FeatureLists();
    const first = lists.share(['a', 'b']);
    expect(lists.share(['a', 'b'])).toBe(first);
    expect(lists.share(['b', 'a'])).not.toBe(first);
    expect(lists.share(['a,b'])).not.toBe(first);
  });

  it('hashes as valuesHasher does', () => {
    expect(new FeatureLists().share(['b', 'a']).hash([1, 2])).toBe(valuesHasher(['b', 'a'])([1, 2]));
  });
});
