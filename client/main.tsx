import './styles/base.css'
import './styles/controls.css'
import './styles/surfaces.css'
import './styles/combobox.css'
import './styles/frame.css'
import './styles/entrance.css'
import './styles/counter.css'
import './styles/board.css'
import { render } from 'preact'
import { App } from './frame/App.tsx'
import { CORRIDOR_PATH } from './frame/corridorPath.ts'
import './ringing/serviceWorker.ts'
import { begin } from './state/begin.ts'

const root = document.getElementById('app')
// A tablet on a corridor is nobody's screen: nothing of a person's is asked for or opened there.
const isCorridor = location.pathname === CORRIDOR_PATH
if (!isCorridor) begin()
const Screens = isCorridor ? (await import('./screens/corridor/CorridorApp.tsx')).CorridorApp : App
if (root) render(<Screens />, root)
