import { describe, expect, it } from 'vitest'
import type { Opening } from './acknowledge.ts'
import { nothingAcknowledgedBy, openedBy } from './opened-by.ts'

const at = 'aws.buckets.logs'
const defaultsAt = 'aws.defaultBucket'
const openings: readonly Opening[] = [
  { open: true, control: 'S3.8', below: ['publicAccess'], what: 'everybody can read the objects' },
  { open: false, control: 'S3.9', below: ['logging'], what: 'nobody sees who read what' },
  {
    open: true,
    control: 'S3.6',
    below: ['policy', 0, 'on'],
    what: 'others come in',
    judgedBy: ['aws.allowedAccountIds'],
  },
]
const reason = { control: 'S3.8', reason: 'a website', owner: 'web', expires: '2027-03-01' }

describe('what a unit opens', () => {
  it('stands at the unit, with the reasons beside it', () => {
    expect(openedBy(at, openings, { acknowledge: [reason] })).toEqual({
      openings: [
        { control: 'S3.8', at: `${at}.publicAccess`, what: 'everybody can read the objects' },
        { control: 'S3.6', at: `${at}.policy[0].on`, what: 'others come in', judgedBy: ['aws.allowedAccountIds'] },
      ],
      acknowledged: [{ ...reason, at: `${at}.acknowledge[0]` }],
    })
  })
  it('stands at the defaults where the unit has it from them', () => {
    const own = { policy: [], acknowledge: { 'S3.6': 'a partner' } }
    const defaults = { publicAccess: true, policy: [], acknowledge: [reason] }
    expect(openedBy(at, openings, own, { at: defaultsAt, settings: defaults })).toEqual({
      openings: [
        { control: 'S3.8', at: `${defaultsAt}.publicAccess`, what: 'everybody can read the objects' },
        { control: 'S3.6', at: `${at}.policy[0].on`, what: 'others come in', judgedBy: ['aws.allowedAccountIds'] },
      ],
      acknowledged: [
        { control: 'S3.6', reason: 'a partner', at: `${at}.acknowledge["S3.6"]` },
        { ...reason, at: `${defaultsAt}.acknowledge[0]` },
      ],
    })
  })
  it('is nothing where all is closed and nothing is said', () => {
    expect(openedBy(at, [], {}, { at: defaultsAt, settings: {} })).toEqual({})
  })
})

describe('a reason that several units carry', () => {
  const carried = { ...reason, at: `${defaultsAt}.acknowledge[0]` }
  const unit = (open: boolean) => ({ acknowledged: [carried], open })
  const said = (...units: readonly ReturnType<typeof unit>[]) =>
    nothingAcknowledgedBy(units, ({ open }) => [
      { control: 'S3.8', open },
      { control: 'S3.9', open: true },
    ]).map((finding) => [finding.at, finding.because])
  it('is for something where one of them opens it', () => {
    expect(said(unit(false), unit(true))).toEqual([])
  })
  it('is said once to be for nothing where none does', () => {
    expect(said(unit(false), unit(false))).toEqual([[carried.at, 'nothing gives up S3.8 here']])
  })
  it('names each control once that it could be for', () => {
    const slip = { acknowledged: [{ ...carried, control: 'S3' }], open: true }
    expect(said(slip, slip)).toEqual([[carried.at, 'no setting gives up "S3" here; expected one of S3.8, S3.9']])
  })
  it('is not judged where its unit is none of those that are', () => {
    expect(nothingAcknowledgedBy([unit(false)], () => undefined)).toEqual([])
  })
  it('does not count what others open', () => {
    expect(said(unit(false), { acknowledged: [], open: true })).toEqual([[carried.at, 'nothing gives up S3.8 here']])
  })
})
