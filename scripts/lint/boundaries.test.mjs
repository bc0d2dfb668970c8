import { join } from 'node:path'
import { ESLint } from 'eslint'
import { beforeAll, describe, expect, it } from 'vitest'
import { root } from '../root.mjs'

const eslint = new ESLint({ cwd: root })

/** What the whole lint configuration says about one import in a file of this name. */
async function objections(file, statement) {
  const code = file.endsWith('.vue') ? `<script setup lang="ts">\n${statement}\n</script>\n` : `${statement}\n`
  const [result] = await eslint.lintText(code, { filePath: join(root, file) })
  return result.messages.filter(({ ruleId }) => ruleId === 'rodykle/import-boundaries').map(({ message }) => message)
}

// The first use loads every plugin, which takes its time on a busy machine.
beforeAll(() => eslint.lintText(''), 120_000)

function importing(source) {
  return `import '${source}'`
}

describe('an import across a boundary fails the lint', () => {
  it.each([
    ['packages/domain/src/judge.ts', 'zod'],
    ['packages/domain/src/judge.ts', 'node:fs'],
    ['packages/domain/src/judge.ts', 'big.js'],
    ['packages/domain/src/judge.ts', '../../contracts/src/index.ts'],
    ['packages/domain/src/rules/at-least.ts', '@rodykle/contracts'],
    ['packages/domain/src/judge.test.ts', '@rodykle/db'],
    ['packages/contracts/src/gaps.ts', '@rodykle/db'],
    ['packages/contracts/src/gaps.ts', 'drizzle-orm'],
    ['packages/contracts/src/gaps.ts', '../../../db/src/schema/plans.ts'],
    ['db/src/schema/plans.ts', '@rodykle/contracts'],
    ['db/seed/index.ts', '../../apps/api/src/platform/errors.ts'],
    ['apps/api/src/app.ts', '../../../db/src/client.ts'],
    ['apps/api/src/platform/context.ts', '../features/plans/index.ts'],
    ['apps/api/src/features/plans/routes.ts', 'drizzle-orm/pg-core'],
    ['apps/api/src/features/plans/routes.ts', '@rodykle/db'],
    ['apps/api/src/features/plans/routes.ts', '@rodykle/db/seed'],
    ['apps/api/src/features/plans/publish-plan.ts', '../reporting/queries.ts'],
    ['apps/api/src/features/plans/rules/check.ts', '../../reporting/queries.ts'],
    ['apps/web/src/main.ts', '@rodykle/db'],
    ['apps/web/src/App.vue', '@rodykle/db'],
    ['apps/web/src/features/plans/PlanPage.vue', '../../../../api/src/app.ts'],
    ['apps/web/src/features/plans/PlanPage.vue', '../reporting/ReportingTable.vue'],
    ['apps/web/src/features/plans/plans-api.ts', '../reporting/reporting-api.ts'],
    ['apps/web/src/shared/ui/UiButton.vue', '@rodykle/contracts'],
    ['apps/web/src/shared/ui/UiButton.vue', '../../stores/session.ts'],
    ['apps/web/src/shared/frame/TopBar.vue', '../../features/plans/index.ts'],
    ['apps/web/src/stores/session.ts', '../features/accounts/index.ts'],
  ])('%s ← %s', async (file, source) => {
    expect(await objections(file, importing(source))).toEqual([expect.stringContaining(source)])
  })
})

describe('an import within the boundaries passes', () => {
  it.each([
    ['packages/domain/src/exact-decimal.test.ts', 'big.js'],
    ['packages/domain/src/rules/at-least.ts', '../decimal.ts'],
    ['packages/domain/src/judge.test.ts', 'fast-check'],
    ['packages/contracts/src/gaps.ts', '@rodykle/domain'],
    ['db/src/schema/plans.ts', 'drizzle-orm/pg-core'],
    ['apps/api/src/app.ts', './features/plans/routes.ts'],
    ['apps/api/src/features/plans/queries.ts', '@rodykle/db'],
    ['apps/api/src/features/plans/routes.ts', '@rodykle/contracts'],
    ['apps/api/src/features/reporting/save-actual.ts', '../plans/index.ts'],
    ['apps/api/src/features/plans/rules/check.ts', '../queries.ts'],
    ['apps/web/src/features/plans/PlanPage.vue', '../../shared/ui/UiButton.vue'],
    ['apps/web/src/features/plans/PlanPage.vue', '../reporting/index.ts'],
    ['apps/web/src/shared/ui/UiMark.vue', '@rodykle/domain'],
    ['apps/web/src/shared/frame/TopBar.vue', '../../stores/session.ts'],
  ])('%s ← %s', async (file, source) => {
    expect(await objections(file, importing(source))).toEqual([])
  })
})

it.each([
  ['a type', `import type { Plan } from '@rodykle/db'`],
  ['an export', `export * from '@rodykle/db'`],
  ['a dynamic import', `void import('@rodykle/db')`],
  ['a type written in place', `export type Plan = import('@rodykle/db').Plan`],
])('%s crosses a boundary just as an import does', async (_, statement) => {
  expect(await objections('packages/contracts/src/gaps.ts', statement)).toHaveLength(1)
})

it.each([
  ['any', 'packages/domain/src/a.ts', 'export const x: any = 1', 'ts/no-explicit-any'],
  ['a silenced compiler', 'packages/domain/src/a.ts', '// @ts-ignore\nexport const x = 1', 'ts/ban-ts-comment'],
  ['a silenced lint', 'packages/domain/src/a.ts', '// eslint-disable-next-line no-console\nconsole.log(1)', 'eslint-comments/no-use'],
  ['a missing value made zero', 'packages/domain/src/a.ts', 'export const total = (n?: number) => n ?? 0', 'no-restricted-syntax'],
  ['an image without words', 'apps/web/src/App.vue', '<script setup lang="ts">\n</script>\n<template>\n  <img src="a.png">\n</template>\n', 'vue-a11y/alt-text'],
  ['a file of more than 220 lines', 'packages/domain/src/a.ts', '// a line\n'.repeat(221), 'max-lines'],
])('%s fails the lint', async (_, file, code, rule) => {
  const [result] = await eslint.lintText(code, { filePath: join(root, file) })
  expect(result.messages.map(({ ruleId }) => ruleId)).toContain(rule)
})
