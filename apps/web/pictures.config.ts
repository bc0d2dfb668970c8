import { defineConfig } from '@playwright/test'
import stories from './playwright.config.ts'

/** The pictures of the guides, taken from the running product: `npm run pictures` writes them to docs/images. */
export default defineConfig(stories, { testMatch: '**/*.pictures.ts', outputDir: 'test-results/pictures', use: { trace: 'off', screenshot: 'off' } })
