export * from './database.ts'
export { dropDatabase } from './drop-database.ts'
export { startTestServer, type TestServer } from './server.ts'
