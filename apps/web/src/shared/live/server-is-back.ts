type Listener = () => void
const listeners = new Set<Listener>()

/** Told whenever the stream of changes opens: whatever waits for the server to answer again need wait no longer. @returns a function that stops listening */
export function onServerBack(listener: Listener): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

export function tellServerIsBack(): void {
  listeners.forEach(listener => listener())
}
