import type { Ref } from 'vue'
import { onScopeDispose, shallowRef } from 'vue'

const tokens = ['ink', 'ink-soft', 'line', 'line-strong', 'paper', 'surface', 'accent', 'met', 'near', 'missed', 'absent'] as const
export type TokenColours = Readonly<Record<typeof tokens[number], string>>

/** A token is a light/dark pair until something is painted with it: only a probe's computed colour is the one of the theme in force. */
function readColours(): TokenColours {
  const probe = document.createElement('span')
  probe.hidden = true
  document.body.append(probe)
  const colours = Object.fromEntries(tokens.map((token) => {
    probe.style.color = `var(--${token})`
    return [token, getComputedStyle(probe).color]
  })) as Record<typeof tokens[number], string>
  probe.remove()
  return colours
}

/** The tokens as plain colours, for a canvas; read anew whenever the theme changes, by choice or with the system. */
export function useTokenColours(): Readonly<Ref<TokenColours>> {
  const colours = shallowRef(readColours())
  const update = () => {
    colours.value = readColours()
  }
  const chosen = new MutationObserver(update)
  chosen.observe(document.documentElement, { attributeFilter: ['data-theme'] })
  const system = matchMedia('(prefers-color-scheme: dark)')
  system.addEventListener('change', update)
  onScopeDispose(() => {
    chosen.disconnect()
    system.removeEventListener('change', update)
  })
  return colours
}
