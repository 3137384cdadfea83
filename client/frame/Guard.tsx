import { Component, type ComponentChildren } from 'preact'
import { firstTexts } from '../state/language.ts'
import { Button } from '../ui/Button.tsx'
import { Notice } from '../ui/Notice.tsx'

interface GuardProps {
  readonly children: ComponentChildren
  /** What is drawn: once this is another, it is tried again. */
  readonly of?: unknown
}

interface GuardState {
  readonly broken: boolean
  readonly of?: unknown
}

/** A fault in one part of the screen must not take the others with it: the ringing least of all. */
export class Guard extends Component<GuardProps, GuardState> {
  override state: GuardState = { broken: false }

  static override getDerivedStateFromError() {
    return { broken: true }
  }

  static override getDerivedStateFromProps({ of }: GuardProps, state: GuardState): GuardState {
    return { of, broken: state.broken && state.of === of }
  }

  override componentDidCatch(error: unknown): void {
    console.error(error)
  }

  override render() {
    if (!this.state.broken) return this.props.children
    const { frame } = firstTexts.value
    return (
      <div class="work">
        <Notice kind="fault">
          <p class="strong">{frame.brokenTitle}</p>
          <p>{frame.brokenBody}</p>
          <div class="row">
            <Button onPress={() => location.reload()}>{frame.reload}</Button>
          </div>
        </Notice>
      </div>
    )
  }
}
