import { describe, expect, it } from 'vitest'
import { planned, planOf } from '../../test/planned.ts'
import './index.ts'

const plan = planOf([planned('aws:s3/bucket:Bucket', 'logs', { inputs: { tags: { a: '1', b: '2' }, acl: 'private' } })])

describe('matchers', () => {
  it('find a resource by type, name and some of its inputs', () => {
    expect(plan).toHaveResource({ type: 'aws:s3:Bucket', name: 'logs', inputs: { tags: { a: '1' } } })
    expect(plan).toHaveResource({ inputs: { acl: expect.stringMatching(/^priv/) } })
    expect(plan).not.toHaveResource({ type: 'aws:s3:Bucket', options: { protect: true } })
  })

  it('say what there is instead', () => {
    expect(() => expect(plan).toHaveResource({ type: 'aws:s3:Bucket', inputs: { acl: 'public' } })).toThrow(
      /acl.*private/s,
    )
    expect(() => expect(plan).toHaveResource({ type: 'a:b:C' })).toThrow(/it has:\n {2}aws:s3:Bucket logs/)
  })

  it('tell a plan with problems', () => {
    expect(plan).toPlanCleanly()
    const problem = { _tag: 'ProgramFailed', at: 'index.ts', because: 'boom', fix: 'mend it' }
    const failed = planOf([], { problems: [problem], ended: { ok: false, exitCode: 1 } })
    expect(failed).not.toPlanCleanly()
    expect(() => expect(failed).toPlanCleanly()).toThrow('index.ts: boom; mend it [ProgramFailed]')
  })

  it('tell a deployment that replaces or deletes', () => {
    const step = { op: 'replace', urn: 'u', type: 'aws:s3/bucket:Bucket', name: 'logs' } as const
    const comparison = { steps: [step], counts: { replace: 1 }, unseen: [], complete: true }
    expect(comparison).toDeleteNothing()
    expect(comparison).not.toReplaceNothing()
    expect(() => expect(comparison).toReplaceNothing()).toThrow('it would replace:\n  aws:s3:Bucket logs')
  })
})
