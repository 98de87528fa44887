import type { Language } from '../../core/words/language';
import { nameOf, type Declaration, type Parameter } from '../../functions/declaration';
import { answerColumns, isTextFormat, sqlName } from '../../functions/row-api';

/** One column of an argument list or an answer. */
interface Column {
  name: string;
  isText: boolean;
}

/** AMZ.FBAFEE is called amz_fbafee. */
export const functionName = ({ id }: Declaration): string => sqlName(id);

const argumentsOf = ({ parameters }: Declaration): Column[] =>
  parameters.map(({ name, kind }) => ({ name: sqlName(name), isText: kind !== 'number' }));

const resultsOf = (declared: Declaration): Column[] => [
  ...answerColumns(declared).map(({ name, format }) => ({ name, isText: isTextFormat(format) })),
  { name: 'why', isText: true },
];

/** A text between single quotes. BigQuery escapes with a backslash, the others double the quote. */
const quoted = (text: string): string => `'${text.replaceAll("'", "''")}'`;

function describeArgument(parameter: Parameter, language: Language): string {
  return `--   ${sqlName(parameter.name)}: ${nameOf(parameter)[language]}. ${parameter.text[language]}`;
}

/** What stands above each statement: what it does, its arguments, what comes back. */
function comment(declared: Declaration, language: Language): string[] {
  return [
    `-- ${declared.id}: ${declared.text[language]}`,
    ...declared.parameters.map((parameter) => describeArgument(parameter, language)),
    `--   -> ${declared.returns[language]}`,
  ];
}

/** CREATE FUNCTION for BigQuery; the code comes from the library. */
export function bigQuery(declared: Declaration, library: string, language: Language): string {
  const type = ({ name, isText }: Column) => `\`${name}\` ${isText ? 'STRING' : 'FLOAT64'}`;
  const given = argumentsOf(declared);
  return [
    ...comment(declared, language),
    `CREATE OR REPLACE FUNCTION seller_functions.${functionName(declared)}(${given.map(type).join(', ')})`,
    `RETURNS STRUCT<${resultsOf(declared).map(type).join(', ')}>`,
    'DETERMINISTIC LANGUAGE js',
    `OPTIONS (library = [${JSON.stringify(library)}], description = ${JSON.stringify(declared.text[language])})`,
    `AS r"""return SellerFunctions.answer("${declared.id}", [${given.map(({ name }) => name).join(', ')}]);""";`,
    '',
  ].join('\n');
}

/** CREATE FUNCTION for Snowflake, with the whole library inside, which is evaluated once and kept. */
export function snowflake(declared: Declaration, code: string, language: Language): string {
  if (code.includes('$$')) throw new Error(`${declared.id}: the code holds "$$", which would end it`);
  const given = argumentsOf(declared);
  const kept = `globalThis.sellerFunctions_${functionName(declared)}`;
  return [
    ...comment(declared, language),
    `CREATE OR REPLACE FUNCTION ${functionName(declared)}(${given
      .map(({ name, isText }) => `"${name}" ${isText ? 'VARCHAR' : 'DOUBLE'}`)
      .join(', ')})`,
    'RETURNS OBJECT',
    'LANGUAGE JAVASCRIPT',
    'CALLED ON NULL INPUT',
    'IMMUTABLE',
    `COMMENT = ${quoted(declared.text[language])}`,
    'AS $$',
    `if (typeof ${kept} === 'undefined') {`,
    code,
    `${kept} = SellerFunctions;`,
    '}',
    `return ${kept}.answer("${declared.id}", [${given.map(({ name }) => name).join(', ')}]);`,
    '$$;',
    '',
  ].join('\n');
}

const xml = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** The entry of an executable function for ClickHouse. */
export function clickHouse(declared: Declaration, language: Language): string {
  const type = (isText: boolean) => `Nullable(${isText ? 'String' : 'Float64'})`;
  const results = resultsOf(declared).map(({ name, isText }) => `${name} ${type(isText)}`);
  return [
    `  <!-- ${xml(declared.text[language]).replaceAll('--', '- -')} -->`,
    '  <function>',
    '    <type>executable_pool</type>',
    '    <pool_size>2</pool_size>',
    `    <name>${functionName(declared)}</name>`,
    `    <command>seller-functions.sh ${declared.id}</command>`,
    '    <format>JSONEachRow</format>',
    ...argumentsOf(declared).map(
      ({ name, isText }) => `    <argument><name>${name}</name><type>${type(isText)}</type></argument>`,
    ),
    `    <return_type>Tuple(${results.join(', ')})</return_type>`,
    '    <return_name>result</return_name>',
    '    <deterministic>true</deterministic>',
    '  </function>',
  ].join('\n');
}

/** The script that ClickHouse runs: one JSON object a line in, one out, until the pipe closes. */
export function clickHouseScript(declarations: readonly Declaration[], code: string): string {
  const names = Object.fromEntries(
    declarations.map((declared) => [declared.id, argumentsOf(declared).map(({ name }) => name)]),
  );
  return [
    code,
    `const NAMES = ${JSON.stringify(names)};`,
    'const id = process.argv[2];',
    "require('node:readline').createInterface({ input: process.stdin }).on('line', (line) => {",
    '  const row = JSON.parse(line);',
    '  const result = SellerFunctions.answer(id, NAMES[id].map((name) => row[name]));',
    "  process.stdout.write(JSON.stringify({ result }) + '\\n');",
    '});',
    '',
  ].join('\n');
}
