import { expect, test } from 'vitest'
import { paletteOf } from './palette.ts'

const red = '\u001b[31mx\u001b[39m'
const sink = (isTTY: boolean) => ({ write: () => true, isTTY })

test.each([
  ['a terminal', true, {}, red],
  ['a file or a pipe', false, {}, 'x'],
  ['a terminal with NO_COLOR', true, { NO_COLOR: '1' }, 'x'],
  ['a terminal with an empty NO_COLOR', true, { NO_COLOR: '' }, red],
  ['a pipe with FORCE_COLOR', false, { FORCE_COLOR: '1' }, red],
  ['a terminal with FORCE_COLOR=0', true, { FORCE_COLOR: '0' }, 'x'],
  ['both, where NO_COLOR wins', true, { NO_COLOR: '1', FORCE_COLOR: '1' }, 'x'],
  ['a terminal that cannot', true, { TERM: 'dumb' }, 'x'],
])('colours on %s', (_, isTTY, env, expected) => {
  expect(paletteOf(sink(isTTY), env).bad('x')).toBe(expected)
})
