export { demoAccounts, demoPassword } from './demo/accounts.ts'
export { demonstrationSetting, seedDemo } from './demo/seed-demo.ts'
export { seedReference } from './reference/seed-reference.ts'
