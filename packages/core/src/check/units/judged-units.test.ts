import type { AnyModule, Unit } from '@konductor/interfaces'
import { describe, expect, it } from 'vitest'
import { accepting, cloud } from '../../../test/cloud.ts'
import { checked, problemsOf, project } from '../../../test/project.ts'
import {
  choice,
  closed,
  defaulted,
  enabledSwitch,
  group,
  named,
  optional,
  required,
  sectionOf,
  text,
  type AnyCodec,
  type TypeOf,
} from '../../config/index.ts'

const found = async (config: string, modules: readonly AnyModule[] = [cloud(), accepting()]) =>
  (await problemsOf(checked(project({ 'Pulumi.dev.yaml': `config:\n${config}` }), { modules }))).map(
    ({ _tag, at }) => `${_tag} ${at.replace(/ .*/, '')}`,
  )
const buckets = (entries: string, beside = '') =>
  `  aws: { enabled: true, ${beside} services: { s3: { buckets: { ${entries} } } } }\n`
const at = 'aws.services.s3.buckets'

describe('beside an entry that did not decode', () => {
  it('names that lead nowhere, circles and names that are taken come out with it', async () => {
    const entries =
      'broken: { versioning: 1 }, a: { logTo: nope }, b: { logTo: c }, c: { logTo: b }, d: { provider: x }'
    expect(await found(buckets(entries))).toEqual([
      `WrongType ${at}.broken.versioning`,
      `UnknownReference ${at}.a.logTo`,
      `Cycle ${at}.b.logTo`,
      `UnknownReference ${at}.d.provider`,
    ])
  })
  it('what other sections want of its section waits, whether or not it is there', async () => {
    const others = `  kubernetes: { enabled: true, clusters: { a: { from: ${at}.nope }, b: { from: ${at}.broken } } }
  exports: { one: ${at}.nope.arn, two: ${at}.broken.arn }\n`
    const entries = 'broken: { versioning: 1 }, right: {}'
    expect(await found(`${buckets(entries)}${others}`)).toEqual([`WrongType ${at}.broken.versioning`])
  })
  it('what refers to it is silent, in whichever way it is wrong', async () => {
    for (const broken of ['{ versioning: 1 }', '5', '[a]', '{ version: x }', '{ encryption: md5, logTo: a }'])
      expect(
        (await found(buckets(`broken: ${broken}, a: { logTo: broken }`))).map((each) => each.split(' ')[1]),
      ).toEqual([expect.stringMatching(/^aws\.services\.s3\.buckets\.broken/)])
  })
  it('what it refers to itself is said where there is nothing of that name', async () => {
    const entries = 'broken: { versioning: 1, logTo: nope, provider: east }, other: { versioning: 1, logTo: broken }'
    expect(await found(buckets(entries))).toEqual([
      `WrongType ${at}.broken.versioning`,
      `UnknownReference ${at}.broken.logTo`,
      `UnknownReference ${at}.broken.provider`,
      `WrongType ${at}.other.versioning`,
    ])
    expect(await found(buckets('broken: { provider: 1, logto: b }, Other: {}'))).toEqual([
      `UnquotedString ${at}.broken.provider`,
      `UnknownKey ${at}.broken.logto`,
      `BadName ${at}.Other`,
    ])
  })
  it('a circle through it is not said', async () => {
    expect(await found(buckets('a: { logTo: b }, b: { logTo: a, versioning: 1 }'))).toEqual([
      `WrongType ${at}.b.versioning`,
    ])
  })
})

