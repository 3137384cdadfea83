import type { Express, Response } from 'express'

/**
 * Writes an answer in JSON as one piece of known length. Express would look into each for what no answer of the API has:
 * a digest of itself, a part that was asked for, another encoding, settings of how to write.
 */
export function answerJson(web: Express): void {
  web.response.json = function (body) {
    const text = JSON.stringify(body) ?? ''
    answer(this, text, Buffer.byteLength(text))
    return this
  }
}

/** What was written once for many. */
export const written = (body: object): Buffer => Buffer.from(JSON.stringify(body))

export const answerWritten = (response: Response, json: Buffer): void => answer(response, json, json.length)

function answer(response: Response, json: string | Buffer, length: number): void {
  response.setHeader('Content-Type', 'application/json; charset=utf-8')
  response.setHeader('Content-Length', length)
  response.end(json)
}
