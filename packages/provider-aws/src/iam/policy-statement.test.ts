import { describe, expect, it } from 'vitest'
import { asksFor, policyStatements } from './policy-statement.ts'

const where = { account: '111122223333', region: 'us-west-2', partition: 'aws-us-gov' }

describe('statements', () => {
  it('say where they are, and leave the variables of IAM alone', () => {
    const on = ['arn:{partition}:logs:{region}:{account}:log-group:/x', 'arn:aws:s3:::home/${aws:username}/${account}']
    expect(policyStatements([{ actions: ['a:B', 'a:C'], on }], where)).toEqual([
      {
        Sid: 'Statement1',
        Effect: 'Allow',
        Action: ['a:B', 'a:C'],
        Resource: [
          'arn:aws-us-gov:logs:us-west-2:111122223333:log-group:/x',
          'arn:aws:s3:::home/${aws:username}/${account}',
        ],
      },
    ])
    expect(asksFor([{ on }], 'account')).toBe(true)
    expect(asksFor([{ on: ['arn:aws:s3:::${account}'] }], 'account')).toBe(false)
  })

  it('are lists only where there are several, as IAM stores them', () => {
    const condition = { Bool: { 'aws:SecureTransport': 'true' } }
    expect(policyStatements([{ sid: 'One', effect: 'deny', actions: ['a:B'], on: ['*'], condition }], where)).toEqual([
      { Sid: 'One', Effect: 'Deny', Action: 'a:B', Resource: '*', Condition: condition },
    ])
  })
})
