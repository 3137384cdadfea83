import type { Logger } from 'pino'

/**
 * The same listener, which fails nobody: neither whoever told it nor the listeners after it, and a rejection that nobody
 * awaits would end the process.
 */
export function guarded<Told extends readonly unknown[]>(
  log: Logger,
  failed: string,
  listener: (...told: Told) => unknown,
): (...told: Told) => void {
  const note = (error: unknown): void => log.error({ err: error }, failed)
  return (...told) => {
    try {
      const underWay = listener(...told)
      // Dozens of them hear of every write, and hardly one has anything to wait for.
      if (underWay !== undefined) Promise.resolve(underWay).catch(note)
    } catch (error) {
      note(error)
    }
  }
}
