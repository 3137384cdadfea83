import './styles/base.css'
import './styles/controls.css'
import './styles/surfaces.css'
import './styles/combobox.css'
import './styles/frame.css'
import './styles/entrance.css'
import './styles/counter.css'
import './styles/board.css'
import { type JSX, render } from 'preact'
import { App } from './frame/App.tsx'
import { ALL_DEVICE_PATHS } from './frame/devicePaths.ts'
// Told once, with the connection that opens: whoever listens later, with the card that rings, would have missed it.
import './ringing/calls.ts'
import './ringing/drills.ts'
import './ringing/serviceWorker.ts'
import { begin } from './state/begin.ts'
import './state/codeOfPlace.ts'
import { loadPart } from './state/loadPart.ts'
import './state/scheme.ts'
import { keepTextTrue } from './state/translation.ts'
import { keepFocus } from './ui/focusKeeper.ts'

const root = document.getElementById('app')
keepTextTrue()
keepFocus()

// A paired tablet is nobody's screen: nothing of a person's is asked for or opened there.
if (ALL_DEVICE_PATHS.includes(location.pathname)) {
  // Not awaited here: its screens take parts of this first script, which would then wait for them.
  void loadPart(() => import('./screens/device/DeviceApp.tsx')).then(({ DeviceApp }) => show(<DeviceApp />))
} else {
  begin()
  show(<App />)
}

function show(screens: JSX.Element): void {
  if (root) render(screens, root)
}
