import { expect, test } from 'vitest'
import { paletteOf } from '../text/palette.ts'
import { renderValue } from './render-value.ts'

const palette = paletteOf({ write: () => true }, {})
const shown = (value: unknown): readonly string[] => renderValue(value, palette)

test('maps and lists are indented as in YAML', () => {
  expect(
    shown({
      state: { frameworks: [{ name: 'iso', controls: ['a', 'b'] }, 'x', []], none: {}, dirty: null, count: 2 },
    }),
  ).toEqual([
    'state:',
    '  frameworks:',
    '    - name: iso',
    '      controls:',
    '        - a',
    '        - b',
    '    - x',
    '    - []',
    '  none: {}',
    '  dirty: null',
    '  count: 2',
  ])
})

test('secrets and unknowns are marks', () => {
  expect(shown({ password: { secret: true }, arn: { unknown: true } })).toEqual([
    'password: [secret]',
    'arn: [unknown]',
  ])
})

test('text that would read as something else stands in quotes', () => {
  expect(shown(['true', '012', '', ' x', 'a: b', 'a\nb', 'https://x.io/a', 'v1.2'])).toEqual([
    '- "true"',
    '- "012"',
    '- ""',
    '- " x"',
    '- "a: b"',
    '- "a\\nb"',
    '- https://x.io/a',
    '- v1.2',
  ])
})
