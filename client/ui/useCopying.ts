import type { RefObject } from 'preact'
import { useState } from 'preact/hooks'
import { announce } from '../state/announcer.ts'
import { texts } from '../state/language.ts'

/**
 * Puts a text that stands on the page where it can be pasted elsewhere. A browser that copies nothing for us (on plain
 * HTTP, or because it was told so) gets the text marked instead, and the person hears that it is not copied yet.
 */
export function useCopying(place: RefObject<HTMLElement | null>) {
  const { copied, copyByHand } = texts.value.common
  const [isByHand, setByHand] = useState(false)
  const copy = async (text: string): Promise<void> => {
    const isCopied = await toClipboard(text)
    setByHand(!isCopied)
    if (!isCopied && place.current) mark(place.current)
    announce(isCopied ? copied : copyByHand)
  }
  return { copy: (text: string) => void copy(text), fault: isByHand ? copyByHand : undefined }
}

async function toClipboard(text: string): Promise<boolean> {
  const clipboard = globalThis.navigator.clipboard as Clipboard | undefined
  try {
    await clipboard?.writeText(text)
    return clipboard !== undefined
  } catch {
    return false
  }
}

function mark(place: HTMLElement): void {
  if (place instanceof HTMLInputElement) {
    place.focus()
    place.select()
  } else getSelection()?.selectAllChildren(place)
}
