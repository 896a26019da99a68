import { writeFileSync } from 'node:fs'
import { differencesFile, differencesPage } from './differences-page.ts'

writeFileSync(differencesFile, await differencesPage())
