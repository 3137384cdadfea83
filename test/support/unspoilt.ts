import type { Store } from '../../models/store/store.ts'

/**
 * A store that no test has spoilt takes writes. That it does is tried by the server every few seconds, which is most of what
 * an office writes whose clock is walked: of each server the first is written, and of its signs of life the last as well.
 */
export function unspoilt(store: Store): { readonly store: Store; readonly flush: () => Promise<void> } {
  const { signOfLife, syntheticPages, backend } = store
  let hasSigned = false
  let signed: number | undefined
  let pages = 0

  async function flush(): Promise<void> {
    const at = signed
    signed = undefined
    if (at !== undefined) await signOfLife.write(at)
  }
  return {
    flush,
    store: {
      ...store,
      backend: { ...backend, probe: async () => undefined },
      signOfLife: {
        async read() {
          await flush()
          return signOfLife.read()
        },
        async write(at) {
          signed = at
          if (hasSigned) return
          hasSigned = true
          await flush()
        },
      },
      syntheticPages: {
        async write(page) {
          pages += 1
          // The one that was sent, and the same with its receipt.
          if (pages <= 2) await syntheticPages.write(page)
        },
      },
    },
  }
}
