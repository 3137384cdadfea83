import type { ComponentChildren } from 'preact'
import { useState } from 'preact/hooks'
import type { OtherBeginning } from '../../../../models/domain/setup/beginning.ts'
import { BACKUP_MAX_BYTES } from '../../../../models/wire/beginning.ts'
import { setupWords } from '../../../parts/setup/words.ts'
import { Button } from '../../../ui/Button.tsx'
import { Fault } from '../../../ui/Fault.tsx'
import { Field } from '../../../ui/Field.tsx'
import type { Beginning } from './useBeginning.ts'

const MEGABYTE = 1024 * 1024

/**
 * What else a new installation can begin with: by a press where the server can, by a command elsewhere. Folded, because
 * most have come for an office of their own.
 */
export function OtherWays({ beginning }: { readonly beginning: Beginning }) {
  const { otherWays: words } = setupWords.value
  const { canBegin, fault } = beginning
  return (
    <section class="sheet panel stack entrance-form" aria-labelledby="other-ways">
      <h2 id="other-ways">{words.title}</h2>
      <div role="alert">{fault === undefined ? null : <Fault>{fault}</Fault>}</div>
      <Way title={words.sample}>
        <p>{words.sampleLead}</p>
        {canBegin.includes('sample') ? (
          <div class="row">
            <Button onPress={() => void beginning.trySample()}>{words.sampleStart}</Button>
          </div>
        ) : (
          <Command what="sample" />
        )}
        <p class="soft">{words.sampleBack}</p>
      </Way>
      <Way title={words.backup}>
        <p>{words.backupLead}</p>
        {canBegin.includes('backup') ? (
          <BackupFile onRestore={beginning.restore} />
        ) : (
          <>
            <Command what="backup" />
            <p class="soft">{words.backupBack}</p>
          </>
        )}
      </Way>
    </section>
  )
}

function Way({ title, children }: { readonly title: string; readonly children: ComponentChildren }) {
  return (
    <details class="setup-more">
      <summary class="strong">{title}</summary>
      <div class="stack-s">{children}</div>
    </details>
  )
}

function Command({ what }: { readonly what: OtherBeginning }) {
  const { otherWays: words } = setupWords.value
  return (
    <>
      <p>{words.atServer[what]}</p>
      <code class="setup-command">{words.commands[what]}</code>
    </>
  )
}

function BackupFile({ onRestore }: { readonly onRestore: (file: File) => Promise<void> }) {
  const { otherWays: words } = setupWords.value
  const [file, setFile] = useState<File>()
  const [fault, setFault] = useState<string>()
  const choose = (chosen: File | undefined) => {
    setFile(chosen)
    setFault(chosen && chosen.size > BACKUP_MAX_BYTES ? words.faults.tooLarge : undefined)
  }
  const start = () => {
    if (!file) return setFault(words.noFile)
    if (file.size <= BACKUP_MAX_BYTES) void onRestore(file)
  }
  return (
    <div class="stack">
      <Field label={words.file} hint={words.fileHint(BACKUP_MAX_BYTES / MEGABYTE)} fault={fault}>
        {(ids) => (
          <input
            {...ids}
            class="input input-file"
            type="file"
            onChange={(event) => choose(event.currentTarget.files?.[0])}
          />
        )}
      </Field>
      <div class="row">
        <Button onPress={start}>{words.backupStart}</Button>
      </div>
    </div>
  )
}
