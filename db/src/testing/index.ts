export { createTestDatabase, demonstrationDay, type TestDatabase, type TestTemplate } from './database.ts'
export { dropDatabase } from './drop-database.ts'
export { startTestServer, type TestServer } from './server.ts'
export { workerDatabaseUrl } from './worker-database.ts'
