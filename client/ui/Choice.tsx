import { IconCheck } from '@tabler/icons-preact'
import type { ComponentChildren } from 'preact'
import { useId, useState } from 'preact/hooks'
import { Fault } from './Fault.tsx'

export interface Option<T extends string> {
  readonly value: T
  readonly label: string
  readonly icon?: ComponentChildren
  readonly detail?: ComponentChildren
  /** Of the label, where it is not the page's own: a voice reads it as it is spoken. */
  readonly lang?: string
}

interface GroupProps<T extends string> {
  readonly legend: string
  readonly options: readonly Option<T>[]
  readonly layout?: 'row' | 'grid' | 'column'
  readonly fault?: string | undefined
  /** Heard with the legend. */
  readonly hint?: string
  /** The legend is heard, not seen: the heading above says the same. */
  readonly quietLegend?: boolean
}

/** One of several: native radios, so that arrow keys, forms and assistive technology know them. */
export function Choice<T extends string>(
  props: GroupProps<T> & { readonly value: T | undefined; readonly onChange: (value: T) => void },
) {
  const name = useId()
  return (
    <Group {...props} name={name}>
      {props.options.map((option) => (
        <label class={classOf(option)} key={option.value} lang={option.lang}>
          <input
            type="radio"
            name={name}
            value={option.value}
            checked={props.value === option.value}
            onChange={() => props.onChange(option.value)}
          />
          <Inside option={option} />
        </label>
      ))}
    </Group>
  )
}

interface CheckGroupProps<T extends string> extends GroupProps<T> {
  readonly values: readonly T[]
  readonly onChange: (values: readonly T[]) => void
  /** Tab enters and leaves, arrows walk, as with radios: for many, on the way to something else. */
  readonly isOneStop?: boolean
}

/** Several, or none: native checkboxes. */
export function CheckGroup<T extends string>(props: CheckGroupProps<T>) {
  const name = useId()
  const [last, setLast] = useState<T>()
  const stop = props.options.find(({ value }) => value === last) ?? props.options[0]
  const toggle = (value: T) => {
    const without = props.values.filter((each) => each !== value)
    props.onChange(without.length === props.values.length ? [...props.values, value] : without)
  }
  return (
    <Group {...props} name={name}>
      {props.options.map((option) => (
        <label class={classOf(option)} key={option.value}>
          <input
            type="checkbox"
            name={name}
            value={option.value}
            checked={props.values.includes(option.value)}
            tabIndex={props.isOneStop && option !== stop ? -1 : 0}
            onFocus={() => setLast(option.value)}
            onChange={() => toggle(option.value)}
          />
          <Inside option={option} />
        </label>
      ))}
    </Group>
  )
}

function Group<T extends string>(
  props: GroupProps<T> & { readonly name: string; readonly children: ComponentChildren },
) {
  const { legend, layout = 'row', fault, hint, quietLegend = false, name } = props
  const said = [hint ? `${name}-hint` : '', fault ? `${name}-fault` : ''].filter(Boolean).join(' ')
  return (
    <fieldset aria-describedby={said || undefined} onKeyDown={walkByArrows}>
      <legend class={quietLegend ? 'unseen' : 'legend'}>{legend}</legend>
      <div class={layout === 'row' ? 'choices' : `choices choices-${layout}`}>{props.children}</div>
      {hint ? (
        <p class="unseen" id={`${name}-hint`}>
          {hint}
        </p>
      ) : null}
      {fault ? <Fault id={`${name}-fault`}>{fault}</Fault> : null}
    </fieldset>
  )
}

/** Many checkboxes are many Tabs: arrows walk them as well. Radios do so by themselves. */
function walkByArrows(event: KeyboardEvent & { readonly currentTarget: HTMLElement }): void {
  const by = STEPS[event.key]
  const { target } = event
  if (by === undefined || !(target instanceof HTMLInputElement) || target.type !== 'checkbox') return
  const boxes = [...event.currentTarget.querySelectorAll<HTMLInputElement>('input[type="checkbox"]')]
  event.preventDefault()
  boxes[(boxes.indexOf(target) + by + boxes.length) % boxes.length]?.focus()
}

const STEPS: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }

const classOf = <T extends string>(option: Option<T>): string => (option.icon ? 'choice choice-pictogram' : 'choice')

function Inside<T extends string>({ option }: { readonly option: Option<T> }) {
  return (
    <>
      {option.icon ? (
        <span class="choice-icon" aria-hidden="true">
          {option.icon}
        </span>
      ) : null}
      <span class="choice-words">
        {option.label}
        {option.detail ? <span class="soft"> {option.detail}</span> : null}
      </span>
      {option.icon ? (
        <span class="choice-tick" aria-hidden="true">
          <IconCheck size={14} stroke={3} />
        </span>
      ) : null}
    </>
  )
}
