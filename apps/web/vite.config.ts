import type { Plugin } from 'vite'
import { readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { basename, dirname, join } from 'node:path'
import vue from '@vitejs/plugin-vue'
import { defineConfig } from 'vitest/config'

const api = process.env.RODYKLE_API ?? 'http://127.0.0.1:3000'

/** The order of `src/styles/index.css`, repeated at the head of each stylesheet: whichever the browser gets first must settle it. */
function layerOrder(): Plugin {
  return {
    name: 'rodykle:layer-order',
    enforce: 'post',
    generateBundle(_, bundle) {
      for (const file of Object.values(bundle)) {
        if (file.type === 'asset' && file.fileName.endsWith('.css'))
          file.source = `@layer reset,tokens,base,components,utilities;${String(file.source)}`
      }
    },
  }
}

const pdfFolder = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'))
/** With the version in it, as the files' names have no hash and are kept for ever. */
const pdfBesides = `assets/pdf-${(JSON.parse(readFileSync(join(pdfFolder, 'package.json'), 'utf8')) as { version: string }).version}`

/** What a PDF may need that is not in it: the fonts every program has, and readers of scanned pages without WebAssembly. */
function pdfFiles(): Plugin {
  const files = [
    ...readdirSync(join(pdfFolder, 'standard_fonts')).map(name => join(pdfFolder, 'standard_fonts', name)),
    ...readdirSync(join(pdfFolder, 'wasm')).filter(name => name.endsWith('_nowasm_fallback.js')).map(name => join(pdfFolder, 'wasm', name)),
  ]
  return {
    name: 'rodykle:pdf-files',
    apply: 'build',
    generateBundle() {
      for (const file of files)
        this.emitFile({ type: 'asset', fileName: `${pdfBesides}/${basename(file)}`, source: readFileSync(file) })
    },
  }
}

export default defineConfig({
  plugins: [vue(), layerOrder(), pdfFiles()],
  define: {
    // Composition API only: drops the older half of vue-i18n, and the options API of Vue itself.
    __VUE_I18N_FULL_INSTALL__: false,
    __VUE_I18N_LEGACY_API__: false,
    __INTLIFY_PROD_DEVTOOLS__: false,
    // Messages are functions before they come to it (locales/as-functions.ts).
    __INTLIFY_DROP_MESSAGE_COMPILER__: true,
    __VUE_OPTIONS_API__: false,
    __PDF_BESIDES__: JSON.stringify(pdfBesides),
  },
  // The host stays the browser's: the API refuses what comes from another origin, and Vite's short form would change it.
  server: { proxy: { '/api': { target: api }, '/health': { target: api } } },
  build: {
    outDir: 'dist',
    target: 'baseline-widely-available',
    // The polyfill would be one more script on every page, for browsers we do not support.
    modulePreload: { polyfill: false },
    // Nothing inlined as data: URLs, so that the content policy can stay at 'self'.
    assetsInlineLimit: 0,
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            { name: 'vue', test: /node_modules[\\/](?:@vue|vue|vue-router|pinia|@pinia|vue-i18n|@intlify)[\\/]/, priority: 3 },
            { name: 'chart', test: /node_modules[\\/](?:chart\.js|@kurkle)[\\/]/, priority: 2 },
            // What one fills in: no home has any of it.
            { name: 'fields', test: /shared[\\/]ui[\\/]Ui(?:Checkbox|Date|NumberInput|RadioGroup|Textarea)\.vue/, priority: 2, includeDependenciesRecursively: false },
            // What nearly every page uses, in one file rather than thirty; what stands on Reka or TanStack waits until it is reached for.
            { name: 'ui', test: /(?:locales[\\/]with-figures|domain[\\/]src[\\/](?:decimal|rule-fit|judgement)\.ts|wording[\\/]src[\\/](?!messages|words-in|speaker|explanation|value-story|notice-words)|shared[\\/](?:format\.ts|http\.ts|server-clock|figures[\\/]figure-language|(?:ui|format)[\\/](?!TableSorter|Ui(?:Confirm|Dialog|Drawer|Menu|Popover|Tabs|Tooltip)\.vue)))/, priority: 1, includeDependenciesRecursively: false },
          ],
        },
      },
    },
  },
  test: {
    environment: 'happy-dom',
    include: ['src/**/*.test.ts'],
    setupFiles: ['src/shared/testing/setup.ts'],
    // A page's first test loads its code too, on machines that do other things besides.
    testTimeout: 60_000,
  },
})
