import { describe, expect, it } from 'vitest'
import { ConfigError, readConfig } from './config.ts'

describe('the environment', () => {
  it('may say nothing at all', () => {
    const config = readConfig({})
    expect(config).toMatchObject({ host: '127.0.0.1', port: 3000, databaseUrl: null, isDemonstration: true, secret: null, trustProxy: false, logLevel: 'warn', version: expect.stringMatching(/^\d+\.\d+\.\d+$/) as string })
    expect(config.dataFolder).toMatch(/\/\.data$/)
    expect(config.webFolder).toMatch(/\/apps\/web\/dist$/)
  })

  it('treats what is empty as not said', () => {
    expect(readConfig({ PORT: '', DATABASE_URL: '', RODYKLE_SECRET: '' })).toEqual(readConfig({}))
  })

  it.each([
    [{ PORT: '8080', HOST: '0.0.0.0' }, { port: 8080, host: '0.0.0.0' }],
    [{ DATABASE_URL: 'postgres://u:p@db:5432/rodykle' }, { databaseUrl: 'postgres://u:p@db:5432/rodykle' }],
    [{ RODYKLE_DEMO: '0' }, { isDemonstration: false }],
    [{ RODYKLE_DATA_DIR: '/var/lib/rodykle/' }, { dataFolder: '/var/lib/rodykle' }],
    [{ FILES_S3_URL: 'https://s3.example.lt/rodykle', FILES_S3_KEY_ID: 'key', FILES_S3_SECRET: 'secret' }, { filesS3: { url: 'https://s3.example.lt/rodykle', keyId: 'key', secret: 'secret', region: 'us-east-1' } }],
    [{ FILES_S3_REGION: 'eu-north-1' }, { filesS3: null }],
    [{ RODYKLE_TRUST_PROXY: 'true' }, { trustProxy: true }],
    [{ RODYKLE_TRUST_PROXY: 'loopback, 10.0.0.0/8' }, { trustProxy: 'loopback, 10.0.0.0/8' }],
  ])('%j', (environment, config) => {
    expect(readConfig(environment)).toMatchObject(config)
  })

  it('is refused with every variable at fault named at once', () => {
    const wrong = { PORT: 'three', DATABASE_URL: 'mysql://db', RODYKLE_DEMO: 'yes', RODYKLE_SECRET: 'short', LOG_LEVEL: 'loud' }
    expect(() => readConfig(wrong)).toThrow(ConfigError)
    for (const variable of Object.keys(wrong))
      expect(() => readConfig(wrong)).toThrow(`${variable}: `)
  })

  it.each([
    [{ FILES_S3_URL: 'https://s3.example.lt/rodykle' }, 'FILES_S3_KEY_ID: is missing'],
    [{ FILES_S3_KEY_ID: 'key', FILES_S3_SECRET: 'secret' }, 'FILES_S3_URL: is missing'],
    [{ FILES_S3_URL: 's3://rodykle', FILES_S3_KEY_ID: 'key', FILES_S3_SECRET: 'secret' }, 'FILES_S3_URL: must look like https://'],
  ])('names no half of a bucket: %j', (environment, fault) => {
    expect(() => readConfig(environment)).toThrow(fault)
  })
})
