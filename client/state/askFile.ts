import { NoAnswer, openAnswer, toldBeforeFiles } from './api.ts'
import { Patience } from './patience.ts'

/** A file that the server makes, of what is sent where something is. It may be large and the connection slow: what comes counts. */
export async function askFile(
  path: string,
  body?: unknown,
): Promise<{ readonly name: string; readonly content: Blob }> {
  const method = body === undefined ? 'GET' : 'POST'
  await toldBeforeFiles()
  const patience = new Patience(FILE_PATIENCE_MS)
  try {
    const response = await openAnswer(path, { method, body, patience: patience.signal })
    return { name: nameOfFile(response), content: await contentOf(response, () => patience.renew()) }
  } finally {
    patience.end()
  }
}

async function contentOf({ body, headers }: Response, more: () => void): Promise<Blob> {
  const heard = new TransformStream<Uint8Array, Uint8Array>({
    transform(piece, next) {
      more()
      next.enqueue(piece)
    },
  })
  try {
    return await new Response(body?.pipeThrough(heard) ?? null, { headers }).blob()
  } catch {
    throw new NoAnswer()
  }
}

/** As the server calls it; a name with Polish letters stands there in a way of its own. */
function nameOfFile({ headers }: Response): string {
  const disposition = headers.get('content-disposition') ?? ''
  const [, encoded] = /filename\*=UTF-8''([^;]+)/i.exec(disposition) ?? []
  const [, plain = ''] = /filename="?([^";]+)/.exec(disposition) ?? []
  return encoded === undefined ? plain : decodeURIComponent(encoded)
}

const FILE_PATIENCE_MS = 60_000
