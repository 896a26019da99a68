import type { ClusterAccess, Reference, StackExport } from '@konductor/interfaces'
import { isSecret, type Output } from '@pulumi/pulumi/output.js'
import { describe, expect, it } from 'vitest'
import { record, recordFailure } from '../../testing/record.ts'
import { exportablesOf } from './exportables.ts'
import { exportedUnit } from './exported-unit.ts'
import { importer } from './imports.ts'

interface Queue {
  readonly url: Output<string>
}
const isQueue = (offer: unknown): offer is Queue => typeof offer === 'object' && offer !== null && 'url' in offer
const isAccess = (offer: unknown): offer is ClusterAccess =>
  typeof offer === 'object' && offer !== null && 'kubeconfig' in offer

const exportables = exportablesOf([
  {
    exportable: {
      'acme.queue': { to: ({ url }: Queue) => ({ plain: { url } }), from: ({ text }) => ({ url: text('url') }) },
    },
  },
])

const stack = 'acme/base/prod'
const reference = (capability: string, name: string): Reference & { readonly from: StackExport } => ({
  unit: `${name} of the stack ${stack}`,
  capability,
  at: 'acme.readers.a.queue',
  from: { stack, export: name },
})

const outputs = {
  state: {
    exports: {
      mail: { unit: 'acme.queues.mail', offers: { 'acme.queue': { url: 'https://mail' } } },
      bare: { unit: 'acme.queues.bare', offers: { 'acme.queue': {} } },
      main: { unit: 'acme.clusters.main', offers: { 'kubernetes.access': { identifier: 'main-1' } } },
      url: 'https://mail',
    },
  },
  secrets: { exports: { main: { 'kubernetes.access': { kubeconfig: 'hunter2' } } } },
}
const answered = { outputs: () => ({ outputs, secretOutputNames: ['secrets'] }) }
const imported = (capability: string, name: string): unknown => importer(exportables)(reference(capability, name))
const urlOf = (offer: unknown): Output<string> => {
  if (!isQueue(offer)) throw new Error('no queue')
  return offer.url
}
const valueOf = <T>(value: Output<T>): Promise<T> => new Promise((resolve) => value.apply(resolve))

describe('what another stack exports', () => {
  it('is made again from its outputs', async () => {
    const seen: unknown[] = []
    await record(async () => {
      const url = urlOf(imported('acme.queue', 'mail'))
      seen.push(await valueOf(url), await isSecret(url))
    }, answered)
    expect(seen).toEqual(['https://mail', false])
  })

  it('has its secrets from the output that is secret, and keeps them so', async () => {
    const seen: unknown[] = []
    await record(async () => {
      const access = imported('kubernetes.access', 'main')
      if (!isAccess(access)) throw new Error('no access')
      seen.push(await valueOf(access.kubeconfig), await isSecret(access.kubeconfig))
      seen.push(await valueOf(access.identifier), await isSecret(access.identifier), access.ready)
    }, answered)
    expect(seen).toEqual(['hunter2', true, 'main-1', false, []])
  })

  it('is read once, however many references name the stack', async () => {
    const reads: string[] = []
    await record(
      async () => {
        const all = importer(exportables)
        await Promise.all(['mail', 'mail'].map((name) => valueOf(urlOf(all(reference('acme.queue', name))))))
      },
      {
        outputs: ({ type, name }) => {
          if (type === 'pulumi:pulumi:StackReference') reads.push(name)
          return answered.outputs()
        },
      },
    )
    expect(reads).toEqual([`konductor:${stack}`])
  })

  it('is unknown where nobody can be asked', async () => {
    let reached = false
    await record(
      () => {
        urlOf(imported('acme.queue', 'nothing')).apply(() => (reached = true))
      },
      { preview: true },
    )
    expect(reached).toBe(false)
  })

  it.each([
    [
      'an export that is not there',
      'acme.queue',
      'mial',
      'the stack acme/base/prod exports no mial; it exports bare, mail, main, url; add it to exports there and update acme/base/prod, or name another',
    ],
    [
      'an export of one fact',
      'acme.queue',
      'url',
      'the export url of acme/base/prod is one fact, and a whole unit is needed here; name the unit itself in exports there: url: <unit>',
    ],
    [
      'a unit that offers something else, naming both',
      'acme.queue',
      'main',
      'the export main of acme/base/prod offers kubernetes.access, and acme.queue is needed here; name another export',
    ],
    [
      'a unit that lacks a fact',
      'acme.queue',
      'bare',
      'the export bare of acme/base/prod has no url in state; update acme/base/prod with a version of Konductor that writes it',
    ],
  ])('fails the run with one line for %s', async (_, capability, name, because) => {
    const failure = await recordFailure(() => void imported(capability, name), answered)
    expect(failure).toMatchObject({ message: `acme.readers.a.queue: ${because}` })
    expect(String(Reflect.get(Object(failure), 'stack'))).not.toContain('imports.ts')
  })
})

describe('a unit that is exported whole', () => {
  const unit = { kind: 'x', id: 'acme.x.a', at: '', name: 'a', settings: {}, needs: {} }
  const rest = { module: 'acme', state: {}, secrets: {} }

  it('is written down by what it offers, secrets apart', () => {
    const offers = { 'kubernetes.access': { kubeconfig: 'k', identifier: 'i', ready: [] }, 'acme.other': 1 }
    expect(exportedUnit({ unit: { ...unit, offers: Object.keys(offers) }, offers, ...rest }, exportables)).toEqual({
      state: { unit: 'acme.x.a', offers: { 'kubernetes.access': { identifier: 'i' } } },
      secrets: { 'kubernetes.access': { kubeconfig: 'k' } },
    })
  })
})
