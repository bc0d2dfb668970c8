import type { RouteRecordRaw } from 'vue-router'
import type { ImportKind } from './import-kinds.ts'
import { importActions } from './import-kinds.ts'

const ImportPage = () => import('./ImportPage.vue')

function importRoute(kind: ImportKind, path: string): RouteRecordRaw {
  return { path: `/ikelimas/${path}`, name: `import-${kind}`, component: ImportPage, props: { kind }, meta: { title: `exchange.title.${kind}`, action: importActions[kind], context: kind === 'plan' ? 'none' : 'year' } }
}

export const exchangeRoutes: RouteRecordRaw[] = [
  importRoute('plan', 'planas'),
  importRoute('actuals', 'reiksmes'),
  importRoute('benchmarks', 'palyginamosios'),
]
