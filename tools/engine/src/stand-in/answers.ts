import { readFileSync } from 'node:fs'
import { isDeepStrictEqual } from 'node:util'
import { ACCOUNT } from './created.ts'
import type { Properties } from './properties.ts'

const answers: Readonly<Record<string, (region: string) => Properties>> = {
  'aws:index/getCallerIdentity:getCallerIdentity': () => ({
    id: ACCOUNT,
    accountId: ACCOUNT,
    arn: `arn:aws:iam::${ACCOUNT}:user/stand-in`,
    userId: 'AIDASTANDIN',
  }),
  'aws:index/getPartition:getPartition': () => ({
    id: 'aws',
    partition: 'aws',
    dnsSuffix: 'amazonaws.com',
    reverseDnsPrefix: 'com.amazonaws',
  }),
  'aws:index/getRegion:getRegion': (region) => ({
    id: region,
    name: region,
    region,
    description: region,
    endpoint: `ec2.${region}.amazonaws.com`,
  }),
  'aws:index/getAvailabilityZones:getAvailabilityZones': (region) => ({
    id: region,
    names: ['a', 'b', 'c'].map((zone) => `${region}${zone}`),
    zoneIds: ['az1', 'az2', 'az3'],
    groupNames: [region],
  }),
}

/** The variable that names a file of more answers, in the form that plans take them. */
export const ANSWERS = 'KONDUCTOR_STAND_IN_ANSWERS'

interface AnswerTo {
  readonly args?: Properties
  readonly result?: Properties
  readonly failure?: string
}
type Table = Readonly<Record<string, Properties | readonly AnswerTo[]>>

const tableOf = (kind: 'invoke' | 'call'): Table => {
  const file = process.env[ANSWERS]
  return file === undefined ? {} : (JSON.parse(readFileSync(file, 'utf8'))[kind] ?? {})
}

const isList = (said: Properties | readonly AnswerTo[]): said is readonly AnswerTo[] => Array.isArray(said)

const fits = ({ args = {} }: AnswerTo, asked: Properties): boolean =>
  Object.entries(args).every(([key, value]) => isDeepStrictEqual(value, asked[key]))

const fromFile = (kind: 'invoke' | 'call', token: string, asked: Properties): AnswerTo | undefined => {
  const said = tableOf(kind)[token]
  if (said === undefined) return undefined
  return isList(said) ? said.find((each) => fits(each, asked)) : { result: said }
}

/** What a provider's function answers, or why it fails; nothing for those nobody needed yet. */
export const answerTo = (token: string, region: string, asked: Properties): AnswerTo =>
  fromFile('invoke', token, asked) ?? { result: answer(token, region) ?? {} }

/** The same for a method. */
export const callTo = (token: string, asked: Properties): AnswerTo => fromFile('call', token, asked) ?? {}

/** What a provider's function answers; nothing for those nobody needed yet. */
export const answer = (token: string, region: string): Properties | undefined => answers[token]?.(region)