describe('where a name itself is wrong', () => {
  it('nothing is missed that may be meant by it', async () => {
    expect(await found(buckets('Logs: {}, a: { logTo: logs }, b: { provider: nope }'))).toEqual([
      `BadName ${at}.Logs`,
      `UnknownReference ${at}.b.provider`,
    ])
    expect(
      await found(
        '  aws: { enabled: true, provders: { x: {} }, services: { s3: { buckets: { a: { provider: x } } } } }\n',
      ),
    ).toEqual(['UnknownKey aws.provders'])
  })
  it('a switch that is wrong says nothing of what it switches', async () => {
    const services = '{ s3: { enabled: "no", buckets: { a: { logTo: nope, provider: nowhere } } } }'
    expect(await found(`  aws: { enabled: true, services: ${services} }\n`)).toEqual([
      'WrongType aws.services.s3.enabled',
      `UnknownReference ${at}.a.provider`,
    ])
  })
  it('a setting without entries is no reason to wait', async () => {
    expect(await found(buckets('a: { logTo: nope }', 'regoin: x,'))).toEqual([
      'UnknownKey aws.regoin',
      `UnknownReference ${at}.a.logTo`,
    ])
  })
})

const inspecting: AnyModule = cloud('aws', {
  inspect: (units: readonly Unit[]) =>
    units.flatMap(({ at: place, kind, name }) =>
      kind === 'bucket'
        ? [
            { _tag: 'Told', severity: 'problem', at: `${place}.told`, because: name, fix: 'x' },
            { _tag: 'Counted', severity: 'problem', at: `${place}.all`, because: `${units.length}`, fix: 'x' },
            { _tag: 'Warned', severity: 'warning', at: place, because: name, fix: 'x' },
          ]
        : [],
    ),
})

describe('what a module says of the units beside', () => {
  it('is said where it does not depend on what is wrong', async () => {
    expect(await found(buckets('broken: { versioning: 1 }, a: {}'), [inspecting])).toEqual([
      `WrongType ${at}.broken.versioning`,
      `Told ${at}.a.told`,
    ])
  })
  it('is said where it does not depend on an entry that is none, or has a wrong name', async () => {
    for (const wrong of ['b: 5', 'Wrong: {}', 'b: [x], Wrong: 5'])
      expect(
        (await found(buckets(`a: {}, ${wrong}`), [inspecting])).filter((each) => !/^(Bad|Wrong)/.test(each)),
      ).toEqual([`Told ${at}.a.told`])
    const relying = 'a: { logTo: c }, c: {}, d: { logTo: a }, e: { logTo: nope }'
    expect(await found(buckets(`${relying}, Wrong: {}`), [inspecting])).toEqual([
      `Told ${at}.c.told`,
      `BadName ${at}.Wrong`,
    ])
  })
  it('waits where what is wrong is shared, or nothing beside it is right', async () => {
    expect(await found(buckets('a: {}', 'region: 1,'), [inspecting])).toEqual(['UnquotedString aws.region'])
    expect(await found(buckets('Wrong: {}', 'providers: { east: {} },'), [inspecting])).toEqual([`BadName ${at}.Wrong`])
  })
})

const name = text({ pattern: /^[a-z.]+$/ })
const deep = (levels: number): AnyCodec => (levels === 0 ? name : closed({ below: required(deep(levels - 1), '') }))
const Routes = closed({
  enabled: enabledSwitch(),
  routes: group(
    named(
      closed(
        {
          host: required(name, '', { example: 'a.example' }),
          size: optional(choice('small', 'large'), ''),
          to: optional(name, '', { example: 'b' }),
          deep: optional(deep(5), ''),
        },
        ({ size, to }) =>
          size === undefined || to !== undefined
            ? []
            : [{ _tag: 'Missing', because: 'nothing says where to', fix: 'add to', below: ['to'] }],
      ),
    ),
    '',
  ),
})
const routing: AnyModule = {
  ...inspecting,
  config: sectionOf(Routes),
  units: ({ routes }: TypeOf<typeof Routes>): readonly Unit[] =>
    Object.entries(routes).map(([key, { to }]) => {
      const place = `aws.routes.${key}`
      const needs = to === undefined ? {} : { to: { unit: `aws.routes.${to}`, capability: 'x', at: `${place}.to` } }
      return { kind: 'bucket', id: place, at: place, name: key, settings: {}, needs, offers: ['x'] }
    }),
}

