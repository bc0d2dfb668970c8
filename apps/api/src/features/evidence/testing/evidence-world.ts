import type { Evidence, EvidenceList } from '@rodykle/contracts'
import type { Client } from '../../../../test/client.ts'
import type { AppConfig } from '../../../config.ts'
import { mkdtemp, readdir } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { aForm } from '../../../../test/a-form.ts'
import { buildTestApp } from '../../../../test/build-test-app.ts'

/** A form to prove, in an app that keeps files in a folder of its own. */
export async function evidenceWorld(config: Partial<AppConfig> = {}) {
  const dataFolder = config.dataFolder ?? await mkdtemp(join(tmpdir(), 'rodykle-evidence-'))
  const world = await buildTestApp({ config: { dataFolder, ...config } })
  onTestFinished(world.close)
  return { world, form: await aForm(world), dataFolder }
}

export function send(client: Client, { id }: { id: string }, name: string, content: Buffer) {
  return client.request({ method: 'POST', url: `/api/actuals/${id}/evidence?name=${encodeURIComponent(name)}`, headers: { 'content-type': 'application/octet-stream' }, payload: content })
}

export async function added(client: Client, value: { id: string }, name: string, content: Buffer): Promise<Evidence> {
  return (await send(client, value, name, content)).json<Evidence>()
}

export async function listed(client: Client, submission: { id: string }): Promise<EvidenceList> {
  return (await client.get(`/api/submissions/${submission.id}/evidence`)).json<EvidenceList>()
}

/** Every file in the store and on its way there. */
export async function filesIn(dataFolder: string): Promise<string[]> {
  const entries = await readdir(join(dataFolder, 'files'), { recursive: true, withFileTypes: true }).catch(() => [])
  return entries.filter(entry => entry.isFile()).map(({ name }) => name)
}
