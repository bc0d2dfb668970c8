import type { Component } from 'vue'
import type { Router, RouteRecordRaw } from 'vue-router'
import { PiniaColada } from '@pinia/colada'
import { render } from '@testing-library/vue'
import { createPinia } from 'pinia'
import { createMemoryHistory, createRouter } from 'vue-router'
import { createMessages } from '../../i18n.ts'
import { lithuanian } from '../../locales/lt/index.ts'
import { neverLeftWaiting } from '../never-left-waiting.ts'

export interface RenderOptions {
  props?: Record<string, unknown>
  slots?: Record<string, unknown>
  /** Where the page stands, with its query: '/rodikliai?year=2026'. */
  at?: string
  /** Routes the component links to by name; every other address resolves to an empty page. */
  routes?: readonly RouteRecordRaw[]
}

/** A component; those with type parameters are functions to TypeScript. */
type Renderable = Component | ((...parameters: never[]) => unknown)

/** Renders a component as the application would: in Lithuanian, with stores, server data and an address of its own. */
export async function renderPage(component: Renderable, options: RenderOptions = {}): Promise<ReturnType<typeof render> & { router: Router }> {
  const { props, slots, at = '/', routes = [] } = options
  const empty: RouteRecordRaw = { path: '/:path(.*)*', component: { render: () => null }, meta: { title: 'frame.nav.home' } }
  const router = createRouter({ history: createMemoryHistory(), routes: [...routes, empty] })
  await router.push(at)
  const rendered = render(component as Component, {
    ...(props && { props }),
    ...(slots && { slots }),
    global: { plugins: [createPinia(), [PiniaColada, { plugins: [neverLeftWaiting] }], createMessages(lithuanian), router] },
  })
  return { ...rendered, router }
}
