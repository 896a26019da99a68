import type { PlannedResource } from '@konductor/planner'
import { describe, expect, it } from 'vitest'
import { document, each, shape, tags, to } from './mapping.ts'
import { translate, TranslationError } from './translate.ts'
import { arn, named, opaque, type TypeRules } from './type-rule.ts'
import { givenValues } from './given.ts'

const rules: TypeRules = {
  'acme:a/queue:Queue': {
    becomes: 'Acme::Queue',
    properties: {
      name: 'QueueName',
      policy: to('Policy', document),
      tags: to('Tags', tags),
      target: 'Target',
      limits: to('Limits', each(shape({ most: 'Most' }, { note: 'nobody reads it' }))),
      password: 'Password',
    },
    leftOut: { timeout: 'Pulumi alone waits for it' },
    gives: { id: named('name'), arn: arn('sqs', '') },
  },
  'acme:a/lock:Lock': { partOf: 'queue', properties: { days: 'Lock.Days', owner: 'Owners[]' }, adds: { Locked: true } },
  'acme:a/note:Note': { leftAway: 'it is about nothing that AWS has', empty: ['rules'] },
  'acme:a/wall:Wall': {
    becomes: 'Acme::Wall',
    properties: {},
    makes: { rules: { becomes: 'Acme::Rule', of: 'WallId', properties: { port: 'Port' }, adds: { In: true } } },
    gives: { id: opaque('wall') },
  },
  'acme:a/net:Net': { becomes: 'Acme::Net', properties: {}, gives: { id: opaque('net') } },
}

const resource = (type: string, name: string, inputs: Readonly<Record<string, unknown>> = {}): PlannedResource => ({
  urn: `urn:pulumi:s::p::acme:a/${type.toLowerCase()}:${type}::${name}`,
  type: `acme:a/${type.toLowerCase()}:${type}`,
  name,
  custom: true,
  dependencies: [],
  inputs,
  options: {},
})

const given = (resources: readonly PlannedResource[], index: number, output: string): string =>
  givenValues(resources, rules).get(resources[index]?.urn ?? '')?.[output]?.value ?? ''

const made = (...resources: readonly PlannedResource[]) => translate(resources, rules).template.Resources

const faultsOf = (...resources: readonly PlannedResource[]): readonly string[] => {
  try {
    translate(resources, rules)
    return []
  } catch (error) {
    if (!(error instanceof TranslationError)) throw error
    return error.faults
  }
}

