import { IconInfoCircle } from '@tabler/icons-preact'
import { EDITIONS, FIGURES, type Figure } from '../../../models/domain/reports/definitions.ts'
import { timesWords } from '../../parts/charts/words.ts'

const idOf = (figure: Figure): string => `definition-${figure}`

/** One press from a figure to what it means. */
export function DefinitionLink({ of }: { readonly of: Figure }) {
  const { big, figures } = timesWords.value
  return (
    <a class="definition-link" href={`#${idOf(of)}`} aria-label={big.define(figures[of])}>
      <IconInfoCircle size={20} aria-hidden="true" />
    </a>
  )
}

/** One definition a figure, with its edition: on the page, and on its print. */
export function Definitions() {
  const { definitions, figures } = timesWords.value
  return (
    <section class="sheet panel stack-s definitions" aria-labelledby="definitions">
      <h2 id="definitions">{definitions.title}</h2>
      <p>{definitions.lead}</p>
      <dl class="definition-list">
        {FIGURES.map((figure) => (
          <div key={figure} id={idOf(figure)} class="definition">
            <dt class="strong">
              {figures[figure]} <span class="soft">({definitions.edition(EDITIONS[figure])})</span>
            </dt>
            <dd>{definitions.says[figure]}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
