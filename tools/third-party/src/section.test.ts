import { decodeAt, secretLeaves } from '@konductor/core/config'
import { describe, expect, it } from 'vitest'
import { RandomSection } from './section.ts'
import { randomUnits } from './units.ts'

const decoded = (section: unknown): RandomSection => {
  const outcome = decodeAt(RandomSection, section, 'random')
  if (outcome._tag === 'Left') throw new Error(JSON.stringify(outcome.left))
  return outcome.right
}

const problemsOf = (section: unknown): readonly string[] => {
  const outcome = decodeAt(RandomSection, section, 'random')
  return outcome._tag === 'Left' ? outcome.left.map(({ _tag, at, fix }) => `${_tag} ${at}: ${fix}`) : []
}

const cluster = (name: string) => ({
  id: `kubernetes.providers.${name}`,
  name: `kubernetes-${name}`,
  kind: 'cluster',
  at: `kubernetes.providers.${name}`,
  capability: 'kubernetes.cluster',
  labels: {},
})

describe('the section', () => {
  it('asks for nothing by itself', () => {
    expect(randomUnits(decoded({ enabled: true }), [])).toEqual([])
  })

  it('asks for a provider only where something lives in it', () => {
    const section = { enabled: true, providers: { other: {} }, pets: { release: { provider: 'other' } } }
    expect(randomUnits(decoded(section), []).map(({ id }) => id)).toEqual([
      'random.providers.other',
      'random.pets.release',
    ])
  })

  it('asks for an id on each cluster', () => {
    const section = { enabled: true, ids: { suffix: { perCluster: true, formerly: 'tail' } } }
    const units = randomUnits(decoded(section), [cluster('east'), cluster('west')])
    expect(units.map(({ id, name, formerly }) => [id, name, formerly])).toEqual([
      ['random.providers.default', 'random-default', undefined],
      ['random.ids.suffix@kubernetes-east', 'suffix-kubernetes-east', 'tail-kubernetes-east'],
      ['random.ids.suffix@kubernetes-west', 'suffix-kubernetes-west', 'tail-kubernetes-west'],
    ])
  })

  it('takes a name of another stack', () => {
    const from = { stack: 'acme/release/prod', export: 'release' }
    const [, password] = randomUnits(decoded({ enabled: true, passwords: { database: { rotatesWith: from } } }), [])
    expect(password?.needs).toMatchObject({ rotatesWith: { capability: 'random.pet', from } })
  })

  it('says what is wrong, and how to put it right', () => {
    expect(
      problemsOf({
        enabled: true,
        passwords: {
          database: { lenght: 32 },
          Pin: { length: 4, special: 'yes' },
          old: { given: 'hunter2', rotatesWith: 'release' },
        },
        pets: { release: { words: '2', prefix: 'Blue' } },
      }),
    ).toEqual([
      'UnknownKey random.passwords.database.lenght: did you mean "length"?',
      'BadName random.passwords.Pin: choose another name',
      'OutOfRange random.passwords.Pin.length: write a whole number from 8 to 128',
      'WrongType random.passwords.Pin.special: write true without quotes',
      'OneOf random.passwords.old.rotatesWith: remove "given" or "rotatesWith"',
      'WrongType random.pets.release.words: write 2 without quotes',
      'Malformed random.pets.release.prefix: write a word',
    ])
  })

  it('never shows a secret', () => {
    expect(secretLeaves(RandomSection.spec).map(({ path }) => path.join('.'))).toEqual(['passwords.*.given'])
    const given = { passwords: { old: { given: 'hunter2' } } }
    expect(JSON.stringify([decoded(given), randomUnits(decoded(given), [])])).not.toContain('hunter2')
  })
})
