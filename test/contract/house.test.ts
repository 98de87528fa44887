import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';

const ROOT = path.resolve(__dirname, '../..');
const MOST_LINES = 300;

function filesBelow(folder: string): string[] {
  return readdirSync(path.join(ROOT, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(ROOT, path.join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .sort();
}

const SOURCES = filesBelow('src').filter((file) => /\.(ts|mts|mjs|cjs|js)$/.test(file));
const TESTS = filesBelow('test').filter((file) => file.endsWith('.ts'));

/** Made by people outside of this project, or named after a language. */
const OTHER_NAMES = /(^|\/)README\.md$|\.zh-CN\.(json|md)$|^test\/cases\//;

test('files and folders are named in kebab-case', () => {
  const wrong = [...filesBelow('src'), ...filesBelow('test')].filter(
    (file) => !OTHER_NAMES.test(file) && !file.split('/').every((part) => /^[a-z0-9]+([-.][a-z0-9]+)*$/.test(part)),
  );
  expect(wrong).toEqual([]);
});

/** Texts in two languages, rows of a table and types are read by looking up, not from top to bottom. */
const NOT_LOGIC = /^src\/(taskpane\/i18n\/|core\/words\/|core\/sku\/types\.ts$|workbench\/sample\.ts$)/;

test('no file of logic is longer than 300 lines', () => {
  const long = SOURCES.filter((file) => !NOT_LOGIC.test(file))
    .map((file) => [file, readFileSync(path.join(ROOT, file), 'utf8').split('\n').length - 1] as const)
    .filter(([, lines]) => lines > MOST_LINES);
  expect(long).toEqual([]);
});

/** The generated entry takes the API's, and the registry the schemas', as a whole. */
const CHECKED = /^src\/(?!functions\/api\.ts|rates\/(?:schemas|envelope|made))/;

/** A type may be exported because an exported function speaks of it; a value must have somebody who takes it. */
test('no value is exported that nobody imports', () => {
  const exported = new Map<string, Set<string>>();
  const used = new Map<string, Set<string>>();
  const use = (file: string, name: string) => {
    if (!used.has(file)) used.set(file, new Set());
    used.get(file)!.add(name);
  };
  for (const file of [...SOURCES, ...TESTS].filter((name) => name.endsWith('.ts'))) {
    const syntax = ts.createSourceFile(file, readFileSync(path.join(ROOT, file), 'utf8'), ts.ScriptTarget.Latest, true);
    if (file.startsWith('src/')) exported.set(file, exportsOf(syntax));
    readImports(syntax, (specifier, name) => {
      const target = resolve(file, specifier);
      if (target) use(target, name);
    });
  }
  const dead = [...exported].flatMap(([file, names]) =>
    !CHECKED.test(file) || used.get(file)?.has('*')
      ? []
      : [...names].filter((name) => !used.get(file)?.has(name)).map((name) => `${file}: ${name}`),
  );
  expect(dead).toEqual([]);
});

function resolve(from: string, specifier: string): string | null {
  if (!specifier.startsWith('.')) return null;
  const base = path.posix.normalize(path.posix.join(path.posix.dirname(from), specifier));
  const known = [base, `${base}.ts`, `${base}/index.ts`, `${base}.d.ts`];
  return known.find((name) => SOURCES.includes(name)) ?? null;
}

function exportsOf(syntax: ts.SourceFile): Set<string> {
  const names = new Set<string>();
  for (const statement of syntax.statements) {
    const isExported = ts.canHaveModifiers(statement)
      ? ts.getModifiers(statement)?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword)
      : false;
    if (isExported && ts.isVariableStatement(statement)) {
      for (const { name } of statement.declarationList.declarations) if (ts.isIdentifier(name)) names.add(name.text);
    } else if (
      isExported &&
      (ts.isFunctionDeclaration(statement) || ts.isClassDeclaration(statement) || ts.isEnumDeclaration(statement))
    ) {
      if (statement.name) names.add(statement.name.text);
    } else if (
      ts.isExportDeclaration(statement) &&
      statement.exportClause &&
      ts.isNamedExports(statement.exportClause)
    ) {
      for (const { name } of statement.exportClause.elements) names.add(name.text);
    }
  }
  return names;
}

/** Static and dynamic imports, re-exports and `import('…').Name` types. */
function readImports(syntax: ts.SourceFile, take: (specifier: string, name: string) => void): void {
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node) && ts.isStringLiteral(node.moduleSpecifier)) {
      const bindings = node.importClause?.namedBindings;
      if (bindings && ts.isNamedImports(bindings)) {
        for (const { name, propertyName } of bindings.elements)
          take(node.moduleSpecifier.text, (propertyName ?? name).text);
      } else if (bindings) take(node.moduleSpecifier.text, '*');
    } else if (ts.isExportDeclaration(node) && node.moduleSpecifier && ts.isStringLiteral(node.moduleSpecifier)) {
      const { exportClause } = node;
      if (exportClause && ts.isNamedExports(exportClause)) {
        for (const { name, propertyName } of exportClause.elements)
          take(node.moduleSpecifier.text, (propertyName ?? name).text);
      } else take(node.moduleSpecifier.text, '*');
    } else if (ts.isCallExpression(node) && node.arguments[0] && ts.isStringLiteral(node.arguments[0])) {
      const isModule =
        node.expression.kind === ts.SyntaxKind.ImportKeyword ||
        /^(require|jest\.requireActual)$/.test(node.expression.getText());
      if (isModule) take(node.arguments[0].text, '*');
    } else if (
      ts.isImportTypeNode(node) &&
      ts.isLiteralTypeNode(node.argument) &&
      ts.isStringLiteral(node.argument.literal)
    ) {
      take(node.argument.literal.text, node.qualifier?.getText() ?? '*');
    }
    ts.forEachChild(node, visit);
  };
  visit(syntax);
}

