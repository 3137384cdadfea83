import { Component, type ComponentChildren } from 'preact'
import { texts } from '../state/language.ts'
import { Button } from '../ui/Button.tsx'
import { Notice } from '../ui/Notice.tsx'

/** A fault in one part of the screen must not take the others with it: the ringing least of all. */
export class Guard extends Component<{ readonly children: ComponentChildren }, { readonly broken: boolean }> {
  override state = { broken: false }

  static override getDerivedStateFromError() {
    return { broken: true }
  }

  override componentDidCatch(error: unknown): void {
    console.error(error)
  }

  override render() {
    if (!this.state.broken) return this.props.children
    const { frame } = texts.value
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
