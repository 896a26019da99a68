import { inspect } from 'node:util'
import { expect, it } from 'vitest'
import { plainText, secretOf } from './secret.ts'

it('fault 22: a secret is [secret] in whichever way it is printed, and has no property that shows it', () => {
  const hidden = secretOf('hunter2')
  const printed = [
    String(hidden),
    `${hidden}`,
    JSON.stringify({ hidden }),
    inspect(hidden),
    inspect({ deep: { hidden } }, { depth: null, showHidden: true }),
    String(new Error(`cannot log in with ${hidden}`)),
  ]
  expect(printed.filter((text) => text.includes('hunter2') || !text.includes('[secret]'))).toEqual([])
  expect(JSON.stringify(Object.values({ ...hidden }))).not.toContain('hunter2')
  expect(plainText(hidden)).toBe('hunter2')
})
