import { spawn } from 'node:child_process'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { createMessageConnection, StreamMessageReader, StreamMessageWriter } from 'vscode-jsonrpc/node'

/** Something underlined: the text that is, and why. */
export interface Underlined {
  readonly text: string
  readonly message: string
}

/** A file open in an editor. */
export interface OpenFile {
  /** Everything underlined as an error or a warning, in the order of the file. */
  underlined(): Promise<readonly Underlined[]>
  /** What is shown over the first occurrence of a text. */
  hover(over: string): Promise<string>
  /** The labels offered behind the first occurrence of a text, with what is said of each. */
  completions(behind: string): Promise<ReadonlyMap<string, string>>
}

/** An editor with the language server that YAML extensions start. */
export interface Editor {
  /** Opens a file of the disk, with another text if one is given. */
  open(file: string, text: string): OpenFile
  /** Hosts that the server tried to reach. */
  reached(): readonly string[]
  close(): Promise<void>
}

interface Position {
  readonly line: number
  readonly character: number
}

interface Diagnostic {
  readonly range: { readonly start: Position; readonly end: Position }
  readonly message: string
  readonly severity?: number
}

interface Markup {
  readonly value?: string
}

const require = createRequire(import.meta.url)
const server = join(require.resolve('yaml-language-server/package.json'), '../bin/yaml-language-server')

/** Settings of a client that asks nobody: the list of public schemas is the one thing the server would fetch by itself. */
const settings: Readonly<Record<string, unknown>> = {
  yaml: { validate: true, hover: true, completion: true, schemaStore: { enable: false }, customTags: [] },
  http: {},
}

const textOf = (markup: string | Markup | undefined): string =>
  typeof markup === 'string' ? markup : (markup?.value ?? '')

const offsetOf = (text: string, { line, character }: Position): number =>
  text.split('\n').slice(0, line).join('\n').length + (line === 0 ? 0 : 1) + character

const positionAt = (text: string, offset: number): Position => {
  const lines = text.slice(0, offset).split('\n')
  return { line: lines.length - 1, character: lines.at(-1)?.length ?? 0 }
}

const found = (text: string, part: string): number => {
  const at = text.indexOf(part)
  if (at < 0) throw new Error(`the file has no ${JSON.stringify(part)}`)
  return at
}

/** Starts the language server as an editor does, over stdio. */
export const openEditor = async (): Promise<Editor> => {
  const child = spawn(
    process.execPath,
    ['--import', pathToFileURL(join(import.meta.dirname, 'no-network.mjs')).href, server, '--stdio'],
    { stdio: ['pipe', 'pipe', 'pipe'] },
  )
  const reached: string[] = []
  const stderr: string[] = []
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    stderr.push(text)
    reached.push(...[...text.matchAll(/^NETWORK (.*)$/gm)].map(([, host = '']) => host))
  })
  const connection = createMessageConnection(
    new StreamMessageReader(child.stdout),
    new StreamMessageWriter(child.stdin),
  )
  const diagnostics = new Map<string, (found: readonly Diagnostic[]) => void>()
  connection.onNotification(
    'textDocument/publishDiagnostics',
    ({ uri, diagnostics: all }: { readonly uri: string; readonly diagnostics: readonly Diagnostic[] }) =>
      diagnostics.get(uri)?.(all),
  )
  connection.onRequest('workspace/configuration', ({ items }: { readonly items: readonly { section?: string }[] }) =>
    items.map(({ section = '' }) => settings[section] ?? {}),
  )
  connection.onRequest('client/registerCapability', () => null)
  connection.listen()
  await connection.sendRequest('initialize', {
    processId: process.pid,
    rootUri: null,
    capabilities: {
      workspace: { configuration: true, didChangeConfiguration: { dynamicRegistration: true } },
      textDocument: {
        publishDiagnostics: {},
        hover: { contentFormat: ['markdown'] },
        completion: { completionItem: { documentationFormat: ['markdown'], snippetSupport: true } },
      },
    },
  })
  await connection.sendNotification('initialized', {})
  await connection.sendNotification('workspace/didChangeConfiguration', { settings })

  return {
    open: (file, text) => {
      const uri = pathToFileURL(file).href
      const published = new Promise<readonly Diagnostic[]>((resolve) => diagnostics.set(uri, resolve))
      const opened = connection.sendNotification('textDocument/didOpen', {
        textDocument: { uri, languageId: 'yaml', version: 1, text },
      })
      const ask = async <A>(method: string, position: Position): Promise<A | null> => {
        await opened
        return connection.sendRequest<A | null>(method, { textDocument: { uri }, position })
      }
      return {
        underlined: async () =>
          (await published)
            .filter(({ severity }) => severity === undefined || severity <= 2)
            .map(({ range, message }) => ({
              text: text.slice(offsetOf(text, range.start), offsetOf(text, range.end)),
              message,
            })),
        hover: async (over) => {
          const shown = await ask<{ readonly contents: string | Markup }>(
            'textDocument/hover',
            positionAt(text, found(text, over) + 1),
          )
          return textOf(shown?.contents)
        },
        completions: async (behind) => {
          const offered = await ask<{
            readonly items: readonly { readonly label: string; readonly documentation?: string | Markup }[]
          }>('textDocument/completion', positionAt(text, found(text, behind) + behind.length))
          return new Map((offered?.items ?? []).map(({ label, documentation }) => [label, textOf(documentation)]))
        },
      }
    },
    reached: () => reached,
    close: async () => {
      await connection.sendRequest('shutdown')
      await connection.sendNotification('exit')
      connection.dispose()
      child.kill()
    },
  }
}