describe('a resource', () => {
  it('has its properties by their names in CloudFormation', () => {
    expect(
      made(resource('Queue', 'in-box', { name: 'in', tags: { team: 'a' }, limits: [{ most: 1, note: 'x' }] })),
    ).toEqual({
      InBoxQueue: {
        Type: 'Acme::Queue',
        Properties: { QueueName: 'in', Tags: [{ Key: 'team', Value: 'a' }], Limits: [{ Most: 1 }] },
      },
    })
  })

  it('refers to another that gave it what stands in it', () => {
    const net = resource('Net', 'net')
    const queue = resource('Queue', 'in')
    const both = [net, queue]
    expect(
      made(net, queue, resource('Queue', 'out', { target: given(both, 0, 'id') }))['OutQueue']?.Properties,
    ).toEqual({
      Target: { Ref: 'NetNet' },
    })
  })

  it('refers to another within a policy, too, and only where the whole name is meant', () => {
    const queue = resource('Queue', 'in')
    const itsArn = given([queue], 0, 'arn')
    const policy = JSON.stringify({ Statement: [{ Resource: [itsArn, `${itsArn}/*`, `${itsArn}-else`] }] })
    expect(made(queue, resource('Queue', 'out', { policy }))['OutQueue']?.Properties).toEqual({
      Policy: {
        Statement: [
          {
            Resource: [
              { 'Fn::GetAtt': ['InQueue', 'Arn'] },
              { 'Fn::Join': ['', [{ 'Fn::GetAtt': ['InQueue', 'Arn'] }, '/*']] },
              `${itsArn}-else`,
            ],
          },
        ],
      },
    })
  })

  it('shows nothing of a secret', () => {
    expect(made(resource('Queue', 'in', { password: { secret: true } }))['InQueue']?.Properties).toEqual({
      Password: 'a secret',
    })
  })

  it('is part of another where CloudFormation has it so', () => {
    const queue = resource('Queue', 'in')
    const id = given([queue], 0, 'id')
    const locks = ['a', 'b'].map((owner) => resource('Lock', owner, { queue: id, days: 3, owner }))
    expect(made(queue, ...locks)).toEqual({
      InQueue: { Type: 'Acme::Queue', Properties: { Locked: true, Lock: { Days: 3 }, Owners: ['a', 'b'] } },
    })
  })

  it('is several where its lists are resources of their own', () => {
    const { template, urns } = translate([resource('Wall', 'w', { rules: [{ port: 1 }, { port: 2 }] })], rules)
    expect(template.Resources).toEqual({
      WWall: { Type: 'Acme::Wall', Properties: {} },
      WWallRules0: { Type: 'Acme::Rule', Properties: { WallId: { Ref: 'WWall' }, In: true, Port: 1 } },
      WWallRules1: { Type: 'Acme::Rule', Properties: { WallId: { Ref: 'WWall' }, In: true, Port: 2 } },
    })
    expect(urns.get('WWallRules1')).toBe(urns.get('WWall'))
  })

  it('is left away where it is nothing there, as are providers and components', () => {
    const provider = { ...resource('Net', 'aws'), type: 'pulumi:providers:aws' }
    const component = { ...resource('Net', 'all'), type: 'acme:All', custom: false }
    expect(made(resource('Note', 'n', { text: 'x' }), provider, component)).toEqual({})
  })

  it('is told from another of the same name by its type, and from one of the same type by a number', () => {
    const twin = { ...resource('Net', 'a'), urn: 'urn:pulumi:s::p::acme:B$acme:a/net:Net::a' }
    expect(Object.keys(made(resource('Net', 'a'), resource('Queue', 'a'), twin))).toEqual(['ANet', 'AQueue', 'ANet2'])
  })
})

describe('what is not known fails the translation', () => {
  it.each<[string, PlannedResource, string]>([
    ['a type', resource('Topic', 't'), 't: the type acme:a/topic:Topic is not known'],
    [
      'a property',
      resource('Queue', 'q', { fifo: true }),
      'q: fifo: nobody says what it is in CloudFormation, or why it is left out',
    ],
    [
      'a property within one',
      resource('Queue', 'q', { limits: [{ most: 1, least: 0 }] }),
      'q: limits[0].least: nobody says what it is in CloudFormation, or why it is left out',
    ],
    ['a value', resource('Queue', 'q', { target: { unknown: true } }), 'q: target: nobody knows its value'],
    ['a policy', resource('Queue', 'q', { policy: { unknown: true } }), 'q: policy: nobody knows its value'],
    ['a policy that is none', resource('Queue', 'q', { policy: '{' }), 'q: policy: it is no JSON'],
    ['a map', resource('Queue', 'q', { target: { a: 1 } }), 'q: target: it is a map, and no mapping says of what'],
    [
      'something that a resource says which is left away for saying nothing',
      resource('Note', 'n', { rules: [1] }),
      'n: rules: it says something, and the resource is left away',
    ],
    [
      'an entry of a list of resources',
      resource('Wall', 'w', { rules: [{ host: 1 }] }),
      'w: rules[0].host: nobody says what it is in CloudFormation, or why it is left out',
    ],
    ['a list', resource('Queue', 'q', { limits: 1 }), 'q: limits: it is no list'],
    [
      'the resource it is part of',
      resource('Lock', 'l', { queue: 'x' }),
      'l: queue: it names nothing that is in the plan',
    ],
  ])('%s', (_, wrong, fault) => {
    expect(faultsOf(wrong)).toEqual([fault])
  })

  it('all of it at once', () => {
    expect(faultsOf(resource('Topic', 't'), resource('Queue', 'q', { fifo: true }))).toHaveLength(2)
  })

  it('two resources that would be called the same in AWS', () => {
    expect(faultsOf(resource('Queue', 'a', { name: 'x' }), resource('Queue', 'b', { name: 'x' }))).toEqual([
      "b: x is another resource's, too",
    ])
  })
})
