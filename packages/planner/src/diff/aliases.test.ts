import { describe, expect, it } from 'vitest'
import { planned, planOf, stackUrn, urnOf } from '../../test/planned.ts'
import type { PlannedResource } from '../plan.ts'
import { compare } from './compare.ts'
import { previousFrom } from './read-previous.ts'

const opsOf = (before: readonly PlannedResource[], after: readonly PlannedResource[]): readonly string[] => {
  const previous = previousFrom(planOf(before))
  if (previous._tag === 'Left') throw new Error('unusable')
  return compare(planOf(after), previous.right).steps.map(({ op, name, oldUrn }) =>
    oldUrn === undefined ? `${op} ${name}` : `${op} ${name} (was ${oldUrn.split('::').slice(2).join(' ')})`,
  )
}
const SITE = 'acme:index:Site'
const THING = 'acme:index:Thing'
const site = (name: string, aliases: PlannedResource['options']['aliases'] = [], type = SITE) =>
  planned(type, name, { custom: false, options: { aliases } })
const inside = (parent: PlannedResource, name: string, options: PlannedResource['options'] = {}) =>
  planned(`${parent.type}$${THING}`, name, { parent: parent.urn, options })

describe('an alias', () => {
  it('leads to a resource by another name, type, parent or URN', () => {
    const aliased = (alias: Readonly<Record<string, string | boolean>> | string) =>
      planned(THING, 'new', { options: { aliases: [alias] } })
    expect(opsOf([planned(THING, 'old')], [aliased({ name: 'old' })])).toEqual(['same new (was acme:index:Thing old)'])
    expect(opsOf([planned('acme:index:Old', 'new')], [aliased({ type: 'acme:index:Old' })])).toEqual([
      'same new (was acme:index:Old new)',
    ])
    const home = site('home')
    expect(opsOf([home, inside(home, 'new')], [home, aliased({ parent: home.urn })])).toEqual([
      'same home',
      'same new (was acme:index:Site$acme:index:Thing new)',
    ])
    expect(opsOf([planned(THING, 'old')], [aliased(urnOf(THING, 'old'))])).toEqual([
      'same new (was acme:index:Thing old)',
    ])
  })

  it('of a component leads its children along, whose names begin with its own', () => {
    const [before, after] = [site('one'), site('uno', [{ name: 'one' }])]
    expect(
      opsOf(
        [before, inside(before, 'one-a'), inside(before, 'b')],
        [after, inside(after, 'uno-a'), inside(after, 'b')],
      ),
    ).toEqual([
      'same uno (was acme:index:Site one)',
      'same uno-a (was acme:index:Site$acme:index:Thing one-a)',
      'same b',
    ])
  })

  it('of a component leads along a child that has an alias of its own', () => {
    const [before, after] = [site('one', [], 'acme:index:Old'), site('one', [{ type: 'acme:index:Old' }])]
    const child = inside(after, 'new', { aliases: [{ name: 'old' }] })
    expect(opsOf([before, inside(before, 'old')], [after, child])).toEqual([
      'same one (was acme:index:Old one)',
      'same new (was acme:index:Old$acme:index:Thing old)',
    ])
  })

  it('is not asked where the resource is there by its own name', () => {
    const twin = planned(THING, 'new', { options: { aliases: [{ name: 'old' }] } })
    expect(opsOf([planned(THING, 'old'), planned(THING, 'new')], [twin])).toEqual(['same new', 'delete old'])
  })
})

describe('another provider', () => {
  const provider = (name: string, cluster: string) =>
    planned('pulumi:providers:acme', name, { parent: stackUrn, inputs: { cluster } })
  const tables = [{ source: 'test', replaces: { 'pulumi:providers:acme': ['cluster'] } }]
  const opOf = (before: PlannedResource, after: PlannedResource): string | undefined => {
    const using = ({ urn }: PlannedResource) => planned(THING, 'a', { provider: urn })
    const previous = previousFrom(planOf([before, using(before)]))
    if (previous._tag === 'Left') throw new Error('unusable')
    const { steps } = compare(planOf([after, using(after)]), previous.right, { tables })
    return steps.find(({ name }) => name === 'a')?.op
  }

  it('replaces what it manages only where its settings would replace the old one', () => {
    expect(opOf(provider('p', 'x'), provider('q', 'x'))).toBe('same')
    expect(opOf(provider('p', 'x'), provider('q', 'y'))).toBe('replace')
    expect(opOf(provider('p', 'x'), provider('p', 'y'))).toBe('replace')
  })
})
