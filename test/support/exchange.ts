import { Agent, request } from 'node:http'

export interface Exchanged {
  readonly status: number
  readonly headers: Headers
  readonly text: string
}

interface Asked {
  readonly method: string
  readonly headers: Readonly<Record<string, string>>
}

const agent = new Agent({ keepAlive: true })

/** By Node's own client: tens of thousands of times, at a third of what `fetch` asks of the processor. */
export function exchange(url: URL, asked: Asked, body?: string): Promise<Exchanged> {
  return new Promise((done, failed) => {
    const sent = request(url, { ...asked, agent }, (reply) => {
      const headers = new Headers()
      for (let at = 0; at < reply.rawHeaders.length; at += 2)
        headers.append(reply.rawHeaders[at] ?? '', reply.rawHeaders[at + 1] ?? '')
      let text = ''
      reply.setEncoding('utf8')
      reply.on('data', (part: string) => {
        text += part
      })
      reply.on('error', failed)
      reply.on('end', () => done({ status: reply.statusCode ?? 0, headers, text }))
    })
    sent.on('error', (error: NodeJS.ErrnoException) => {
      // The server has closed a line that nobody used for a while, at the moment when it was used again: as browsers do.
      if (sent.reusedSocket && error.code === 'ECONNRESET') exchange(url, asked, body).then(done, failed)
      else failed(error)
    })
    // For every method: by itself Node says it of those that usually have a body.
    if (body !== undefined) sent.setHeader('content-length', Buffer.byteLength(body))
    sent.end(body)
  })
}
