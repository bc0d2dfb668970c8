/** What the web server has to know; made from the environment by `readConfig`, by hand in tests. */
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
}
