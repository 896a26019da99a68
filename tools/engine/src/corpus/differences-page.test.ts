import { existsSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { differencesFile, differencesPage } from './differences-page.ts'

test('the page of differences is what the tables say: npm run differences -w @konductor/tool-engine', async () => {
  expect(existsSync(differencesFile) ? readFileSync(differencesFile, 'utf8') : '').toBe(await differencesPage())
})
