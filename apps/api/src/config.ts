import type { S3Options } from './platform/files/s3-store.ts'
import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'

/** What the web server has to know; `readConfig` takes it from the environment, a test makes its own. */
export interface AppConfig {
  /** Signs session tokens; at least 32 characters. */
  secret: string
  /** Whose word on the client's address and protocol is believed: nobody's, every proxy's, or these addresses'. */
  trustProxy: boolean | string
  logLevel: 'silent' | 'error' | 'warn' | 'info' | 'debug'
  /** Where the built web application lies. */
  webFolder: string
  dataFolder: string
  version: string
  /** Where people reach the product, without a slash at the end: links in mails begin so. */
  origin: string
  /** Null: mails are written to the log and kept in the outbox. */
  smtpUrl: string | null
  /** Null: files are kept in the data folder. */
  filesS3: S3Options | null
}

/** What a person decides about an installation, all of it by environment variables. */
export interface Config extends Omit<AppConfig, 'secret'> {
  host: string
  port: number
  /** Null: the PostgreSQL that Rodyklė brings along. */
  databaseUrl: string | null
  /** Whether a new installation starts with the demonstration. */
  isDemonstration: boolean
  /** Whether this process does the nightly work too, besides serving. */
  isWorker: boolean
  /** Null: one that is made at the first start and kept in the data folder. */
  secret: string | null
  /** In whose name mails are sent. */
  mailFrom: string
}

/** Something in the environment cannot be meant so; the message names every variable at fault. */
export class ConfigError extends Error {
  override name = 'ConfigError'
}

const root = fileURLToPath(new URL('../../..', import.meta.url))

const Environment = z.object({
  PORT: z.coerce.number('must be a number').int().min(0).max(65_535).default(3000),
  // Only this machine, until somebody decides otherwise: the demonstration's passwords are public.
  HOST: z.string().default('127.0.0.1'),
  DATABASE_URL: z.url({ protocol: /^postgres(?:ql)?$/, error: 'must look like postgresql://user:password@host:5432/database' }).optional(),
  RODYKLE_DATA_DIR: z.string().default(join(root, '.data')),
  RODYKLE_DEMO: z.enum(['0', '1'], 'must be 0 or 1').default('1'),
  RODYKLE_WORKER: z.enum(['0', '1'], 'must be 0 or 1').default('1'),
  RODYKLE_SECRET: z.string().min(32, 'must have at least 32 characters').optional(),
  RODYKLE_URL: z.url({ protocol: /^https?$/, error: 'must look like https://rodykle.example.lt' }).optional(),
  SMTP_URL: z.url({ protocol: /^smtps?$/, error: 'must look like smtp://user:password@host:587' }).optional(),
  MAIL_FROM: z.string().min(3).default('Rodyklė <rodykle@localhost>'),
  FILES_S3_URL: z.url({ protocol: /^https?$/, error: 'must look like https://s3.example.lt/bucket' }).optional(),
  FILES_S3_KEY_ID: z.string().optional(),
  FILES_S3_SECRET: z.string().optional(),
  FILES_S3_REGION: z.string().default('us-east-1'),
  RODYKLE_TRUST_PROXY: z.string().default('false'),
  LOG_LEVEL: z.enum(['silent', 'error', 'warn', 'info', 'debug'], 'must be silent, error, warn, info or debug').default('warn'),
}).check(({ value, issues }) => {
  // A bucket without its key, or the other way round, would be noticed only by the first file.
  const together = ['FILES_S3_URL', 'FILES_S3_KEY_ID', 'FILES_S3_SECRET'] as const
  if (together.some(name => value[name] !== undefined))
    issues.push(...together.filter(name => value[name] === undefined).map(name => ({ code: 'custom' as const, input: undefined, path: [name], message: `is missing: ${together.join(', ')} belong together` })))
})

/** @throws ConfigError */
export function readConfig(environment: NodeJS.ProcessEnv): Config {
  // Docker Compose hands over what is not set as empty.
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''))
  const { data, error } = Environment.safeParse(given)
  if (error !== undefined)
    throw new ConfigError(['The environment is not as it should be:', ...error.issues.map(({ path, message }) => `  ${path.join('.')}: ${message}`)].join('\n'))

  return {
    host: data.HOST,
    port: data.PORT,
    databaseUrl: data.DATABASE_URL ?? null,
    dataFolder: resolve(data.RODYKLE_DATA_DIR),
    isDemonstration: data.RODYKLE_DEMO === '1',
    isWorker: data.RODYKLE_WORKER === '1',
    secret: data.RODYKLE_SECRET ?? null,
    trustProxy: trustOf(data.RODYKLE_TRUST_PROXY),
    logLevel: data.LOG_LEVEL,
    origin: (data.RODYKLE_URL ?? `http://localhost:${data.PORT}`).replace(/\/+$/, ''),
    smtpUrl: data.SMTP_URL ?? null,
    filesS3: bucketOf(data),
    mailFrom: data.MAIL_FROM,
    webFolder: join(root, 'apps/web/dist'),
    version: (JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string }).version,
  }
}

function bucketOf({ FILES_S3_URL: url, FILES_S3_KEY_ID: keyId, FILES_S3_SECRET: secret, FILES_S3_REGION: region }: z.infer<typeof Environment>): S3Options | null {
  return url === undefined || keyId === undefined || secret === undefined ? null : { url, keyId, secret, region }
}

/** 'true', 'false', or addresses and networks: 'loopback, 10.0.0.0/8'. */
function trustOf(text: string): boolean | string {
  return text === 'true' || (text !== 'false' && text)
}
