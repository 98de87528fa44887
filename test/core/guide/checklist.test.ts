import { checklist } from '../../../src/core/guide/checklist';
import type { Table } from '../../../src/core/words/show';

const items = (...of: Parameters<typeof checklist>) => (checklist(...of) as Table).map((row) => row[0]);

describe('checklist', () => {
  test('Alibaba.com has one list, whatever the marketplace', () => {
    expect(checklist('alibaba', 'JP', 'en')).toEqual(checklist('alibaba', 'US', 'en'));
    expect(items('alibaba', 'US', 'zh')).toContain('企业银行账户');
  });

  test('every Amazon list begins with what every marketplace asks for', () => {
    for (const marketplace of ['US', 'UK', 'JP', 'DE', 'PL', 'EU']) {
      expect(items('amazon', marketplace, 'en')[1]).toBe('Business licence or company registration');
    }
  });

  test('a country of the EU has the common rows and its own', () => {
    expect(items('amazon', 'DE', 'en')).toContain('DE: Packaging: LUCID number');
    expect(items('amazon', 'FR', 'en')).not.toContain('DE: Packaging: LUCID number');
    expect(items('amazon', 'EU', 'en')).toContain('DE: Packaging: LUCID number');
    expect(items('amazon', 'DE-CEP', 'en')).toEqual(items('amazon', 'DE', 'en'));
    expect(items('amazon', 'SE', 'en')).toContain('DE, IE, SE, PL, NL: Battery number');
  });

  test.each(['CA', 'MX', 'AU', 'SG', 'IN', 'TR'])('nobody collected a list for %s', (marketplace) => {
    const answer = checklist('amazon', marketplace, 'en');
    expect(answer).toMatchObject({ kind: 'unknown', code: 'checklistUnknown' });
  });

  test('every row is complete and has a source', () => {
    for (const language of ['en', 'zh'] as const) {
      for (const marketplace of ['US', 'UK', 'JP', 'EU']) {
        for (const row of checklist('amazon', marketplace, language) as Table) {
          expect(row).toHaveLength(4);
          expect(row[3]).not.toBe('');
        }
      }
    }
  });
});
