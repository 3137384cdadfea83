import { useSignalEffect } from '@preact/signals'
import { announce } from '../state/announcer.ts'
import { texts } from '../state/language.ts'
import { isTranslated } from '../state/translation.ts'
import { Notice } from '../ui/Notice.tsx'

/** The browser translates this page, though the page asks it not to: Parter speaks two languages itself. */
export function TranslatedNotice() {
  const { frame } = texts.value
  useSignalEffect(() => {
    if (isTranslated.value) announce(texts.peek().frame.translated)
  })
  if (!isTranslated.value) return null
  return (
    <section class="standing-notice" aria-label={frame.translatedTitle}>
      <Notice kind="warn">
        <p>{frame.translated}</p>
      </Notice>
    </section>
  )
}
