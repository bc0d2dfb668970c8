import antfu from '@antfu/eslint-config'
import { importBoundaries } from './scripts/lint/import-boundaries.mjs'

const code = ['**/*.{ts,vue}']
const tests = ['**/*.test.{ts,mjs}', 'apps/web/e2e/**/*.ts']

export default antfu(
  {
    type: 'app',
    typescript: true,
    vue: { a11y: true },
    // Hand-written: their lines say more as they stand.
    markdown: false,
    yaml: false,
    jsonc: false,
    pnpm: false,
    ignores: ['db/migrations', 'docs', '**/test-results'],
  },
  {
    rules: {
      // Tables of cases and small objects read better on one line; so do short elements.
      'antfu/reasonable-newline': 'off',
      'vue/singleline-html-element-content-newline': 'off',
      // A schema and its type bear one name on purpose; real doubles are the compiler's.
      'ts/no-redeclare': 'off',
      'jsdoc/check-param-names': 'off',
      'node/prefer-global/process': 'off',
      'node/prefer-global/buffer': 'off',
      'test/prefer-lowercase-title': 'off',
      'no-warning-comments': ['error', { terms: ['todo', 'fixme', 'xxx'] }],
      'eslint-comments/no-use': 'error',
    },
  },
  {
    files: code,
    plugins: { rodykle: { rules: { 'import-boundaries': importBoundaries } } },
    rules: {
      'rodykle/import-boundaries': 'error',
      'ts/no-explicit-any': 'error',
      'ts/ban-ts-comment': 'error',
      'max-lines': ['error', 220],
    },
  },
  { files: tests, rules: { 'max-lines': ['error', 350] } },
  // Playwright reads from the pattern what a fixture needs: nothing is `{}`.
  { files: ['apps/web/e2e/**/*.ts'], rules: { 'no-empty-pattern': ['error', { allowObjectPatternsAsParameters: true }] } },
  { files: ['db/seed/**/*.ts'], rules: { 'max-lines': 'off' } },
  {
    files: ['**/*.vue'],
    rules: {
      // The role is what keeps a list a list in Safari once its marks are styled away.
      'vue-a11y/no-redundant-roles': ['error', {
        ul: ['list'],
        ol: ['list'],
        // The same for a table whose lines become cards on a narrow screen: `display: block` takes its meaning away.
        table: ['table'],
        thead: ['rowgroup'],
        tbody: ['rowgroup'],
        tr: ['row'],
        th: ['columnheader', 'rowheader'],
        td: ['cell'],
      }],
      'vue-a11y/label-has-for': ['error', { required: { some: ['nesting', 'id'] } }],
    },
  },
  {
    // Missing is not zero: a value that is absent has to be told apart from one that is nought.
    files: ['packages/*/src/**/*.ts', 'apps/api/src/features/**/*.ts'],
    ignores: tests,
    rules: {
      'no-restricted-syntax': ['error', {
        selector: 'LogicalExpression[operator=/^(\\?\\?|\\|\\|)$/][right.value=0]:not([left.name=\'rowCount\'], [left.property.name=\'rowCount\'])',
        message: 'Missing is not zero: say what an absent value means here.',
      }],
    },
  },
  {
    files: ['scripts/**/*.mjs', 'apps/api/src/{main,worker,verify-numbers}.ts', 'apps/api/bench/main.ts', 'db/src/testing/embedded-process.ts', '**/*.config.ts'],
    rules: { 'no-console': 'off', 'antfu/no-top-level-await': 'off' },
  },
)
