import { openSheet } from '../support/sheet';
import { differences, report } from './ask';
import { MARKETPLACES, SUBJECTS } from './every-marketplace';
import type { Question } from './question';

/** One test per marketplace: the slow engine and dist/functions.js answer every question alike. */
export function agreeOn(subject: keyof typeof SUBJECTS, least: number): void {
  const sheet = openSheet('en-US');
  let asked = 0;
  test.each(MARKETPLACES)('%s', (market) => {
    const questions = [...SUBJECTS[subject]!(market)];
    asked += questions.length;
    expectAgreement(sheet, questions);
  });
  test('the questions are many', () => expect(asked).toBeGreaterThan(least));
}

export function expectAgreement(sheet: ReturnType<typeof openSheet>, questions: Question[]): void {
  const all = differences(sheet, questions);
  expect(report(all)).toBe('');
  expect(all).toHaveLength(0);
}
