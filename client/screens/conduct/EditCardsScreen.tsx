import { useState } from 'preact/hooks'
import { CONDUCT_CARDS, type ConductCard, GENERAL_CARDS } from '../../../models/domain/conduct/conductCards.ts'
import type { Bilingual } from '../../../models/domain/directory/directory.ts'
import type { ConductView } from '../../../models/wire/conduct.ts'
import { conductWords } from '../../parts/conduct/words.ts'
import { useSaveEdition } from '../../parts/officeTexts/useSaveEdition.ts'
import { announce } from '../../state/announcer.ts'
import { follow } from '../../state/live.ts'
import { useQuery } from '../../state/useQuery.ts'
import { Fault } from '../../ui/Fault.tsx'
import { LoadFailed } from '../../ui/LoadFailed.tsx'
import { Screen } from '../../ui/Screen.tsx'
import { CardDialog } from './CardDialog.tsx'
import { CardHistory } from './CardHistory.tsx'
import { CardList } from './CardList.tsx'
import { nameOfCard } from './cardNames.ts'
import '../../parts/conduct/conduct.css'
import './editCards.css'

/** Opened to be written anew; with a text, what it says is proposed again. */
interface Opened {
  readonly card: ConductCard
  readonly proposed?: Bilingual
}

/** Where the administrator puts the conduct cards into the words of the office, and finds the old ones again. */
export function EditCardsScreen() {
  const { edit, generalTitle, show } = conductWords.value
  const { known, again } = useQuery<ConductView>('/conduct', ({ soon }) => [follow('conduct:changed', soon)])
  const { view, fault } = known
  const [opened, open] = useState<Opened>()
  const restoring = useSaveEdition(again)
  const restore = async (card: ConductCard) => {
    if (!view || restoring.isBusy) return
    const isDone = await restoring.save(`/conduct/${card}`, { edition: view.edition })
    if (isDone) announce(edit.saved(nameOfCard(card)))
    await again()
  }
  const handlers = {
    view,
    onChange: (card: ConductCard) => open({ card }),
    onRestore: (card: ConductCard) => void restore(card),
  }
  return (
    <Screen title={edit.title} class="narrow edit-cards">
      <p>{edit.lead}</p>
      {fault === undefined ? null : (
        <LoadFailed what={edit.failed} onRetry={again}>
          {fault}
        </LoadFailed>
      )}
      {view === undefined && fault === undefined ? <p class="soft">{edit.loading}</p> : null}
      <div role="alert">{restoring.fault === undefined ? null : <Fault>{restoring.fault}</Fault>}</div>
      {view === undefined ? null : (
        <>
          <CardList title={generalTitle} cards={GENERAL_CARDS} {...handlers} view={view} />
          <CardList title={show} cards={OF_NEEDS} {...handlers} view={view} />
          <CardHistory onUse={(card, proposed) => open({ card, proposed })} />
        </>
      )}
      {opened === undefined || view === undefined ? null : (
        <CardDialog
          key={opened.card}
          {...opened}
          view={view}
          again={again}
          onClose={() => {
            open(undefined)
            void again()
          }}
        />
      )}
    </Screen>
  )
}

const OF_NEEDS = CONDUCT_CARDS.slice(GENERAL_CARDS.length)
