import { staged } from './staged.ts'

/**
 * Writes a file whole or not at all: readers see the old text or the new. A file that is there keeps its permissions,
 * and a link to it stays a link.
 */
export const writeAtomically = async (file: string, content: string | Uint8Array): Promise<void> => {
  const { put, drop } = await staged(file, content)
  try {
    await put()
  } finally {
    await drop()
  }
}
