import fs from 'node:fs';
import path from 'node:path';
import { implementedMembers, type Member } from '../../../src/workbench/excel/host-object';
import '../../../src/workbench/excel/interpreter';
import { ROOT } from '../../support/server';

const MARK: Readonly<Record<Member['kind'], string>> = {
  property: '',
  'writable property': '*',
  object: '',
  method: '()',
  items: '',
};

/** The members as the documentation lists them: one line for each class. */
function list(): string {
  const classes = new Map<string, string[]>();
  for (const { type, name, kind } of implementedMembers()) {
    classes.set(type, [...(classes.get(type) ?? []), `\`${name}${MARK[kind]}\``]);
  }
  return [...classes]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([type, names]) => `- **${type}**: ${names.sort().join(', ')}`)
    .join('\n');
}

it('docs/embedded-host.md lists exactly the members that are implemented', () => {
  const file = path.join(ROOT, 'docs/embedded-host.md');
  const text = fs.readFileSync(file, 'utf8');
  const [before, rest = ''] = text.split('<!-- members -->\n');
  const [, after = ''] = rest.split('<!-- /members -->');
  const expected = `${before}<!-- members -->\n\n${list()}\n\n<!-- /members -->${after}`;
  // `UPDATE_DOCS=1 npx jest test/e2e/host/members` writes the list anew.
  if (process.env['UPDATE_DOCS'] !== undefined) fs.writeFileSync(file, expected);
  expect(fs.readFileSync(file, 'utf8')).toBe(expected);
});

it('every class of the Excel API is named as office.js names it', () => {
  const types = fs.readFileSync(path.join(ROOT, 'node_modules/@types/office-js/index.d.ts'), 'utf8');
  const plumbing = new Set(['AddinInternalService', 'CustomFunctions']);
  const named = [...new Set(implementedMembers().map(({ type }) => type))].filter((type) => !plumbing.has(type));
  expect(named.filter((type) => !types.includes(`class ${type} extends`))).toEqual([]);
});
