import { IconArrowsExchange, IconHandStop, IconMapPinSearch } from '@tabler/icons-preact'
import { useId, useLayoutEffect, useRef } from 'preact/hooks'
import { type News, news } from '../../ringing/news.ts'
import { texts } from '../../state/language.ts'
import { Announcer } from '../../ui/Announcer.tsx'
import { Button } from '../../ui/Button.tsx'
import { useModal } from '../../ui/useModal.ts'
import './news.css'

const SHAPES = { stop: IconHandStop, notSeen: IconMapPinSearch, moved: IconArrowsExchange } as const

/**
 * "You need not come any more", "the client waits somewhere else": before the eyes of somebody on the stairs, until
 * they have read it. It asks nothing, so one press closes it; the focus is on the heading, not on that press.
 */
export function NewsDialog() {
  const id = useId()
  const dialog = useModal()
  const heading = useRef<HTMLHeadingElement>(null)
  const words = texts.value.calls.news
  const all = news.value
  const [first, ...others] = all
  useLayoutEffect(() => heading.current?.focus(), [first?.id])
  if (!first) return null
  const dismiss = () => {
    for (const each of all) each.dismiss()
  }
  const Shape = SHAPES[first.kind]
  return (
    <dialog
      class="news"
      ref={dialog}
      aria-labelledby={id}
      onCancel={(event) => {
        event.preventDefault()
        dismiss()
      }}
    >
      <div class="news-body stack">
        <Shape size={64} stroke={1.5} aria-hidden="true" />
        <h1 id={id} ref={heading} tabIndex={-1}>
          {words[first.kind]}
        </h1>
        <p class="news-text">{first.text}</p>
        {others.map((other) => (
          <Other key={other.id} news={other} />
        ))}
        <Button kind="primary" size="large" onPress={dismiss}>
          {words.understood}
        </Button>
      </div>
      {/* What is outside an open dialog is inert, the page's own voice too. */}
      <Announcer />
    </dialog>
  )
}

function Other({ news: { kind, text } }: { readonly news: News }) {
  return (
    <p class="news-text">
      <span class="strong">{texts.value.calls.news[kind]}.</span> {text}
    </p>
  )
}
