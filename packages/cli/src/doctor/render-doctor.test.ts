import { expect, test } from 'vitest'
import { paletteOf } from '../text/palette.ts'
import { checked, skipped } from './check-item.ts'
import { doctorReport } from './doctor-report.ts'
import { renderDoctor } from './render-doctor.ts'

const palette = paletteOf({ write: () => true }, {})

test('what several checks of a group find is said with the first of them', () => {
  const shut = (at: string) =>
    ({ _tag: 'DoorShut', at, because: 'the door is shut', fix: 'open it', severity: 'problem' }) as const
  const items = [
    checked('configuration', 'doors', 'looked at', [shut('acme.door')]),
    checked('clouds', 'acme.a', 'no answer', [shut('acme.a')]),
    checked('clouds', 'acme.b', 'no answer', [shut('acme.b'), { ...shut('acme.b'), fix: 'knock' }]),
    checked('clouds', 'acme.c', 'no answer', [shut('acme.c.door')]),
    skipped('clouds', 'acme.d', 'not asked'),
  ]
  expect(
    renderDoctor(
      doctorReport({}, items, (text) => text),
      palette,
    ),
  ).toBe(`Configuration
  problem  doors  looked at
           acme.door: the door is shut
             fix: open it [DoorShut]

Credentials and clusters
  problem  acme.a  no answer
           the door is shut
             fix: open it [DoorShut]
  problem  acme.b  no answer, as above [DoorShut]
           the door is shut
             fix: knock [DoorShut]
  problem  acme.c  no answer, acme.c.door as above [DoorShut]
  skipped  acme.d  not asked

5 problems.
`)
})
