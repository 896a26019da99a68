import type { types } from '@pulumi/kubernetes'
import type { FileArgs, VolumeArgs } from './file-args.ts'
import { byName } from './in-order.ts'
import { podDefaults } from './pod-defaults.ts'
import { volumeName } from './volume-name.ts'

type Volume = types.input.core.v1.Volume

/** What a container has where nothing else is mounted: it can write nowhere else. */
const always: Readonly<Record<string, FileArgs>> = { '/tmp': { temporary: true } }

/** Everything that is mounted in a container, by path. */
export const filesOf = (files: Readonly<Record<string, FileArgs>> = {}): readonly (readonly [string, FileArgs])[] =>
  byName({ ...always, ...files })

/** The volumes of one container's own, and where it has them and those it shares. */
export const mounted = (
  container: string,
  files: Readonly<Record<string, FileArgs>> | undefined,
): { readonly volumes: Volume[]; readonly mounts: types.input.core.v1.VolumeMount[] } => {
  const all = filesOf(files).map(([mountPath, file]) => ({
    mountPath,
    file,
    name: file.volume ?? volumeName(container, mountPath),
  }))
  return {
    volumes: all.flatMap(({ file, name }) => (file.volume === undefined ? [volumeOf(name, file)] : [])),
    mounts: all.map(({ mountPath, file, name }) => ({
      name,
      mountPath,
      ...(file.subPath === undefined ? {} : { subPath: file.subPath }),
      readOnly: file.readOnly ?? isReadOnly(file),
    })),
  }
}

/** Whether what is mounted is not written to, unless somebody says so. */
const isReadOnly = ({ temporary, claim, volume }: FileArgs): boolean =>
  temporary === undefined && claim === undefined && volume === undefined

/** A volume as Kubernetes writes it. */
export const volumeOf = (name: string, args: VolumeArgs): Volume => {
  const { configMap, secret, claim, hostPath, fields, token, optional } = args
  const defaultMode = Number.parseInt(args.mode ?? podDefaults.mode, 8)
  const more = {
    defaultMode,
    ...(args.items === undefined ? {} : { items: byName(args.items).map(([key, path]) => ({ key, path })) }),
    ...(optional === undefined ? {} : { optional }),
  }
  if (configMap !== undefined) return { name, configMap: { name: configMap, ...more } }
  if (secret !== undefined) return { name, secret: { secretName: secret, ...more } }
  if (claim !== undefined) return { name, persistentVolumeClaim: { claimName: claim } }
  if (hostPath !== undefined) return { name, hostPath: { path: hostPath } }
  if (fields !== undefined) {
    const items = byName(fields).map(([path, fieldPath]) => ({ path, fieldRef: { fieldPath } }))
    return { name, downwardAPI: { defaultMode, items } }
  }
  if (token !== undefined) {
    const { audience, expirationSeconds = podDefaults.tokenSeconds, path = 'token' } = token
    return {
      name,
      projected: { defaultMode, sources: [{ serviceAccountToken: { audience, expirationSeconds, path } }] },
    }
  }
  const { temporary = true, inMemory = false } = args
  const sizeLimit = typeof temporary === 'boolean' ? podDefaults.temporary : String(temporary)
  return { name, emptyDir: { sizeLimit, ...(inMemory ? { medium: 'Memory' } : {}) } }
}
