import { useEffect, useRef } from 'preact/hooks'
import { moveMessage, useMessages } from '../../parts/messages/useMessages.ts'
import { messageWords } from '../../parts/messages/words.ts'
import { announce } from '../../state/announcer.ts'
import { LoadFailed } from '../../ui/LoadFailed.tsx'
import { MessageCard } from './MessageCard.tsx'

/** What clients have left for this person, the longest waiting first; nothing where nothing waits. */
export function MyMessages() {
  const { mine: words } = messageWords.value
  const { known, again } = useMessages()
  const mine = known.view?.mine ?? []
  const ids = known.view && mine.map(({ id }) => id)
  const before = useRef<readonly string[] | undefined>(undefined)
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    if (!ids) return
    if (before.current && ids.some((id) => !before.current?.includes(id))) announce(words.arrived)
    before.current = ids
    // That it has been on the screen is a receipt: whoever took it down sees it.
    for (const { id, isShown, moves } of mine)
      if (!isShown && moves.includes('shown') && document.visibilityState === 'visible')
        void moveMessage(id, 'shown').catch(() => undefined)
  }, [known.view])
  if (known.fault !== undefined && !known.view)
    return (
      <LoadFailed what={words.failed} onRetry={again}>
        {known.fault}
      </LoadFailed>
    )
  if (mine.length === 0) return null
  const gone = () => {
    // The card goes with its message: whoever has just closed it reads on at the list.
    heading.current?.focus()
    return again()
  }
  return (
    <section class="stack" aria-labelledby="messages-title">
      <h2 id="messages-title" ref={heading} tabIndex={-1}>
        {words.title} <span class="soft">({mine.length})</span>
      </h2>
      {mine.map((message) => (
        <MessageCard key={message.id} message={message} onChanged={again} onGone={gone} />
      ))}
    </section>
  )
}
