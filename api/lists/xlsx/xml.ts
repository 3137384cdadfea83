import type { Readable } from 'node:stream'
import sax from 'sax'
import { TimeSlice } from '../../platform/timeSlice.ts'

export interface XmlHandlers {
  /** Names without their namespace; so are those of attributes. */
  opened?(name: string, attributes: Readonly<Record<string, string>>): void
  text?(text: string): void
  closed?(name: string): void
}

/** Reads a document as its bytes come, in slices: however large it is, nobody else waits for it. */
export async function readXml(bytes: Readable, handlers: XmlHandlers): Promise<void> {
  const parser = sax.parser(true, { position: false })
  const slice = new TimeSlice()
  parser.onerror = (error) => {
    throw error
  }
  // No office program writes one, and entities are what documents explode with.
  parser.ondoctype = () => {
    throw new Error('a document type in a workbook')
  }
  parser.onopentag = ({ name, attributes }) =>
    handlers.opened?.(local(name), attributes as Readonly<Record<string, string>>)
  parser.ontext = (text) => handlers.text?.(text)
  parser.oncdata = (text) => handlers.text?.(text)
  parser.onclosetag = (name) => handlers.closed?.(local(name))
  const decoder = new TextDecoder()
  for await (const chunk of bytes) {
    parser.write(decoder.decode(chunk as Buffer, { stream: true }))
    if (slice.isOver) await slice.rest()
  }
  parser.write(decoder.decode()).close()
}

const local = (name: string): string => name.slice(name.indexOf(':') + 1)

/** `r:id` is written with whatever prefix a program likes. */
export const attribute = (attributes: Readonly<Record<string, string>>, name: string): string | undefined =>
  attributes[name] ?? Object.entries(attributes).find(([key]) => key.endsWith(`:${name}`))?.[1]
