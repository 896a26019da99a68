import { expect, it } from 'vitest'
import { held, openingsOf, supportedControls, type Safeguard } from './safeguard.ts'

interface Door {
  readonly locked: boolean
}

const safeguards: readonly Safeguard<Door>[] = [
  {
    id: 'lock',
    does: 'is locked',
    supports: { 'acme-rules@2': ['D-1'], checkov: ['CKV_ACME_1'] },
    by: ['main'],
    lost: ({ locked }) => !locked,
    opening: { control: 'D-1', below: ['locked'], what: 'anybody can come in' },
  },
]

it('names the controls of a publisher of one’s own beside those that others publish', () => {
  expect(supportedControls(safeguards, { locked: true })).toEqual({ 'acme-rules@2': ['D-1'], checkov: ['CKV_ACME_1'] })
  expect(supportedControls(safeguards, { locked: false })).toEqual({})
  expect(openingsOf(safeguards, { locked: false })).toMatchObject([{ control: 'D-1', open: true }])
})

it('tells which safeguards are kept each time it is asked', () => {
  const asked = [{ locked: true }, { locked: false }, { locked: true }]
  const ids = (overridden: readonly string[]) =>
    asked.map((door) => held(safeguards, door, overridden).claims.map(({ safeguard }) => safeguard))
  expect(ids([])).toEqual([['lock'], [], ['lock']])
  expect(ids(['main'])).toEqual([[], [], []])
  expect(ids(['hinge'])).toEqual([['lock'], [], ['lock']])
})
