import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { AnsweredFailure } from '../monitor/failure.ts'
import type { PlanOptions } from '../plan-options.ts'
import { answersOf, type AnswerFunctions } from './answers-of.ts'

const identity = { project: 'site', stack: 'dev', organization: 'acme' }
const find = 'acme:index:find'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'konductor-answers-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

const functions = (options: Pick<PlanOptions, 'invoke' | 'call' | 'read' | 'answers'>): AnswerFunctions => {
  const answers = answersOf(options, folder, identity)
  if (answers._tag === 'Left') throw new Error(JSON.stringify(answers.left))
  return answers.right
}

const problems = (answers: PlanOptions['answers']): readonly string[] => {
  const made = answersOf({ ...(answers === undefined ? {} : { answers }) }, folder, identity)
  return made._tag === 'Right' ? [] : made.left.map(({ _tag, at, because }) => `${_tag} ${at}: ${because}`)
}

const stack = (id: string) => ({ type: 'pulumi:pulumi:StackReference', name: 'any', id, inputs: {} })

describe('a function of a provider', () => {
  test('is answered whatever it is asked, or by the first answer whose arguments fit', async () => {
    const { invoke } = functions({
      answers: {
        invoke: { [find]: [{ args: { name: 'a' }, result: { id: 1 } }, { result: { id: 2 } }], other: { id: 3 } },
      },
    })
    expect(await Promise.all([{ name: 'a', more: true }, { name: 'b' }].map((args) => invoke(find, args)))).toEqual([
      { id: 1 },
      { id: 2 },
    ])
    expect(await invoke('other', {})).toEqual({ id: 3 })
  })

  test('stays open when nothing fits, or it is called as something every object has', async () => {
    const { invoke, call } = functions({ answers: { invoke: { [find]: [{ args: { name: 'a' }, result: {} }] } } })
    expect(await Promise.all([invoke(find, {}), invoke('toString', {}), call(find, {})])).toEqual([
      undefined,
      undefined,
      undefined,
    ])
  })

  test('fails where its answer says so', async () => {
    const { invoke } = functions({ answers: { invoke: { [find]: [{ failure: 'nothing is called none' }] } } })
    await expect(invoke(find, {})).rejects.toThrow(new AnsweredFailure('nothing is called none'))
  })

  test('is answered by the function of the options first', async () => {
    const { invoke } = functions({
      invoke: (token) => (token === find ? { id: 'function' } : undefined),
      answers: { invoke: { [find]: { id: 'data' }, other: { id: 'data' } } },
    })
    expect(await Promise.all([invoke(find, {}), invoke('other', {})])).toEqual([{ id: 'function' }, { id: 'data' }])
  })
})

describe('what is looked up', () => {
  test('is answered by type and id', async () => {
    const { read } = functions({ answers: { read: { 'acme:index:Thing': { 'i-1': { size: 3 } } } } })
    const lookup = { type: 'acme:index:Thing', name: 'any', inputs: {} }
    expect(await Promise.all([read({ ...lookup, id: 'i-1' }), read({ ...lookup, id: 'i-2' })])).toEqual([
      { size: 3 },
      undefined,
    ])
  })
})

describe('another stack', () => {
  const secret = { secret: true, value: { unknown: true } }

  test('is answered from its outputs, which say what is secret', async () => {
    const { read } = functions({
      answers: { stacks: { 'acme/other/prod': { url: 'u', key: { secret: true, value: 'k' } } } },
    })
    expect(await read(stack('acme/other/prod'))).toEqual({
      outputs: { url: 'u', key: { secret: true, value: 'k' } },
      secretOutputNames: ['key'],
    })
  })

  test('is answered from a plan of it, whose secrets nobody knows', async () => {
    const plan = {
      schemaVersion: 1,
      outputs: { url: 'u', deep: [{ key: { secret: true } }], later: { unknown: true } },
    } as const
    const { read } = functions({ answers: { stacks: { 'acme/other/prod': plan } } })
    expect(await read(stack('acme/other/prod'))).toEqual({
      outputs: { url: 'u', deep: [{ key: secret }], later: { unknown: true } },
      secretOutputNames: ['deep'],
    })
  })

  test('is answered from what `pulumi stack export` wrote, in a file beside the answers', async () => {
    const signed = { '4dabf18193072939515e22adb298388d': '1b47061264138c4ac30d75fd1eb44270' }
    const outputs = {
      url: 'u',
      hidden: { ...signed, ciphertext: 'v1:x' },
      shown: { ...signed, plaintext: '{"a":1}' },
    }
    const deployment = { resources: [{ type: 'acme:index:Thing' }, { type: 'pulumi:pulumi:Stack', outputs }] }
    writeFileSync(join(folder, 'other.json'), JSON.stringify({ version: 3, deployment }))
    writeFileSync(join(folder, 'answers.json'), JSON.stringify({ stacks: { 'acme/other/prod': 'other.json' } }))
    const { read } = functions({ answers: 'answers.json' })
    expect(await read(stack('acme/other/prod'))).toEqual({
      outputs: { url: 'u', hidden: secret, shown: { secret: true, value: { a: 1 } } },
      secretOutputNames: ['hidden', 'shown'],
    })
  })

  test('is found by its name alone in the same project', async () => {
    const { read } = functions({ answers: { stacks: { 'acme/site/prod': { url: 'u' } } } })
    expect(await read(stack('prod'))).toEqual({ outputs: { url: 'u' }, secretOutputNames: [] })
    expect(await read(stack('test'))).toBe(undefined)
  })
})

describe('answers that cannot be used', () => {
  test('are no file, no JSON or no object, and no text of theirs is shown', () => {
    writeFileSync(join(folder, 'broken.json'), '{ "key": hush')
    writeFileSync(join(folder, 'list.json'), '[]')
    expect([...problems('none.json'), ...problems('broken.json'), ...problems('list.json')]).toEqual([
      `AnswersUnusable ${join(folder, 'none.json')}: it cannot be read: ENOENT`,
      `AnswersUnusable ${join(folder, 'broken.json')}: it is not JSON`,
      `AnswersUnusable ${join(folder, 'list.json')}: it is not an object`,
    ])
  })

  test('are told all at once', () => {
    writeFileSync(
      join(folder, 'answers.json'),
      JSON.stringify({ invokes: {}, invoke: { [find]: 'x' }, call: { [find]: [{ results: {} }] }, stacks: [] }),
    )
    const at = join(folder, 'answers.json')
    const shape = 'an answer is an object, or a list of { args, result } and { args, failure }'
    expect(problems('answers.json')).toEqual([
      `AnswersUnusable ${at}: invokes: nothing is answered by that name`,
      `AnswersUnusable ${at}: invoke["${find}"]: ${shape}`,
      `AnswersUnusable ${at}: call["${find}"]: ${shape}`,
      `AnswersUnusable ${at}: stacks: it is not an object`,
    ])
  })

  test('name a stack of which nothing is there', () => {
    writeFileSync(join(folder, 'text.json'), '"u"')
    expect(problems({ stacks: { one: 'none.json', two: 'text.json' } })).toEqual([
      `AnswersUnusable ${join(folder, 'none.json')}: it cannot be read: ENOENT`,
      `AnswersUnusable ${join(folder, 'text.json')}: it holds no outputs: neither a plan, nor an export, nor an object`,
    ])
  })
})
