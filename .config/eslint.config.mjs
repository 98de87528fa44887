import js from '@eslint/js';
import tseslint from 'typescript-eslint';

export default tseslint.config(
  { ignores: ['node_modules/**', 'dist/**', 'build/**', 'test/**/fixture-addin/**'] },
  js.configs.recommended,
  ...tseslint.configs.strict,
  ...tseslint.configs.stylistic,
  {
    files: ['**/*.ts'],
    rules: {
      // `at(...)!` after a length check is clearer than a guard that cannot fail.
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/array-type': ['error', { default: 'array' }],
    },
  },
  {
    files: ['**/*.{js,cjs,mjs}'],
    languageOptions: {
      globals: {
        console: 'readonly',
        process: 'readonly',
        require: 'readonly',
        module: 'writable',
        __dirname: 'readonly',
        URL: 'readonly',
        setTimeout: 'readonly',
      },
    },
    rules: { '@typescript-eslint/no-require-imports': 'off' },
  },
  // A view is read at a glance; what it does stands in the actions beside its store.
  {
    files: ['src/taskpane/**/*.ts'],
    rules: { 'max-lines-per-function': ['error', { max: 60, skipBlankLines: true, skipComments: true }] },
  },
  // The search of the help and the clock of the host run in a browser.
  {
    files: ['src/tools/help/search.js', 'src/workbench/host-clock.js'],
    languageOptions: { globals: { document: 'readonly', location: 'readonly', URLSearchParams: 'readonly' } },
  },
  { files: ['test/**'], rules: { 'no-control-regex': 'off' } },
  // NaN is the number of a fee that is not known; comparing it with itself is the cheapest test in a hot loop.
  { files: ['src/core/**', 'src/functions/**'], rules: { 'no-self-compare': 'off' } },
);
