import type { Why } from './checkout.ts'
import { runProgram } from './run-program.ts'

/** What a kustomization makes, and what made it. */
export type Rendered = { readonly text: string; readonly by: string } | { readonly why: Why }

/** Renders a kustomization with the kustomize that is installed, or that of kubectl. */
export const renderKustomization = async (
  folder: string,
  env: Readonly<Record<string, string | undefined>>,
  signal: AbortSignal,
): Promise<Rendered> => {
  const around = { cwd: folder, env: { ...env }, signal }
  const kustomize = await runProgram('kustomize', ['build', '.'], around)
  if (kustomize.ok || !kustomize.missing)
    return told(kustomize, `kustomize ${await versionOf('kustomize', ['version'], around)}`)
  const kubectl = await runProgram('kubectl', ['kustomize', '.'], around)
  if (kubectl.ok || !kubectl.missing)
    return told(kubectl, `kubectl kustomize ${await versionOf('kubectl', ['version', '--client'], around)}`)
  return {
    why: {
      _tag: 'ProgramMissing',
      because: 'the folder holds a kustomization, and neither kustomize nor kubectl is installed to make its objects',
      fix: 'install one of them where this command runs, or keep what it makes in the repository',
    },
  }
}

type Around = Parameters<typeof runProgram>[2]

const versionOf = async (program: string, args: readonly string[], around: Around): Promise<string> => {
  const ran = await runProgram(program, args, around)
  const text = ran.ok ? ran.stdout : ''
  return (/kustomize version:\s*(v[\w.+-]+)/i.exec(text) ?? /(v\d[\w.+-]*)/.exec(text))?.[1] ?? 'of an unknown version'
}

const told = (ran: Awaited<ReturnType<typeof runProgram>>, by: string): Rendered =>
  ran.ok
    ? { text: ran.stdout, by }
    : {
        why: {
          _tag: 'KustomizeFailed',
          because: `${by} cannot make the objects of the folder: ${ran.because}`,
          fix: 'run it there by hand, and correct the kustomization',
        },
      }
