import process from 'node:process'

/** Only what the server needs: PGDATA, PGPORT, LC_ALL and the like of the person who starts it must not steer it. */
export function serverEnvironment(): NodeJS.ProcessEnv {
  return { PATH: process.env.PATH, LC_ALL: 'C', TZ: 'UTC' }
}
