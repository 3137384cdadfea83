import type { RoleHelp } from '../../../models/texts/pl/help.ts'
import { extensionOf } from '../../parts/people/whereabouts.ts'
import { directory } from '../../state/directory.ts'
import { Notice } from '../../ui/Notice.tsx'
import { helpWords } from './words.ts'

export function Steps({ steps }: Pick<RoleHelp, 'steps'>) {
  return (
    <dl class="help-steps">
      {steps.map(({ when, act }) => (
        <div key={when}>
          <dt class="strong">{when}</dt>
          <dd>{act}</dd>
        </div>
      ))}
    </dl>
  )
}

export function Keys({ keys }: Pick<RoleHelp, 'keys'>) {
  return (
    <section class="stack-s" aria-labelledby="help-keys">
      <h2 id="help-keys">{helpWords.value.keys}</h2>
      <dl class="help-keys">
        {keys.map(({ key, does }) => (
          <div key={key}>
            <dt>
              <kbd class="help-key">{key}</kbd>
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}

/** With the numbers of the secretariat, as far as this computer knows them: printed, they hang beside the telephone. */
export function Silent({ text }: { readonly text: string }) {
  const words = helpWords.value
  const secretariat = directory.value?.people.filter(
    ({ id, extension }) => extension !== '' && directory.value?.secretariatIds.includes(id),
  )
  // Two who share a telephone have one number.
  const numbers = new Set(secretariat?.map(extensionOf))
  return (
    <section class="stack-s" aria-labelledby="help-silent">
      <h2 id="help-silent">{words.silent}</h2>
      <Notice kind="telephone">
        <p>{text}</p>
        <p class="row">
          {[...numbers].map((number) => (
            <span key={number}>
              {words.secretariat}: <span class="strong">{number}</span>
            </span>
          ))}
          <a href="/telephones">{words.telephones}</a>
        </p>
      </Notice>
    </section>
  )
}
