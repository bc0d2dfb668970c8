import { PiniaColada } from '@pinia/colada'
import { createPinia } from 'pinia'
import { createApp } from 'vue'
import App from './App.vue'
import { i18n } from './i18n.ts'
import { createRouter } from './router.ts'

const app = createApp(App)
app.use(createPinia())
app.use(PiniaColada)
app.use(i18n)
app.use(createRouter())
app.mount('#app')
