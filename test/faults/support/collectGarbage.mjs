// Loaded into a server that is measured, with `--expose-gc`: what it says it holds is then what it cannot let go.
import { isMainThread } from 'node:worker_threads'

if (isMainThread)
  process.on('SIGUSR2', () => {
    globalThis.gc()
    const { heapUsed, external } = process.memoryUsage()
    console.info(`garbage collected; ${heapUsed + external} bytes are held`)
  })
