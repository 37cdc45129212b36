import { DATA_RULES, type DataQuality, type DataRule } from '@neurograde/contracts';
import { describe, expect, it } from 'vitest';
import { expectSameKeys, expectSelfContained } from './page/page.contract.js';
import { QUALITY_TEXTS } from './quality/qualityTexts.js';
import { renderQualityReport } from './qualityReport.js';

const STATUSES = ['pass', 'warn', 'fail', 'not-applicable'] as const;
const rules = DATA_RULES.map((id, i): DataRule => {
  const status = STATUSES[i % 4]!;
  return {
    id,
    status,
    title: { es: `Título ${i}`, en: `Title ${i}` },
    value: status === 'not-applicable' ? null : 0.125,
    unit: 'share',
    limit: 0.05,
    bound: 'max',
    affected: 2 * i,
    items: Array.from({ length: i }, (_, k) => `<case ${k}>`),
    advice: { es: `Consejo ${i}`, en: `Advice ${i}` },
  };
});
const quality: DataQuality = { format: 1, version: 'ds-0123456789abcdef', status: 'fail', rules };

describe('renderQualityReport', () => {
  const page = renderQualityReport(quality);

  it('is one page without script or request, in both languages, the same from the same data', () => {
    expectSelfContained(page);
    expect(renderQualityReport(quality)).toBe(page);
    expectSameKeys(QUALITY_TEXTS.es, QUALITY_TEXTS.en);
  });

  it('tells every rule, its value in each language, and what to do about those that are not met', () => {
    for (const { title } of rules) expect([page.includes(title.es), page.includes(title.en)]).toEqual([true, true]);
    expect(page).toContain('12.5%');
    expect(page).toContain('12,5\u00a0%');
    expect(page).toContain('Advice 2');
    expect(page).not.toContain('Advice 0<');
  });

  it('tells the failed rules first, and names no more cases than a reader reads', () => {
    expect(page.indexOf('Title 2')).toBeLessThan(page.indexOf('Title 1'));
    expect(page).toContain('&#60;case 7&#62;</span> · +28');
    expect(page).not.toContain('<case');
  });
});