describe('what a module says beside an entry that lacks something', () => {
  it.each([
    ['{ host: A }', 'Malformed aws.routes.wrong.host'],
    ['{ to: a }', 'Missing aws.routes.wrong.host'],
    ['{ host: b, size: small }', 'Missing aws.routes.wrong.to'],
    [
      '{ host: b, deep: { below: { below: { below: { below: { below: B } } } } } }',
      'Malformed aws.routes.wrong.deep.below.below.below.below.below',
    ],
  ])('is said, whatever the entry can not do without: %s', async (entry, wrong) => {
    const config = `  aws: { enabled: true, routes: { a: { host: a }, wrong: ${entry} } }\n`
    expect(await found(config, [routing])).toEqual(['Told aws.routes.a.told', wrong])
  })
  it('is not said of what needs that entry, however far away', async () => {
    const entries = 'a: { host: a }, far: { host: a, to: near }, near: { host: a, to: wrong }, wrong: { host: A }'
    expect(await found(`  aws: { enabled: true, routes: { ${entries} } }\n`, [routing])).toEqual([
      'Told aws.routes.a.told',
      'Malformed aws.routes.wrong.host',
    ])
  })
})

const Placed = closed({
  enabled: enabledSwitch(),
  routes: group(named(closed({ on: defaulted(choice('here', 'there'), 'here', ''), to: optional(name, '') })), ''),
})
const placed: AnyModule = {
  ...cloud('aws'),
  config: sectionOf(Placed),
  units: ({ routes }: TypeOf<typeof Placed>): readonly Unit[] =>
    Object.entries(routes).map(([key, { on, to }]) => {
      const at = `aws.routes.${key}`
      const needs = to === undefined ? {} : { to: { unit: `aws.routes.${to}@${on}`, capability: 'x', at: `${at}.to` } }
      return { kind: 'route', id: `${at}@${on}`, at, name: key, settings: {}, needs, offers: ['x'] }
    }),
}

it('what an entry with a mistake refers to is not missed where it may be looked for elsewhere', async () => {
  const routes = 'far: { on: there }, a: { on: ther, to: far }, b: { on: ther, to: nope }, c: { to: far }'
  expect(await found(`  aws: { enabled: true, routes: { ${routes} } }\n`, [placed])).toEqual([
    'UnknownValue aws.routes.a.on',
    'UnknownValue aws.routes.b.on',
    'UnknownReference aws.routes.b.to',
    'UnknownReference aws.routes.c.to',
  ])
})

describe('a module that accepts what one with mistakes offers', () => {
  const kubernetes =
    '  kubernetes: { enabled: true, clusters: { a: { from: kubernetes.clusters.logs }, b: { from: nope } } }\n'
  const inspectingToo: AnyModule = {
    ...accepting('kubernetes', 'aws.bucket'),
    inspect: () => [{ _tag: 'Told', severity: 'problem', at: 'kubernetes.clusters.a', because: '', fix: '' }],
  }
  it('is judged where that offers the same in any case', async () => {
    expect(await found(`${buckets('logs: {}', 'region: 1,')}${kubernetes}`, [cloud(), inspectingToo])).toEqual([
      'UnquotedString aws.region',
      'Told kubernetes.clusters.a',
      'WrongKind kubernetes.clusters.a.from',
      'UnknownReference kubernetes.clusters.b.from',
    ])
  })
  it.each(['logs: { versioning: 1 }', 'logs: 5', 'a: {}, logs: 5', 'Logs: {}'])(
    'is not where that may offer something else: %s',
    async (entries) => {
      const said = await found(`${buckets(entries)}${kubernetes}`, [cloud(), inspectingToo])
      expect(said.filter((each) => !each.includes(' aws.'))).toEqual(['UnknownReference kubernetes.clusters.b.from'])
    },
  )
})
