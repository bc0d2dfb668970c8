import { cleanup, configure } from '@testing-library/vue'
import { afterEach } from 'vitest'

// On machines that do other things besides, a second is nothing: what is waited for may be a page's code.
configure({ asyncUtilTimeout: 30_000 })

afterEach(cleanup)
