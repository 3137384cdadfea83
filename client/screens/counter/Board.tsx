import { IconCoffee } from '@tabler/icons-preact'
import { isLoaded, requests } from '../../state/board.ts'
import { firstTexts } from '../../state/language.ts'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { later, soon } from '../../ui/later.tsx'

/** The board comes over the connection, which is opened later than the page: until then no card can be drawn. */
const Cards = soon(async () => (await import('./Cards.tsx')).Cards, Loading)
const BoardFollower = soon(async () => (await import('./BoardFollower.tsx')).BoardFollower)
const MutedBells = later(async () => (await import('./laterParts.ts')).MutedBells)
/** Nobody waits for it: the counter works before it is there. */
const AccessHandOff = later(async () => (await import('./laterParts.ts')).AccessHandOff)
const AgreedMeetings = later(async () => (await import('./laterParts.ts')).AgreedMeetings)
const AskedCauses = later(async () => (await import('./laterParts.ts')).AskedCauses)
const LiftsFollower = later(async () => (await import('./laterParts.ts')).LiftsFollower)
const Lifts = later(async () => (await import('./laterParts.ts')).Lifts)
const TakenMessages = later(async () => (await import('./laterParts.ts')).TakenMessages)

/** Everybody who waits, most late on top; what is left over from before stands apart. */
export function Board() {
  const { board: words } = firstTexts.value
  const all = requests.value
  const leftovers = all.filter((request) => request.leftoverSince !== undefined && request.status !== 'ended')
  const open = all.filter((request) => request.leftoverSince === undefined || request.status === 'ended')
  const count = open.filter((request) => request.status !== 'ended').length
  return (
    <div class="board">
      <BoardFollower />
      <LiftsFollower />
      <MutedBells />
      <Lifts state="out" />
      <section aria-labelledby="board-title" class="stack">
        <h2 id="board-title">
          {words.title} <span class="soft">({count})</span>
        </h2>
        {!isLoaded.value ? (
          <Loading />
        ) : open.length === 0 ? (
          <div class="sheet">
            <EmptyState icon={<IconCoffee size={40} />} title={words.empty}>
              <p>{words.emptyHint}</p>
            </EmptyState>
          </div>
        ) : (
          <Cards shown={open} />
        )}
      </section>
      {leftovers.length > 0 ? (
        <section aria-labelledby="leftovers-title" class="stack">
          <div>
            <h2 id="leftovers-title">
              {words.leftovers} <span class="soft">({leftovers.length})</span>
            </h2>
            <p class="soft">{words.leftoversHint}</p>
          </div>
          <Cards shown={leftovers} />
        </section>
      ) : null}
      <AskedCauses />
      <AgreedMeetings />
      <TakenMessages />
      <Lifts state="works" />
      <AccessHandOff />
    </div>
  )
}

function Loading() {
  return <p class="soft">{firstTexts.value.board.loading}</p>
}
