import { IconPrinter } from '@tabler/icons-preact'
import { GENERAL_CARDS } from '../../../models/domain/conduct/conductCards.ts'
import { NEEDS } from '../../../models/domain/request/needs.ts'
import { bringFor, helpWith } from '../../parts/conduct/advice.ts'
import { conductWords } from '../../parts/conduct/words.ts'
import { NEED_ICONS } from '../../parts/request/needIcons.tsx'
import { cardText } from '../../state/conduct.ts'
import { Button } from '../../ui/Button.tsx'
import { Screen } from '../../ui/Screen.tsx'
import '../../parts/conduct/conduct.css'
import './conductSheet.css'

/** All cards as this office says them: to read before a client comes, and to hang beside the counter. */
export function ConductSheetScreen() {
  const words = conductWords.value
  return (
    <Screen title={words.sheetTitle} class="narrow conduct-sheet">
      <div class="row spread">
        <p class="strong">{words.sheetLead}</p>
        <Button onPress={() => print()}>
          <IconPrinter size={20} aria-hidden="true" />
          {words.print}
        </Button>
      </div>
      <section aria-labelledby="conduct-needs">
        <h2 id="conduct-needs">{words.show}</h2>
        <dl>
          {NEEDS.map((need) => {
            const Icon = NEED_ICONS[need]
            const bring = bringFor([need])
            return (
              <div key={need}>
                <dt>
                  <Icon size={20} aria-hidden="true" /> {words.needs[need]}
                </dt>
                <dd>
                  {helpWith(need)}
                  {bring.length === 0 ? null : (
                    <>
                      {' '}
                      <span class="strong">{words.bring}:</span> {bring.join(', ')}.
                    </>
                  )}
                </dd>
              </div>
            )
          })}
        </dl>
      </section>
      <section aria-labelledby="conduct-general">
        <h2 id="conduct-general">{words.generalTitle}</h2>
        <dl>
          {GENERAL_CARDS.map((card) => (
            <div key={card}>
              <dt>{words.general[card].title}</dt>
              <dd class="conduct-text">{cardText(card, words.general[card].text)}</dd>
            </div>
          ))}
        </dl>
      </section>
    </Screen>
  )
}
