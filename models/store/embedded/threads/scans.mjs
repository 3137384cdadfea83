/** The thread that walks long results, without stopping the sockets. */
import { asText, connect, serve } from './thread.mjs'

const scans = new Map()
const idle = []

function startScan({ scan, sql, values }) {
  const database = idle.pop() ?? connect()
  try {
    scans.set(scan, { database, rows: database.prepare(sql).raw().iterate(values), done: false })
  } catch (error) {
    database.close()
    throw error
  }
}

/** A statement left half-way would hold its snapshot, and the log could never be shortened: interrupt, then let go. */
function endScan({ scan }) {
  const { database, rows, done } = scans.get(scan) ?? {}
  scans.delete(scan)
  if (database === undefined) return
  if (!done) {
    database.interrupt()
    try {
      while (!rows.next().done);
    } catch {}
  }
  if (idle.length < 4) idle.push(database)
  else database.close()
}

function nextRows({ scan, count }) {
  const state = scans.get(scan)
  if (state === undefined) return { rows: [], done: true }
  const rows = []
  try {
    while (!state.done && rows.length < count) {
      const { value, done } = state.rows.next()
      if (done) state.done = true
      else rows.push(asText(value))
    }
  } catch (error) {
    endScan({ scan })
    throw error
  }
  if (state.done) endScan({ scan })
  return { rows, done: state.done }
}

serve({
  start({ scan, sql, values, count }) {
    startScan({ scan, sql, values })
    return nextRows({ scan, count })
  },
  next: nextRows,
  end: endScan,
  close() {
    for (const scan of [...scans.keys()]) endScan({ scan })
    for (const database of idle.splice(0)) database.close()
  },
})
