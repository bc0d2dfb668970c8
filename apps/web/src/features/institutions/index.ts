export { institutionsRoutes } from './routes.ts'
