export { mailsRoutes } from './routes.ts'
