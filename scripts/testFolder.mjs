// Where a run of tests keeps what its offices store, in memory where the machine has a file system for that: a synced
// write of a test office proves nothing about a disk. What tests the store or its faults takes real folders instead.
import { accessSync, constants, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const IN_MEMORY = '/dev/shm'
/** With the process that made it, as long as it lives. */
const OURS = /^parter-tests-(\d+)-/

export default function setup() {
  const parent = isWritable(IN_MEMORY) ? IN_MEMORY : tmpdir()
  removeLeftovers(parent)
  const folder = mkdtempSync(join(parent, `parter-tests-${process.pid}-`))
  // Read by the workers, which are started after this, in test/support/testFolder.ts.
  process.env.PARTER_TEST_FOLDER = folder
  // Also after a run that was broken off.
  process.on('exit', () => rmSync(folder, { recursive: true, force: true, maxRetries: 10 }))
}

/** Of runs that were killed: memory that nobody would give back. */
export function removeLeftovers(parent) {
  for (const name of readdirSync(parent)) {
    const [, pid] = OURS.exec(name) ?? []
    if (pid !== undefined && !isAlive(Number(pid))) remove(join(parent, name))
  }
}

function isAlive(pid) {
  try {
    return process.kill(pid, 0)
  } catch (error) {
    // Any other answer than "there is none" comes from one that lives, of another user perhaps.
    return error.code !== 'ESRCH'
  }
}

function remove(folder) {
  try {
    rmSync(folder, { recursive: true, force: true, maxRetries: 10 })
  } catch {
    // Another user's: it is theirs to remove.
  }
}

function isWritable(folder) {
  try {
    accessSync(folder, constants.W_OK)
    return true
  } catch {
    return false
  }
}
