interface Beat {
  readonly id: number
  readonly everyMs: number
  readonly act: () => void
  /** Only where no worker beats. */
  timer?: ReturnType<typeof setInterval>
}

const beats = new Map<number, Beat>()
let last = 0
let worker: Worker | undefined
let hasWorker = typeof Worker !== 'undefined'

/**
 * Like `setInterval`, also in a tab that has been hidden for long: there the page's own timers run once a minute, and
 * what calls a person must not wait for that, nor the word that nobody can call them any more. Returns how to stop.
 */
export function every(everyMs: number, act: () => void): () => void {
  last += 1
  const beat: Beat = { id: last, everyMs, act }
  beats.set(beat.id, beat)
  start(beat)
  return () => {
    beats.delete(beat.id)
    clearInterval(beat.timer)
    worker?.postMessage({ id: beat.id, stop: true })
  }
}

function start(beat: Beat): void {
  const { id, everyMs, act } = beat
  const clock = theWorker()
  if (clock) clock.postMessage({ id, everyMs })
  else beat.timer = setInterval(act, everyMs)
}

function theWorker(): Worker | undefined {
  if (worker || !hasWorker) return worker
  try {
    worker = new Worker(new URL('./wakefulWorker.ts', import.meta.url), { type: 'module' })
    worker.addEventListener('message', ({ data: id }: MessageEvent<number>) => beats.get(id)?.act())
    worker.addEventListener('error', doWithout)
  } catch {
    hasWorker = false
  }
  return worker
}

/** It could not be loaded: the page's own timers have to do. */
function doWithout(): void {
  worker = undefined
  hasWorker = false
  for (const beat of beats.values()) if (beat.timer === undefined) start(beat)
}
