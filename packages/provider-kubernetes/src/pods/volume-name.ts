import { shortHash } from '@konductor/core/config'

const most = 63

/**
 * The name of the volume for what one container has at one path: `web--etc-app` for `/etc/app`. No two are called the
 * same: what does not read back is followed by a digest.
 */
export const volumeName = (container: string, path: string): string => {
  const words = path.replace(/^\/+/, '')
  const name = `${container}--${words.replaceAll('/', '-')}`
  if (/^[a-z0-9]+(\/[a-z0-9]+)*$/.test(words) && name.length <= most) return name
  const digest = shortHash(`${container} ${path}`)
  const readable = `${container}--${words.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-')}`
  return `${readable.slice(0, most - digest.length - 1).replace(/-+$/, '')}-${digest}`
}
