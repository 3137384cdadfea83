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
import './ringing/serviceWorker.ts'
import { begin } from './state/begin.ts'
import { speakAsKept } from './state/language.ts'

const root = document.getElementById('app')
begin()
await speakAsKept()
if (root) render(<App />, root)
