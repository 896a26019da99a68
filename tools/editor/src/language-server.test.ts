import { fileSchemas } from '@konductor/core/config'
import { aws } from '@konductor/provider-aws'
import { kubernetes } from '@konductor/provider-kubernetes'
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { examples } from './examples.ts'
import { openEditor, type Editor } from './language-server.ts'
import { projectCopy, workspace } from './project-copy.ts'

let editor: Editor
let folder: string

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'konductor-editor-'))
  mkdirSync(join(folder, '.konductor'))
  const schemas = fileSchemas('acme', [aws, kubernetes])
  for (const kind of ['stack', 'layer'] as const)
    writeFileSync(join(folder, `.konductor/${kind}.schema.json`), JSON.stringify(schemas[kind]))
  editor = await openEditor()
})

afterAll(async () => {
  await editor?.close()
  rmSync(folder, { recursive: true, force: true })
})

let opened = 0
/** Opens a text with the line that leads to its schema. */
const open = (kind: 'stack' | 'layer', text: string) => {
  opened += 1
  const head = `# yaml-language-server: $schema=.konductor/${kind}.schema.json\n`
  return editor.open(join(folder, `${opened}.yaml`), head + text)
}

const wrong = `
project: { name: 12 }
logging: { level: loud }
loging: {}
aws:
  enabled: yes please
  regoin: us-west-2
  region: Nowhere
  credentials: { accessKeyId: { secure: AAAB } }
  services:
    s3:
      buckets:
        logs: { encryption: none, override: { mian: {} }, lifecycle: { rules: [{}] } }
        Bad: {}
`

describe('an editor with a YAML language server', () => {
  it('underlines what is wrong in a layer, and says why', async () => {
    expect(await open('layer', wrong).underlined()).toEqual([
      { text: '12', message: 'Incorrect type. Expected one of string, null.' },
      { text: 'loud', message: 'Value is not accepted. Valid values: "standard", "verbose", "debug", null.' },
      { text: 'yes please', message: 'Incorrect type. Expected one of boolean, null.' },
      { text: 'Nowhere', message: 'expected an AWS region such as us-west-2' },
      { text: '{ secure: AAAB }', message: 'Incorrect type. Expected one of string, null.' },
      { text: 'none', message: 'Value is not accepted. Valid values: true, false, "kms", "aes256", null.' },
      { text: '{', message: 'Missing property "id".' },
      { text: 'mian', message: 'Property mian is not allowed.' },
      { text: 'Bad', message: 'Property Bad is not allowed.' },
      { text: 'regoin', message: 'Property regoin is not allowed.' },
      { text: 'loging', message: 'Property loging is not allowed.' },
    ])
  })

  it('underlines in the file of a stack what stands under either name of a section', async () => {
    const text = `
config:
  konductor:layers: config/a.yaml
  konductor:layer: [config/a.yaml]
  acme:aws: { enabled: true, regoin: x, credentials: { accessKeyId: { secure: AAAB }, secretAccessKey: plain } }
  kubernetes: { enabled: true, providers: { dev: { kubeconfg: x, kubeconfig: { secure: AAAB } } } }
  myOwn: { anything: true }
  pulumi:disable-default-providers: ['aws']
  other:key: 1
encryptionsalt: v1:x
configs: {}
`
    expect((await open('stack', text).underlined()).map((one) => one.text)).toEqual([
      'config/a.yaml',
      'kubeconfg',
      'regoin',
      'konductor:layer',
      'configs',
    ])
  })

  it('offers settings and their values with what they do', async () => {
    const text = `
aws:
  enabled: true
  services:
    s3:
      buckets:
        logs:
          encryption:${' '}
          ver
`
    const file = open('layer', text)
    const settings = await file.completions('          ver')
    expect(settings.get('versioning')).toBe('Keeps old versions of objects (default true).')
    expect(settings.has('encryption'), 'what is there already is not offered').toBe(false)
    expect([...(await file.completions('encryption: ')).keys()].toSorted()).toEqual([
      'aes256',
      'false',
      'kms',
      'null',
      'true',
    ])
  })

  it('offers the sections of core and of the modules there are, and marks what is older', async () => {
    const offered = await open('layer', 'log').completions('\nlog')
    expect(offered.get('logging')).toBe('How much a run says, and in which form.')
    expect(offered.get('aws')).toBe('What the module AWS (@konductor/provider-aws) makes, and where.')
    expect(offered.get('azure')).toMatch(/^Azure is not installed: npm install @konductor\/provider-azure/)
  })

  it('shows what a setting is for, and an example', async () => {
    const shown = await open('stack', 'config:\n  aws: { enabled: true, region: us-west-2 }\n').hover('region')
    expect(shown).toMatch(/^Region that resources are made in[^]*us-west-2/)
  })

  it.each(examples())('underlines nothing in the example at $name', async ({ kind, text }) => {
    expect(await open(kind, text).underlined()).toEqual([])
  })

  it.each(readdirSync(join(workspace, 'stacks')))(
    'underlines nothing in any file of the stack %s, once the schemas are written',
    async (stack) => {
      const copy = await projectCopy(stack)
      try {
        for (const [file, text] of copy.files)
          expect([file, await editor.open(join(copy.folder, file), text).underlined()]).toEqual([file, []])
        // That the line leads somewhere: with the schema, an unknown key is seen.
        for (const [file, text] of copy.files) {
          const again = editor.open(join(copy.folder, `${file}.yaml`), `${text}\nnobodyKnowsThis: 1\n`)
          expect(
            (await again.underlined()).map((one) => one.text),
            file,
          ).toEqual(['nobodyKnowsThis'])
        }
      } finally {
        copy.remove()
      }
    },
  )

  it('reaches no host for any of this', () => {
    expect(editor.reached()).toEqual([])
  })
})
