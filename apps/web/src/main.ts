import { PiniaColada } from '@pinia/colada'
import { createPinia } from 'pinia'
import { createApp } from 'vue'
import App from './App.vue'
import { i18n } from './i18n.ts'
import { createRouter } from './router.ts'
import { neverLeftWaiting } from './shared/never-left-waiting.ts'

const app = createApp(App)
app.use(createPinia())
app.use(PiniaColada, { plugins: [neverLeftWaiting] })
app.use(i18n)
app.use(createRouter())
app.mount('#app')
