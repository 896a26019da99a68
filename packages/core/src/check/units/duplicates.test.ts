import type { Unit } from '@konductor/interfaces'
import { expect, it } from 'vitest'
import { plainUnit } from '../../../test/plain-unit.ts'
import { takenNames } from './duplicates.ts'

const unit = (name: string, formerly?: string, kind = 'bucket'): readonly [string, Unit] => [
  'aws',
  plainUnit(`aws.${kind}.${name}`, { kind, ...(formerly === undefined ? {} : { formerly }) }),
]

const said = (...units: readonly (readonly [string, Unit])[]) =>
  takenNames(units).map(({ _tag, at, because }) => `${_tag} ${at}: ${because}`)

it('a name that a unit had before is that of no unit there is, and of no other before', () => {
  expect(said(unit('b', 'a'), unit('a', undefined, 'key'), unit('d', 'c'))).toEqual([])
  expect(said(unit('a'), unit('b', 'a'))).toEqual([
    'FormerlyTaken aws.bucket.b.formerly: aws.bucket.a is called so now, and each of the two would be taken for what was made under that name',
  ])
  expect(said(unit('a', 'a'))).toEqual(['FormerlyTaken aws.bucket.a.formerly: aws.bucket.a is called so now'])
  expect(said(unit('b', 'a'), unit('c', 'a'))).toEqual([
    'FormerlyTaken aws.bucket.c.formerly: aws.bucket.b says that it had this name before, and only one unit did',
  ])
})
