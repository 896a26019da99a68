import type { AnyModule, Unit } from '@konductor/interfaces'
import { describe, expect, it } from 'vitest'
import { plainUnit } from '../../test/plain-unit.ts'
import { secretOf } from '../config/codec/secret.ts'
import { published, type Safeguard } from '../config/controls/safeguard.ts'
import { overrideOpenings, reasonsForOverrides, withOverrideOpenings } from './override-openings.ts'

const safeguards: readonly Safeguard<{ readonly logging: boolean }>[] = [
  {
    id: 'public',
    does: 'refuses what makes it public',
    supports: { checkov: ['CKV_1'], fsbp: ['S3.8'] },
    by: ['access'],
    evidence: [
      { role: 'access', property: ['block'], expected: { oneOf: [true] } },
      { role: 'access', property: ['restrict'], expected: { oneOf: [true] } },
    ],
  },
  {
    id: 'logging',
    does: 'logs',
    by: ['logging'],
    evidence: [{ role: 'logging', property: ['target', 'bucket'], expected: { present: true } }],
    lost: ({ logging }) => !logging,
    opening: { control: 'S3.9', below: ['logging'], what: 'nobody can tell who read' },
  },
  {
    id: 'replication',
    does: 'copies',
    by: ['main'],
    evidence: [{ role: 'main', property: ['copies'], expected: { atLeast: 1 } }],
    lost: () => true,
  },
  { id: 'own-account', does: 'lets nobody in', by: ['main'] },
]
const module: AnyModule = {
  id: 'aws',
  displayName: 'AWS',
  packageName: 'aws',
  version: '1.0.0',
  contract: 1,
  config: {
    decode: () => ({ _tag: 'Right', right: {} }),
    jsonSchema: () => ({}),
    secretLeaves: () => [],
    docs: () => [],
  },
  units: () => [],
  safeguards: { 'konductor:aws:Bucket': published(safeguards) },
  components: { bucket: 'konductor:aws:Bucket' },
  load: async () => ({ build: {} }),
}
const at = 'aws.buckets.b'
const unit = (override: Unit['override'], more: Partial<Unit> = {}): Unit =>
  plainUnit(at, { kind: 'bucket', ...(override === undefined ? {} : { override }), ...more })

describe('an override', () => {
  it('opens what a safeguard is seen by, under the control that its setting has or the first there is', () => {
    expect(overrideOpenings(unit({ access: { block: false }, logging: { target: {} } }), module)).toEqual([
      { control: 'CKV_1', at: `${at}.override.access.block`, what: 'nothing refuses what makes it public any more' },
      { control: 'S3.9', at: `${at}.override.logging.target`, what: 'nobody can tell who read' },
    ])
  })

  it.each<readonly [string, Unit]>([
    ['nothing is overridden', unit(undefined)],
    ['it says what the safeguard needs', unit({ access: { block: true }, logging: { target: { bucket: 'x' } } })],
    ['it is of something else', unit({ access: { comment: 'x' }, main: { size: 1 } })],
    ['it is secret', unit({ access: { block: secretOf('x') } })],
    ['nothing is there by default', unit({ main: { copies: 0 } })],
    ['its kind claims nothing', unit({ access: { block: false } }, { kind: 'queue' })],
    [
      'the settings open it already',
      unit({ logging: { target: {} } }, { openings: [{ control: 'S3.9', at: `${at}.logging`, what: 'x' }] }),
    ],
  ])('opens nothing where %s', (_, given) => {
    expect(overrideOpenings(given, module)).toEqual([])
    expect(withOverrideOpenings([given], module)).toEqual([given])
  })

  it('is asked for a reason, which is then no reason for nothing', () => {
    const reason = { control: 'CKV_1', reason: 'open data', at: `${at}.acknowledge[0]` }
    const other = { control: 'S3.9', reason: 'x', at: `${at}.acknowledge[1]` }
    const [opened] = withOverrideOpenings(
      [unit({ access: { restrict: 'no' } }, { acknowledged: [reason, other] })],
      module,
    )
    expect(opened?.openings?.map(({ control }) => control)).toEqual(['CKV_1'])
    expect(opened && reasonsForOverrides(opened)).toEqual([`${at}.acknowledge[0]`])
  })
})
