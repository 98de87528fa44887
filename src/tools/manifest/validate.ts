import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { baseOf, checkAddresses } from './addresses';
import { allOf, attribute, find, lineOf, OVERRIDES, parseXml, type Report } from './document';
import { checkFiles, checkIconSizes } from './files';
import { checkIdentity } from './identity';
import { metadataProblems, translationProblems, type Metadata } from './metadata';
import { officeParserProblems } from './office-parser';
import { checkResources, resourcesOf } from './resources';
import { checkRuntime } from './runtime';
import { checkStructure } from './structure';

export interface ValidateOptions {
  /** The folder that is served under the manifest's base address. Left out: no file is looked for. */
  folder?: string;
  /** For others than the person who builds: no address may lead to the own computer. */
  production?: boolean;
  /** Also ask Microsoft's validation service; needs internet. */
  online?: boolean;
  /** The manifest of one family of functions, with its namespace. */
  oneFamily?: boolean;
}

/** Everything that is wrong with a manifest and the files it names, a sentence each; empty where all is well. */
export async function validate(manifestPath: string, options: ValidateOptions = {}): Promise<string[]> {
  const problems: string[] = [];
  const name = path.basename(manifestPath);
  const report: Report = (message, at) => {
    const line = at && lineOf(at);
    problems.push(`${name}${line ? `:${line}` : ''}: ${message}`);
  };
  const root = parseXml(readFileSync(manifestPath, 'utf8'), report);
  if (!root) return problems;
  checkStructure(root, options.oneFamily ?? false, report);
  checkIdentity(root, report);
  checkResources(root, report);
  checkRuntime(root, report);
  checkAddresses(root, options.production ?? false, report);
  checkIconSizes(root, report);
  if (options.folder) {
    checkFiles(root, options.folder, report);
    problems.push(...functionListProblems(root, options.folder));
  }
  if (!problems.length) problems.push(...(await officeParserProblems(manifestPath)));
  if (options.online) problems.push(...onlineProblems(manifestPath));
  return problems;
}

/** The function lists that the manifest names, compared with each other. */
function functionListProblems(root: Element, folder: string): string[] {
  const location = find(allOf(root, OVERRIDES, 'Metadata')[0] ?? root, 'SourceLocation');
  const resource = resourcesOf(root).get(attribute(location, 'resid'));
  const base = baseOf(root);
  if (!resource || !base) return [];
  const [original, ...translations] = [resource.value, ...resource.overrides.map((o) => o.value)]
    .map((address) => path.basename(address))
    .filter((file) => existsSync(path.join(folder, file)))
    .map((file) => ({ file, list: JSON.parse(readFileSync(path.join(folder, file), 'utf8')) as Metadata }));
  if (!original) return [];
  return [
    ...metadataProblems(original.list, original.file, base),
    ...translations.flatMap((t) => translationProblems(original.list, t.list, t.file)),
  ];
}

/** Microsoft's own command. It is not a dependency: it carries telemetry and is of no use without internet. */
function onlineProblems(manifestPath: string): string[] {
  const { status, stdout, stderr } = spawnSync('npx', ['--yes', 'office-addin-manifest', 'validate', manifestPath], {
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
  return status === 0 ? [] : [`Microsoft's validator says: ${`${stdout}\n${stderr}`.trim()}`];
}
