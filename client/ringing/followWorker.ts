import { effect } from '@preact/signals'
import { language } from '../state/language.ts'
import { ringId } from './callList.ts'
import { forgetAnswered, noteAnswered } from './calls.ts'
import { silenceRings, unsilenceRings } from './silencedRings.ts'
import { LANGUAGE_ENTRY, SETTINGS_CACHE, type WorkerMessage } from './workerMessages.ts'

const provenListeners: (() => void)[] = []
/** Told when a push has arrived at this browser and the office knows it. */
export function onPushProven(listener: () => void): void {
  provenListeners.push(listener)
}

/** What is pressed on a notification is as if it were pressed here: the sound stops, and rings on when it is refused. */
export function followWorker(): void {
  navigator.serviceWorker?.addEventListener('message', (event: MessageEvent<WorkerMessage>) => {
    const message = event.data
    if (message.kind === 'proven') {
      for (const listener of provenListeners) listener()
      return
    }
    const rings = [ringId(message)]
    if (message.kind === 'answering') {
      noteAnswered(message.requestId)
      silenceRings(rings)
    } else {
      forgetAnswered(message.requestId)
      unsilenceRings(rings)
    }
  })
  effect(() => {
    void keepLanguage(language.value)
  })
}

async function keepLanguage(spoken: string): Promise<void> {
  try {
    await (await caches.open(SETTINGS_CACHE)).put(LANGUAGE_ENTRY, new Response(spoken))
  } catch {
    // Without HTTPS nothing is kept, and there is no worker that would read it.
  }
}
