import type { SessionAnswer } from '@rodykle/contracts'
import type { Component } from 'vue'
import type { RouteRecordRaw } from 'vue-router'
import type { Asked } from './answer-with.ts'
import { defineComponent, h } from 'vue'
import { useSession } from '../../stores/session.ts'
import UiToasts from '../ui/UiToasts.vue'
import { answerWith } from './answer-with.ts'
import { renderPage } from './render-page.ts'

export interface SignedInOptions {
  session: SessionAnswer
  /** Read at each request: what a test changes in them is answered next. */
  answers: Record<string, unknown>
  at?: string
  /** Names of pages that are linked to: '/administravimas/zurnalas' as 'audit'. */
  links?: Readonly<Record<string, string>>
}

/** A page as somebody signed in sees it, with notices, before a server that answers as told. To be undone by vi.unstubAllGlobals(). */
export async function renderSignedIn(page: Component, { session, answers, at = '/', links = {} }: SignedInOptions): Promise<Awaited<ReturnType<typeof renderPage>> & { asked: Asked[] }> {
  answers['/api/session'] = session
  const asked = answerWith(answers)
  const routes = Object.entries(links).map(([name, path]): RouteRecordRaw => ({ path, name, component: { render: () => null }, meta: { title: 'frame.nav.home' } }))
  const frame = defineComponent(() => {
    const store = useSession()
    void store.load()
    return () => store.signedIn ? [h(page), h(UiToasts)] : null
  })
  return { ...await renderPage(frame, { at, routes }), asked }
}
