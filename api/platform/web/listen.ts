import type { Server as HttpServer } from 'node:http'
import type { AddressInfo } from 'node:net'

export const FIRST_PORT = 3000
const PORTS_TO_TRY = 20

/** Listens on the wanted port, or on the next one that is free when none was asked for; resolves with the port. */
export async function listen(http: HttpServer, wanted: number | undefined, host: string | undefined): Promise<number> {
  for (let port = wanted ?? FIRST_PORT; ; port += 1) {
    try {
      return await listenOn(http, port, host)
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? String(error.code) : ''
      const mayTryNext = code === 'EADDRINUSE' && wanted === undefined && port < FIRST_PORT + PORTS_TO_TRY
      if (mayTryNext) continue
      throw new Error(inWords(code, port, host) ?? (error instanceof Error ? error.message : code), { cause: error })
    }
  }
}

function listenOn(http: HttpServer, port: number, host: string | undefined): Promise<number> {
  return new Promise((done, failed) => {
    http.once('error', failed)
    http.listen(port, host, () => {
      http.off('error', failed)
      done((http.address() as AddressInfo).port)
    })
  })
}

function inWords(code: string, port: number, host: string | undefined): string | undefined {
  const known: Readonly<Record<string, string>> = {
    EADDRINUSE: `Port ${port} is taken by another program. Stop it, or set another PORT.`,
    EACCES: `This user may not listen on port ${port}. Set a PORT from 1024 on.`,
    EADDRNOTAVAIL: `HOST ${host} is not an address of this machine.`,
    ENOTFOUND: `HOST ${host} is not an address of this machine.`,
  }
  return known[code]
}