test('every dependency says in CONTRIBUTING.md why it is here', () => {
  const { devDependencies } = JSON.parse(readFileSync(path.join(ROOT, 'package.json'), 'utf8')) as {
    devDependencies: Record<string, string>;
  };
  const contributing = readFileSync(path.join(ROOT, 'CONTRIBUTING.md'), 'utf8');
  const missing = Object.keys(devDependencies).filter((name) => !contributing.includes(`\`${name}\``));
  expect(missing).toEqual([]);
  const named = [...contributing.matchAll(/^\| `(@?[\w./-]+)`/gm)].map(([, name]) => name!);
  expect(named.filter((name) => !(name in devDependencies))).toEqual([]);
});

/** The formatter is started by hand; the types of Excel's runtime are global. */
const COMMANDS = new Set(['prettier', '@types/custom-functions-runtime']);

test('every dependency is used by what stands here, or asked for by another that is', () => {
  const { devDependencies, scripts, jest } = JSON.parse(readFileSync(path.join(ROOT, 'package.json'), 'utf8')) as {
    devDependencies: Record<string, string>;
    scripts: unknown;
    jest: unknown;
  };
  const names = Object.keys(devDependencies);
  const read = (file: string) => readFileSync(path.join(ROOT, file), 'utf8');
  const written = [...SOURCES, ...TESTS, ...filesBelow('.config'), 'webpack.config.js', 'tsconfig.json'].map(read);
  const text = [...written, JSON.stringify([scripts, jest])].join('\n');
  const peers = new Set(
    names.flatMap((name) => {
      const { peerDependencies } = JSON.parse(read(`node_modules/${name}/package.json`)) as {
        peerDependencies?: Record<string, string>;
      };
      return Object.keys(peerDependencies ?? {});
    }),
  );
  const isNamed = (name: string) =>
    ["'", '"', '/'].some((before) => ["'", '"', '/'].some((after) => text.includes(`${before}${name}${after}`)));
  const isUsed = (name: string) =>
    peers.has(name) || isNamed(name) || (name.startsWith('@types/') && isNamed(name.slice('@types/'.length)));
  expect(names.filter((name) => !isUsed(name) && !COMMANDS.has(name))).toEqual([]);
});
