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
import { begin } from './state/begin.ts'

const root = document.getElementById('app')
if (root) render(<App />, root)
begin()
