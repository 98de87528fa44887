import { auditCases, auditChecks } from '../../support/audit-cases';

const cases = auditCases();

test('there are at least 40 pastes', () => expect(cases.length).toBeGreaterThanOrEqual(40));

describe.each(cases)('%s', (name) => {
  test.each(auditChecks(name))('%s', (_title, check) => check());
});
